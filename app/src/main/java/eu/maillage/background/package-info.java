/** Does later what a request asked for: soon after its transaction, again after a failure, on any node. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package eu.maillage.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
