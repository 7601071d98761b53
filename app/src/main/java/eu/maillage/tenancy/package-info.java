/** Keeps territories apart: who is asking, for which territory, and the rows that this lets them see. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eu.maillage.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
