package eu.maillage.planner.meetings;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fewest moves between tables that any timetable has.
 *
 * <p>When two who have met both go on to their next meetings in the slot after, these are two meetings, and only one of them can keep
 * the table. So the meetings that follow each other at one table without a pause form runs, no longer than the day, and every other
 * step from one meeting to the next is a move or crosses a break.
 */
final class MoveBound {

    private MoveBound() {}

    /** @param mostBreaks the breaks that the timetables in question have at most */
    static int of(MeetingCase day, int mostBreaks) {
        return Math.max(betweenOwnTables(day), atLeast(day, mostBreaks));
    }

    /** Whoever meets at several people's own tables walks between them. */
    private static int betweenOwnTables(MeetingCase day) {
        return single(day)
                .map(participant -> (int) IntStream.of(day.meetingsOf[participant])
                        .filter(meeting -> !day.mayDrop[meeting])
                        .flatMap(meeting -> IntStream.of(day.ownTables[meeting]))
                        .distinct()
                        .count())
                .map(tables -> Math.max(0, tables - 1))
                .sum();
    }

    private static IntStream single(MeetingCase day) {
        return IntStream.range(0, day.participants).filter(participant -> day.representatives[participant] == 1);
    }

    private static int atLeast(MeetingCase day, int mostBreaks) {
        boolean pairs = IntStream.range(0, day.meetings)
                .allMatch(meeting ->
                        day.participantsOf[meeting].length <= 2 && !day.video[meeting] && !day.mayDrop[meeting]);
        if (!pairs) {
            return 0;
        }
        int steps = single(day)
                .map(participant -> Math.max(0, day.meetingsOf[participant].length - 1))
                .sum();
        int runs = Math.ceilDiv(day.meetings, day.slots);
        return Math.max(0, steps - mostBreaks - (day.meetings - runs) - meetingAgain(day));
    }

    /** Two who meet twice in a row may both keep the table. */
    private static int meetingAgain(MeetingCase day) {
        long distinct = Stream.of(day.participantsOf)
                .map(people -> Arrays.toString(IntStream.of(people).sorted().toArray()))
                .distinct()
                .count();
        return day.meetings - (int) distinct;
    }
}
