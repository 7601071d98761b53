package eu.maillage.tenancy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that sort by the time they were made: UUID version 7 (RFC 9562, section 5.7). Those of one application sort
 * in the order in which they were made, also within a millisecond: the twelve bits behind it count its parts (section 6.2,
 * method 3), and go on counting where several are made in one part.
 */
public final class Ids {

    private static final int PARTS = 1 << 12;
    private static final int MICROS_OF_A_MILLISECOND = 1_000;

    private static final SecureRandom random = new SecureRandom();
    private static final AtomicLong last = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        return next(InstantSource.system(), last);
    }

    /** @param last the parts of milliseconds at which the one before was made */
    static UUID next(InstantSource clock, AtomicLong last) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long part = (micros / MICROS_OF_A_MILLISECOND) * PARTS
                + (micros % MICROS_OF_A_MILLISECOND) * PARTS / MICROS_OF_A_MILLISECOND;
        long made = last.accumulateAndGet(part, (before, wanted) -> Math.max(before + 1, wanted));
        long most = ((made / PARTS) << 16) | 0x7000L | (made % PARTS);
        long least = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
