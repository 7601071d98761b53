/** Gives each pre-arranged meeting a slot and a table, with the fewest breaks, the shortest stays and the fewest moves. */
@NullMarked
package eu.maillage.planner.meetings;

import org.jspecify.annotations.NullMarked;
