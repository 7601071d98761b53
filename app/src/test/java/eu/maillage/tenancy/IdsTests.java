package eu.maillage.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant MOMENT = Instant.parse("2026-11-24T08:30:00.123456789Z");

    private final AtomicLong last = new AtomicLong();

    @Test
    void itTellsItsVersionAndItsMillisecond() {
        UUID id = Ids.next(InstantSource.fixed(MOMENT), last);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
    }

    @Test
    void thoseOfOneMomentSortAsTheyWereMadeAlsoWhereTheClockGoesBack() {
        List<UUID> made = Stream.concat(
                        Stream.generate(() -> Ids.next(InstantSource.fixed(MOMENT), last))
                                .limit(10_000),
                        Stream.generate(() -> Ids.next(InstantSource.fixed(MOMENT.minusMillis(5)), last))
                                .limit(10))
                .toList();
        assertThat(made)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
    }
}
