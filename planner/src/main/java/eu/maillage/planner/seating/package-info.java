/** Seats people in groups so that those who gain most from each other sit together. */
@NullMarked
package eu.maillage.planner.seating;

import org.jspecify.annotations.NullMarked;
