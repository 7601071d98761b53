package eu.maillage.planner.meetings;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Literal;
import java.util.List;

/** The breaks of any two participants differ by no more than a limit. */
final class Fairness {

    private Fairness() {}

    /** Whether some participant has no break in any plan, so that the limit holds for each alone. */
    static boolean somebodyHasNoBreak(MeetingCase day) {
        for (int participant = 0; participant < day.participants; participant++) {
            int count = day.meetingsOf[participant].length;
            if (count <= 1 || (day.isPlain(participant) && count == day.slots)) {
                return true;
            }
        }
        return false;
    }

    /** «Everybody has at least k breaks» follows from anybody having k more than the limit. */
    static void bind(MeetingModel meetings, int limit) {
        meetings.stays.forEach(Stay::countNoMore);
        for (int k = 1; k <= meetings.day.slots; k++) {
            BoolVar everybody = meetings.model.newBoolVar("");
            for (Stay stay : meetings.stays) {
                List<Literal> breaks = stay.breaks();
                if (breaks.size() >= k) {
                    meetings.model.addImplication(everybody, breaks.get(k - 1));
                } else {
                    meetings.model.addBoolOr(List.of(everybody.not()));
                }
                if (breaks.size() >= limit + k) {
                    meetings.model.addImplication(breaks.get(limit + k - 1), everybody);
                }
            }
        }
    }
}
