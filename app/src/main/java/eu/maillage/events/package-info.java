/** Knows the events of a territory: when and where, who attends, and the cards that were brought. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "ui", "mail", "accounts", "directory", "cards"})
package eu.maillage.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
