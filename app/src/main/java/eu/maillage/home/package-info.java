/** Receives whoever comes in: the front page for everybody, the desk for a coordinator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "ui", "accounts", "directory", "events", "mail"})
package eu.maillage.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
