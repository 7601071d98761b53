/** Finds disjoint loops of exchange: A gives to B, B to C, C to A. */
@NullMarked
package eu.maillage.planner.loops;

import org.jspecify.annotations.NullMarked;
