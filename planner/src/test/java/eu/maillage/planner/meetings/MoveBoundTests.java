package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MoveBoundTests {

    private static int bound(MeetingFixtures day, int mostBreaks) {
        return MoveBound.of(new MeetingCase(day.problem()), mostBreaks);
    }

    @Test
    void ofTwoWhoGoOnOneKeepsTheTable() {
        MeetingFixtures everybodyMeetsEverybody = aDay(3, 2)
                .people("a", "b", "c", "d")
                .meeting("1", "a", "b")
                .meeting("2", "c", "d")
                .meeting("3", "a", "c")
                .meeting("4", "b", "d")
                .meeting("5", "a", "d")
                .meeting("6", "b", "c");

        assertThat(bound(everybodyMeetsEverybody, 0)).isEqualTo(4);
        assertThat(bound(everybodyMeetsEverybody, 3)).isEqualTo(1);
        assertThat(bound(everybodyMeetsEverybody, 9)).isZero();
    }

    @Test
    void twoWhoMeetAgainMayBothStay() {
        assertThat(bound(aDay(2, 1).people("a", "b").meeting("1", "a", "b").meeting("2", "b", "a"), 0))
                .isZero();
    }

    @Test
    void whoeverMeetsAtOwnTablesWalksBetweenThem() {
        MeetingFixtures day = aDay(3, 3)
                .person("a", Set.of(), 1, 1)
                .person("b", Set.of(), 2, 1)
                .people("c")
                .meeting("1", "a", "c")
                .meeting("2", "b", "c");

        assertThat(bound(day, 99)).isEqualTo(1);
    }
}
