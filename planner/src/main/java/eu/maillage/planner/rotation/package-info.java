/** Passes batches of cards from table to table, round by round, so that every table sees every card or the most interesting ones. */
@NullMarked
package eu.maillage.planner.rotation;

import org.jspecify.annotations.NullMarked;
