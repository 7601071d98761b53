/** What a journey puts on the application's class path. */
@NullMarked
package eu.maillage.e2e.clock;

import org.jspecify.annotations.NullMarked;
