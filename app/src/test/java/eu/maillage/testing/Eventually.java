package eu.maillage.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the background does, no longer than it takes. */
public final class Eventually {

    /** Longer than the slowest machine at work on two tests at once needs; nobody waits longer than it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    /** Returns as soon as the condition holds, and fails if it does not come to hold. */
    public static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within %s: %s.".formatted(PATIENCE, what));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
