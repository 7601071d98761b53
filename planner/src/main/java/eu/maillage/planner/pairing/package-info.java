/** Chooses who meets whom, so that scores and wishes are met best and all meetings can be scheduled. */
@NullMarked
package eu.maillage.planner.pairing;

import org.jspecify.annotations.NullMarked;
