package eu.maillage.planner.meetings;

import java.util.stream.IntStream;

/** The fewest idle slots that one participant's allowed slots permit, whatever the others do: the shortest stay that holds her meetings. */
final class IdleBound {

    private IdleBound() {}

    /** The fewest idle slots over all participants whose meetings are known. */
    static int ofAll(MeetingCase day) {
        return IntStream.range(0, day.participants)
                .filter(participant -> day.isPlain(participant) && day.meetingsOf[participant].length > 1)
                .map(participant -> of(day, participant))
                .sum();
    }

    static int of(MeetingCase day, int participant) {
        int count = day.meetingsOf[participant].length;
        for (int idle = 0; count + idle < day.slots; idle++) {
            for (int first = 1; first + count + idle - 1 <= day.slots; first++) {
                if (Necessary.hasOwnSlots(day, participant, first, first + count + idle - 1)) {
                    return idle;
                }
            }
        }
        return Math.max(0, day.slots - count);
    }
}
