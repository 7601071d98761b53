/** Carries letters: takes them with the transaction that writes them, sends them until they arrive, and respects who wants none. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "background", "ui"})
package eu.maillage.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
