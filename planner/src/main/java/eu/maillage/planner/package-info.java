/**
 * Plans exchanges between people: a problem record goes in, a plan with its proof or its gap comes out.
 *
 * <p>Each sub-package holds one problem: {@code seating} and {@code rotation} and so on, its records and its planner; {@code check}
 * judges plans without trusting the planners. Errors in a problem are {@link eu.maillage.planner.BadProblem}s that name the place by
 * JSON pointer.
 */
@NullMarked
package eu.maillage.planner;

import org.jspecify.annotations.NullMarked;
