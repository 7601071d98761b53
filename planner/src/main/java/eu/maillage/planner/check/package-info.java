/** Judges plans without trusting the planners: recomputes every rule and objective from the problem's records alone. */
@NullMarked
package eu.maillage.planner.check;

import org.jspecify.annotations.NullMarked;
