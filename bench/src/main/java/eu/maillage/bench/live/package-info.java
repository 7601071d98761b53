/** Measures how many answers the application takes from the tablets of many rooms, beside the database alone. */
@NullMarked
package eu.maillage.bench.live;

import org.jspecify.annotations.NullMarked;
