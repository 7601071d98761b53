/** Journeys of Maillage's users through a real browser, against the packaged application. */
@NullMarked
package eu.maillage.e2e;

import org.jspecify.annotations.NullMarked;
