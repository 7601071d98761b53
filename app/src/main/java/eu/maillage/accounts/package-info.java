/** Knows who may do what: the territory and how it shows itself, people and their roles, sign-in by e-mail link, capability links, and the log of what was done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "tenancy", "documents", "ui", "mail"})
package eu.maillage.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
