package eu.maillage.planner;

/**
 * Plans one kind of exchange. Planners hold no state: one may be shared by threads.
 *
 * @param <P> the problem
 * @param <S> the plan
 */
public interface Planner<P, S extends Plan> {

    /**
     * Searches for the best plan within the budget.
     *
     * @param listener hears of each improvement
     * @param cancellation ends the search early; the best plan so far is returned
     */
    S plan(P problem, Budget budget, Progress.Listener listener, Cancellation cancellation);

    /** Searches for the best plan within the budget, in silence. */
    default S plan(P problem, Budget budget) {
        return plan(problem, budget, Progress.Listener.NONE, new Cancellation());
    }
}
