package eu.maillage.planner.meetings;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/**
 * In which half of the day each meeting is, and that a participant has as many meetings in a half as she is busy there. It follows
 * from the rest, but the search learns shorter reasons when it can say so much at once.
 */
final class Halves {

    private final MeetingModel meetings;
    private final MeetingCase day;
    private final CpModel model;
    private final int noon;

    private Halves(MeetingModel meetings) {
        this.meetings = meetings;
        this.day = meetings.day;
        this.model = meetings.model;
        int morning = day.problem.slots().morning();
        this.noon = morning > 0 && morning < day.slots ? morning : day.slots / 2;
    }

    static void imply(MeetingModel meetings) {
        Halves halves = new Halves(meetings);
        if (halves.noon > 0) {
            halves.imply();
        }
    }

    private void imply() {
        Literal[] early = new Literal[day.meetings];
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            early[meeting] = day.mayDrop[meeting] ? model.falseLiteral() : early(meeting);
        }
        for (int participant = 0; participant < day.participants; participant++) {
            if (day.isPlain(participant) && day.meetingsOf[participant].length > 1) {
                count(participant, early);
            }
        }
    }

    private Literal early(int meeting) {
        List<Literal> before = between(meeting, 1, noon);
        List<Literal> after = between(meeting, noon + 1, day.slots);
        if (before.isEmpty() || after.isEmpty()) {
            return after.isEmpty() ? model.trueLiteral() : model.falseLiteral();
        }
        BoolVar early = model.newBoolVar("");
        before.add(early.not());
        model.addExactlyOne(before);
        after.add(early);
        model.addExactlyOne(after);
        return early;
    }

    private List<Literal> between(int meeting, int first, int last) {
        List<Literal> here = new ArrayList<>();
        for (int slot = first; slot <= last; slot++) {
            BoolVar literal = meetings.at[meeting][slot];
            if (literal != null) {
                here.add(literal);
            }
        }
        return here;
    }

    private void count(int participant, Literal... early) {
        LinearExprBuilder difference = LinearExpr.newBuilder();
        for (int meeting : day.meetingsOf[participant]) {
            difference.addTerm(early[meeting], 1);
        }
        for (int slot = 1; slot <= noon; slot++) {
            difference.addTerm(meetings.busy[participant][slot], -1);
        }
        model.addEquality(difference, 0);
    }
}
