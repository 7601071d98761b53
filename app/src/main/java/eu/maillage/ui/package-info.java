/** Shows pages: the shell, the components, the words of each language, and the pages for what goes wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "database"})
package eu.maillage.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
