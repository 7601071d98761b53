package eu.maillage.tenancy;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made: UUID version 7 (RFC 9562, section 5.7). */
public final class Ids {

    private static final SecureRandom random = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return next(InstantSource.system());
    }

    static UUID next(InstantSource clock) {
        long most = clock.millis() << 16 | 0x7000L | random.nextInt(1 << 12);
        long least = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
