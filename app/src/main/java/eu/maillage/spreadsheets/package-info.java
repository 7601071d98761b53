/** Reads the spreadsheets that people already have, whatever they did to them, and writes those they will open. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eu.maillage.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
