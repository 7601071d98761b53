package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;
import org.junit.jupiter.api.Test;

class StayShiftTests {

    @Test
    void nearATimetableStaysChangeLittleAndSingleMeetingsAreFree() {
        MeetingCase day = new MeetingCase(aDay(9, 2)
                .people("a", "b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c")
                .problem());

        assertThat(day.near(1, 4, 6).allowed[0]).hasToString("{3, 4, 5, 6, 7}");
        assertThat(day.near(3, 8, 9).allowed[1]).hasToString("{5, 6, 7, 8, 9}");
        assertThat(day.allowed[0].cardinality()).isEqualTo(9);
    }

    @Test
    void aPoorTimetableIsImprovedStepByStep() {
        MeetingCase day = new MeetingCase(MeetingFixtures.forum(6, 14, 36, 10, 5, 3));
        Run run = new Run(Budget.ofEffort(30), Progress.Listener.NONE, new Cancellation());
        Incumbent incumbent = new Incumbent(day, run);
        Timetable poor = new TimetableSearch(day, incumbent, new Weights(50, 0, 0, 30, 2), 1)
                .place()
                .anneal(run, 100_000, 0, true)
                .best();

        new StayShift(day, incumbent, Stage.BREAKS).climb(run, poor);

        assertThat(incumbent.best().isComplete()).isTrue();
        assertThat(incumbent.best().breaks()).isLessThan(poor.breaks());
    }
}
