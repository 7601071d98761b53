package eu.maillage.planner;

/** Lets another thread end a search early; the search then returns the best plan found so far. */
public final class Cancellation {

    private volatile boolean cancelled;

    /** Asks the search to end; it does so within a fraction of a second. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
