package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeetingProblemTests {

    private static void refusesAt(String pointer, MeetingFixtures day) {
        assertThatExceptionOfType(BadProblem.class).isThrownBy(day::problem).satisfies(bad -> assertThat(bad.pointer())
                .isEqualTo(pointer));
    }

    private static MeetingFixtures pair() {
        return aDay(3, 2).people("a", "b");
    }

    private static MeetingFixtures after(String... before) {
        return pair().meeting("1", "a", "b").meeting("2", Session.ANY, Place.TABLE, null, List.of(before), "a", "b");
    }

    private static MeetingFixtures replanned(Replan replan) {
        MeetingFixtures day =
                pair().meeting("1", "a", "b").meeting("v", Session.ANY, Place.VIDEO, null, List.of(), "a");
        day.replan = replan;
        return day;
    }

    @Test
    void idsStandOnce() {
        refusesAt("/participants/2/id", pair().people("a"));
        refusesAt("/meetings/1/id", pair().meeting("1", "a").meeting("1", "b"));
    }

    @Test
    void aMeetingIsOfKnownPeopleEachOnce() {
        refusesAt("/meetings/0/participants/1", pair().meeting("1", "a", "x"));
        refusesAt("/meetings/0/participants/1", pair().meeting("1", "a", "a"));
        refusesAt("/meetings/0/participants", pair().meeting("1"));
    }

    @Test
    void precedenceHasNoCircle() {
        assertThat(after("1").problem().meetings()).hasSize(2);
        refusesAt("/meetings/1/after/0", after("x"));
        refusesAt("/meetings/1/after", after("2"));
        refusesAt(
                "/meetings/0/after",
                pair().meeting("1", Session.ANY, Place.TABLE, null, List.of("2"), "a")
                        .meeting("2", Session.ANY, Place.TABLE, null, List.of("1"), "b"));
    }

    @Test
    void slotsAndTablesAreWithinTheDay() {
        refusesAt("/participants/0/unavailable", aDay(3, 2).person("a", Set.of(4), null, 1));
        refusesAt("/participants/0/table", aDay(3, 2).person("a", Set.of(), 3, 1));
        refusesAt("/participants/0/representatives", aDay(3, 2).person("a", Set.of(), null, 0));
        refusesAt("/meetings/0/fixedSlot", pair().meeting("1", Session.ANY, Place.TABLE, 4, List.of(), "a"));
        refusesAt("/slots/count", aDay(0, 1));
        refusesAt("/slots/count", aDay(501, 1));
        refusesAt("/tables", aDay(1, -1));
        MeetingFixtures day = pair();
        day.slots = new Slots(3, 4);
        refusesAt("/slots/morning", day);
        day.slots = new Slots(3);
        day.places = new Places(1, -1);
        refusesAt("/links", day);
    }

    @Test
    void objectivesStandOnceAndMovesLast() {
        MeetingFixtures day = pair();
        day.goals = new Goals(List.of(Objective.MOVES, Objective.BREAKS), null);
        refusesAt("/objectives", day);
        day.goals = new Goals(List.of(Objective.IDLE, Objective.IDLE), null);
        refusesAt("/objectives", day);
        day.goals = new Goals(List.of(Objective.IDLE, Objective.BREAKS), -1);
        refusesAt("/fairness", day);
    }

    @Test
    void anEarlierPlanIsOfKnownMeetingsEachOnce() {
        assertThat(replanned(new Replan(List.of(new Placed("1", 1, 9)), 0, List.of("1")))
                        .problem()
                        .replan())
                .isNotNull();
        refusesAt("/previous/meetings/0/id", replanned(new Replan(List.of(new Placed("x", 1, 1)), 0, List.of())));
        refusesAt(
                "/previous/meetings/1/id",
                replanned(new Replan(List.of(new Placed("1", 1, 1), new Placed("1", 2, 1)), 0, List.of())));
        refusesAt("/previous/meetings/0/slot", replanned(new Replan(List.of(new Placed("1", 4, 1)), 0, List.of())));
        refusesAt("/previous/meetings/0/table", replanned(new Replan(List.of(new Placed("v", 1, 1)), 0, List.of())));
        refusesAt("/now", replanned(new Replan(List.of(), 4, List.of())));
        refusesAt("/mayDrop/0", replanned(new Replan(List.of(), 0, List.of("x"))));
    }
}
