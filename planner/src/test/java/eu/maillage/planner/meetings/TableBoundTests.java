package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TableBoundTests {

    private static int bound(MeetingFixtures day, int found) {
        MeetingCase numbers = new MeetingCase(day.problem());
        assertThat(Domains.narrow(numbers)).isTrue();
        return TableBound.of(numbers, found, new Run(Budget.ofEffort(10), Progress.Listener.NONE, new Cancellation()));
    }

    @Test
    void ofThreeHostsAtTwoTablesOneMustWaitInTheMiddle() {
        MeetingFixtures day = aDay(3, 2).people("a", "b", "c", "1", "2", "3", "4", "5", "6");
        meets(day, "a", "1", "2");
        meets(day, "b", "3", "4");
        meets(day, "c", "5", "6");

        assertThat(bound(day, 3)).isEqualTo(1);
        day.places = new MeetingProblem.Places(3, null);
        assertThat(bound(day, 3)).isZero();
    }

    @Test
    void whoeverMeetsInAnOddCircleTakesHalfATableEach() {
        MeetingFixtures day = aDay(3, 1)
                .people("a", "b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "b", "c")
                .meeting("3", "a", "c");

        assertThat(bound(day, 3)).isEqualTo(1);
    }

    @Test
    void noTimetableGoesBelowIt() {
        SplittableRandom random = new SplittableRandom(7);
        int higher = 0;
        for (int each = 0; each < 60; each++) {
            MeetingFixtures day = aRandomDay(random);
            int[] best = EveryTimetable.best(day.problem());
            if (best != null && Domains.narrow(new MeetingCase(day.problem()))) {
                int bound = bound(day, best[2] + 1);
                assertThat(bound).as(day.problem().toString()).isLessThanOrEqualTo(best[2]);
                higher += bound > BreakBound.ofAll(new MeetingCase(day.problem())) ? 1 : 0;
            }
        }
        assertThat(higher).isGreaterThan(10);
    }

    /** Three who have two meetings each or more, with visitors or now and then with one another. */
    private static MeetingFixtures aRandomDay(SplittableRandom random) {
        MeetingFixtures day = aDay(3, 2).people("h0", "h1", "h2", "v0", "v1", "v2", "v3");
        for (int number = 0; number < 6; number++) {
            String host = "h" + number % 3;
            String other = random.nextInt(12) == 0 ? "h" + (number + 1) % 3 : "v" + random.nextInt(4);
            day.meeting("m" + number, host, other);
        }
        return day;
    }

    private static void meets(MeetingFixtures day, String host, String... visitors) {
        for (String visitor : visitors) {
            day.meeting(host + visitor, host, visitor);
        }
    }
}
