package eu.maillage.planner.meetings;

import java.util.stream.IntStream;

/** The fewest breaks that one participant's allowed slots permit, whatever the others do. */
final class BreakBound {

    static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    private BreakBound() {}

    /** The fewest breaks over all participants whose meetings are known. */
    static int ofAll(MeetingCase day) {
        return counted(day)
                .map(participant -> of(day, participant))
                .filter(breaks -> breaks < IMPOSSIBLE)
                .sum();
    }

    /** Those who can have a break, and whose meetings are known. */
    static IntStream counted(MeetingCase day) {
        return IntStream.range(0, day.participants)
                .filter(participant -> day.isPlain(participant) && day.meetingsOf[participant].length > 1);
    }

    static int of(MeetingCase day, int participant) {
        double runs = new CheapestStay(day, participant).cost(new double[day.slots + 1]);
        return Double.isInfinite(runs) ? IMPOSSIBLE : Math.max(0, (int) runs - 1);
    }
}
