/** Knows a territory's organisations, the people in them and what each of these consented to, its zones and sectors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "background", "ui", "spreadsheets", "mail", "accounts"})
package eu.maillage.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
