package eu.maillage.planner.engine;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One search under way: it spends the budget, tells progress and hears of cancellation. */
public final class Run {

    private final Budget budget;
    private final Progress.Listener listener;
    private final Cancellation cancellation;
    private final @Nullable Run whole;
    private final long start;
    /** What is to be left of the budget when this run is over. */
    private final double leave;

    private double spent;

    public Run(Budget budget, Progress.Listener listener, Cancellation cancellation) {
        this(budget, listener, cancellation, null, 0);
    }

    private Run(
            Budget budget, Progress.Listener listener, Cancellation cancellation, @Nullable Run whole, double leave) {
        this.budget = budget;
        this.listener = listener;
        this.cancellation = cancellation;
        this.whole = whole;
        this.start = whole == null ? System.nanoTime() : whole.start;
        this.leave = leave;
    }

    /** A part of this run with a thread of its own, a seed of its own, and an end that may come earlier. */
    Run branch(int number, Cancellation end) {
        return new Run(budget.withThreads(1).withSeed(budget.seed() + number), listener, end, this, 0);
    }

    /** A part of this run that is over after so many seconds, or units of effort, if not before. */
    public Run atMost(double seconds) {
        return new Run(budget, listener, cancellation, this, Math.max(0, left() - seconds));
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
        if (whole != null) {
            return Math.max(0, whole.left() - leave);
        }
        Duration time = budget.time();
        Double effort = budget.effort();
        double all = time != null ? time.toNanos() / 1e9 - seconds() : effort != null ? effort - spent : 0;
        return Math.max(0, all);
    }

    /** Seconds, or units of effort, that are used up. */
    public double used() {
        return whole != null ? whole.used() : countsEffort() ? spent : seconds();
    }

    /** Whether the search must end now. */
    public boolean over() {
        return cancelled() || left() <= 0;
    }

    public boolean cancelled() {
        return cancellation.isCancelled() || (whole != null && whole.cancelled());
    }

    /** Counts deterministic work done. */
    public synchronized void spend(double effort) {
        if (whole != null) {
            whole.spend(effort);
        } else {
            spent += effort;
        }
    }

    /** Tells the listener of a better plan or bound. */
    public void tell(Map<String, Double> objectives, Map<String, Double> bounds) {
        if (whole != null) {
            whole.tell(objectives, bounds);
        } else {
            tellListener(objectives, bounds);
        }
    }

    private synchronized void tellListener(Map<String, Double> objectives, Map<String, Double> bounds) {
        listener.improved(new Progress(seconds(), objectives, bounds));
    }
}
