package eu.maillage.planner.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriationTests {

    private static final int PEOPLE = 60;

    /** Each meets the next four, so that stays follow one another; the meetings are told in any order. */
    private static MeetingCase relay(boolean halves) {
        List<Meeting> meetings = new ArrayList<>();
        for (int one = 0; one < PEOPLE; one++) {
            for (int other = one + 1; other <= Math.min(one + 4, PEOPLE - 1); other++) {
                Session session = !halves || (one > 5 && one < PEOPLE - 10)
                        ? Session.ANY
                        : one <= 5 ? Session.MORNING : Session.AFTERNOON;
                meetings.add(new Meeting(
                        one + "-" + other, List.of("p" + one, "p" + other), session, Place.TABLE, null, List.of()));
            }
        }
        Collections.shuffle(meetings, new Random(3));
        List<Participant> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new Participant("p" + number))
                .toList();
        return new MeetingCase(new MeetingProblem(
                new Slots(40, 20),
                new Places(8, null),
                people,
                meetings,
                new Goals(List.of(Objective.BREAKS), null),
                null));
    }

    private static int[] firstPeople(MeetingCase day, int... order) {
        return IntStream.of(order)
                .map(meeting -> Integer.parseInt(day.id(meeting).split("-", -1)[0]))
                .toArray();
    }

    @Test
    void staysThatFollowOneAnotherAreFoundInTheirOrder() {
        MeetingCase day = relay(false);
        int[] first = firstPeople(day, Seriation.order(day, 1));
        int turns = first[0] < PEOPLE / 2 ? 1 : -1;
        for (int place = 0; place + 20 < first.length; place++) {
            assertThat(turns * (first[place + 20] - first[place])).isPositive();
        }
    }

    @Test
    void theRowBeginsWithWhatIsForTheMorning() {
        MeetingCase day = relay(true);
        for (long seed = 1; seed <= 8; seed++) {
            int[] first = firstPeople(day, Seriation.order(day, seed));
            assertThat(first[0]).isLessThan(10);
            assertThat(first[first.length - 1]).isGreaterThan(PEOPLE - 10);
        }
    }

    @Test
    void aTimetableSpreadInThatOrderHasFewerIdleSlotsThanOneFilledAtRandom() {
        MeetingCase day = relay(false);
        Timetable spread = search(day).spread(Seriation.order(day, 1)).place().best();
        Timetable filled = search(day).place().best();
        assertThat(spread.isComplete()).isTrue();
        assertThat(spread.idle()).isLessThan(filled.idle() / 2);
    }

    private static TimetableSearch search(MeetingCase day) {
        Run run = new Run(Budget.ofEffort(1), Progress.Listener.NONE, new Cancellation());
        return new TimetableSearch(day, new Incumbent(day, run), new Weights(50, 10, 0, 30, day.slots), 1);
    }

    @Test
    void meetingsWithoutAnybodyElseAreOrderedToo() {
        MeetingCase day = new MeetingCase(new MeetingProblem(
                new Slots(4),
                new Places(1, null),
                List.of(new Participant("a"), new Participant("b"), new Participant("alone")),
                List.of(new Meeting("m", List.of("a", "b"), Session.ANY, Place.TABLE, null, List.of())),
                new Goals(List.of(Objective.BREAKS), null),
                null));
        assertThat(Seriation.order(day, 1)).containsExactly(0);
    }
}
