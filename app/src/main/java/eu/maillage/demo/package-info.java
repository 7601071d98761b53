/** Fills an empty installation with a worked example of each format, through the same use cases as people do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "ui", "accounts", "directory", "cards", "events", "exchanges"})
package eu.maillage.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
