/** Keeps the screens of a room together: one clock, and the fresh state of a topic on every browser that watches it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package eu.maillage.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
