/** Keeps the cards on which organisations write what they offer and what they need. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "background", "ui", "spreadsheets", "accounts", "directory"})
package eu.maillage.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
