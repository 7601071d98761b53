/** What the planners share: the run that spends a budget, the constraint solver and the search for minimal conflicts. */
@NullMarked
package eu.maillage.planner.engine;

import org.jspecify.annotations.NullMarked;
