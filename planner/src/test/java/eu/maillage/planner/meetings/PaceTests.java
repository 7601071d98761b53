package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTests {

    @Test
    void aFixedMeetingIsDueAtItsSlotAndNotBefore() {
        MeetingCase day = new MeetingCase(aDay(4, 2)
                .people("a", "b", "c", "d")
                .meeting("1", Session.ANY, Place.TABLE, 2, List.of(), "a", "b")
                .meeting("2", "a", "c")
                .problem());

        Pace pace = Pace.of(day, 0);

        assertThat(IntStream.rangeClosed(1, 4).map(pace::mustBy)).containsExactly(0, 1, 1, 2);
        assertThat(IntStream.rangeClosed(1, 4).map(pace::mayBy)).containsExactly(1, 2, 2, 2);
    }
}
