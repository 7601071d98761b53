package eu.maillage.planner.engine;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import java.time.Duration;
import java.util.Map;

/** One search under way: it spends the budget, tells progress and hears of cancellation. */
public final class Run {

    private final Budget budget;
    private final Progress.Listener listener;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();
    private double spent;

    public Run(Budget budget, Progress.Listener listener, Cancellation cancellation) {
        this.budget = budget;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** Seconds since the problem was given. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    public int threads() {
        return budget.threads();
    }

    public long seed() {
        return budget.seed();
    }

    /** Whether deterministic work is counted and not the clock. */
    public boolean countsEffort() {
        return budget.effort() != null;
    }

    /** Seconds, or units of effort, that are left. */
    public double left() {
        Duration time = budget.time();
        Double effort = budget.effort();
        double all = time != null ? time.toNanos() / 1e9 - seconds() : effort != null ? effort - spent : 0;
        return Math.max(0, all);
    }

    /** Whether the search must end now. */
    public boolean over() {
        return cancellation.isCancelled() || left() <= 0;
    }

    public boolean cancelled() {
        return cancellation.isCancelled();
    }

    /** Counts deterministic work done. */
    public void spend(double effort) {
        spent += effort;
    }

    /** Tells the listener of a better plan or bound. */
    public synchronized void tell(Map<String, Double> objectives, Map<String, Double> bounds) {
        listener.improved(new Progress(seconds(), objectives, bounds));
    }
}
