package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostStaysTests {

    private static final int HOSTS = 30;
    private static final int TABLES = 24;
    private static final int SLOTS = 20;

    private static Optional<MeetingCase> parted(MeetingProblem problem, long seed) {
        MeetingCase day = new MeetingCase(problem);
        assertThat(Domains.narrow(day)).isTrue();
        return HostStays.parted(
                day, new Run(Budget.ofEffort(10).withSeed(seed), Progress.Listener.NONE, new Cancellation()));
    }

    /** The slots that the meetings of a participant may have. */
    private static BitSet slots(MeetingCase day, int participant) {
        BitSet all = new BitSet();
        IntStream.of(day.meetingsOf[participant])
                .mapToObj(meeting -> day.allowed[meeting])
                .forEach(all::or);
        return all;
    }

    private static int runs(BitSet slots) {
        return (int) slots.stream().filter(slot -> !slots.get(slot - 1)).count();
    }

    private static int[] receiving(MeetingCase day) {
        int[] receiving = new int[SLOTS + 1];
        IntStream.range(0, HOSTS).forEach(host -> slots(day, host).stream().forEach(slot -> receiving[slot]++));
        return receiving;
    }

    @Test
    void eachHostHasSlotsForAllHerMeetingsAndOnlySomeOfThemStepAsideOnce() {
        MeetingCase day = parted(MeetingFixtures.forum(HOSTS, 110, 450, SLOTS, TABLES, 3), 1)
                .orElseThrow();

        int breaks = 0;
        for (int host = 0; host < HOSTS; host++) {
            BitSet own = slots(day, host);
            assertThat(own.cardinality()).isGreaterThanOrEqualTo(day.meetingsOf[host].length);
            breaks += Math.max(0, runs(own) - 1);
        }
        assertThat(breaks).isPositive().isLessThan(HOSTS);
    }

    @Test
    void halfADayEachIsSpreadSoThatHardlyMoreReceiveThanThereAreTables() {
        MeetingCase day =
                parted(MeetingFixtures.forum(HOSTS, 110, 300, SLOTS, 18, 3), 1).orElseThrow();

        assertThat(IntStream.of(receiving(day)).max()).isPresent();
        assertThat(IntStream.of(receiving(day)).max().getAsInt()).isLessThanOrEqualTo(18 + 4);
    }

    @Test
    void theSameSeedPartsTheDayTheSameWay() {
        MeetingProblem hall = MeetingFixtures.forum(HOSTS, 110, 450, SLOTS, TABLES, 3);
        MeetingCase one = parted(hall, 5).orElseThrow();
        MeetingCase other = parted(hall, 5).orElseThrow();

        assertThat(one.allowed).isEqualTo(other.allowed);
        assertThat(parted(hall, 6).orElseThrow().allowed).isNotEqualTo(one.allowed);
    }

    @Test
    void aDayWithATableForEachHostIsLeftAsItIs() {
        assertThat(parted(MeetingFixtures.forum(HOSTS, 110, 450, SLOTS, HOSTS, 3), 1))
                .isEmpty();
    }

    @Test
    void whereAnybodyMeetsAnybodyThereAreNoHosts() {
        MeetingFixtures day = aDay(3, 1)
                .people("a", "b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "b", "c")
                .meeting("3", "a", "c");

        assertThat(parted(day.problem(), 1)).isEmpty();
    }

    @Test
    void aMeetingThatItsHostsStayWouldLeaveWithoutASlotKeepsItsOwn() {
        MeetingCase day = new MeetingCase(aDay(4, 1)
                .people("host", "one", "other")
                .meeting("1", "host", "one")
                .meeting("2", "host", "other")
                .problem());
        day.allowed[0].clear();
        day.allowed[0].set(4);
        BitSet morning = new BitSet();
        morning.set(1, 3);

        MeetingCase within = day.within(0, morning);

        assertThat(within.allowed[0].stream()).containsExactly(4);
        assertThat(within.allowed[1].stream()).containsExactly(1, 2);
    }
}
