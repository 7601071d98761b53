package eu.maillage.planner;

/** What is known about a plan when its planner stops. */
public enum Status {
    /** A plan was found, and bounds prove that no other is better in any objective asked for. */
    OPTIMAL,
    /** A plan was found; a better one may exist. */
    FEASIBLE,
    /** It is proved that no plan keeps every demand. */
    INFEASIBLE,
    /** The budget ended before a plan was found or excluded. */
    UNKNOWN;

    /** Whether there is a plan to look at. */
    public boolean hasPlan() {
        return this == OPTIMAL || this == FEASIBLE;
    }
}
