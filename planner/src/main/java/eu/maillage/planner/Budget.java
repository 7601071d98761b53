package eu.maillage.planner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a planner may work before it returns the best plan found.
 *
 * @param time the longest time from the problem given to the plan returned; absent when {@code effort} is set
 * @param effort an amount of deterministic work, about one second of one core each; absent when {@code time} is set
 * @param threads how many threads may search at once
 * @param seed of every random choice; with one thread the same seed and effort give the same plan
 */
public record Budget(@Nullable Duration time, @Nullable Double effort, int threads, long seed) {

    private static final int MOST_THREADS = 256;

    public Budget {
        if ((time == null) == (effort == null)) {
            throw new IllegalArgumentException(
                    "A budget has either a time or an effort, not %s and %s. Maybe use Budget.ofTime or Budget.ofEffort."
                            .formatted(time, effort));
        }
        if (time != null && !time.isPositive()) {
            throw new IllegalArgumentException("A budget's time is positive, not %s.".formatted(time));
        }
        if (effort != null && !(effort > 0 && effort < 1e9)) {
            throw new IllegalArgumentException("A budget's effort is above 0 and below 1e9, not %s.".formatted(effort));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "A budget has 1 to %d threads, not %d.".formatted(MOST_THREADS, threads));
        }
    }

    /** One thread for so long. */
    public static Budget ofTime(Duration time) {
        return new Budget(time, null, 1, 1);
    }

    /** One thread for so much deterministic work. */
    public static Budget ofEffort(double effort) {
        return new Budget(null, effort, 1, 1);
    }

    public Budget withThreads(int threads) {
        return new Budget(time, effort, threads, seed);
    }

    public Budget withSeed(long seed) {
        return new Budget(time, effort, threads, seed);
    }
}
