package eu.maillage.planner.meetings;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.maillage.planner.engine.Natives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The constraint model: a literal per meeting and allowed slot, and per participant and slot whether she meets then. Written in
 * clauses as far as possible, because the search that proves fewest breaks is one for clauses.
 */
final class MeetingModel {

    static {
        Natives.load();
    }

    final CpModel model = new CpModel();
    final MeetingCase day;
    /** The literal of each meeting at each slot; null where it cannot be. */
    final @Nullable BoolVar[][] at;
    /** Whether a meeting is dropped; null where it may not be. */
    final @Nullable BoolVar[] dropped;
    /** Whether a participant meets at a slot. */
    final Literal[][] busy;

    final List<Stay> stays = new ArrayList<>();

    private MeetingModel(MeetingCase day) {
        this.day = day;
        this.at = new BoolVar[day.meetings][day.slots + 1];
        this.dropped = new BoolVar[day.meetings];
        this.busy = new Literal[day.participants][day.slots + 1];
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            oneSlotPerMeeting(meeting);
        }
        for (int participant = 0; participant < day.participants; participant++) {
            meetingsAtATime(participant);
        }
        precedence();
        ownTables();
        if (!Capacity.isStatedByClusters(day)) {
            atOnce(false, day.problem.places().tables());
        }
        Integer links = day.problem.places().links();
        if (links != null) {
            atOnce(true, links);
        }
    }

    /** The whole model of a day: its rules, breaks and idle slots, fairness, and what follows from the number of tables. */
    static MeetingModel of(MeetingCase day) {
        MeetingModel model = new MeetingModel(day);
        model.withStays();
        model.imply();
        return model;
    }

    /** The model of what every plan keeps, for whoever asks only whether there is one. */
    static MeetingModel ofRules(MeetingCase day) {
        MeetingModel model = new MeetingModel(day);
        if (day.problem.goals().fairness() != null) {
            model.withStays();
        }
        model.imply();
        return model;
    }

    private void imply() {
        Halves.imply(this);
        Capacity.imply(this);
    }

    private void withStays() {
        Integer fairness = day.problem.goals().fairness();
        if (fairness == null) {
            withStays(day.slots);
        } else if (Fairness.somebodyHasNoBreak(day)) {
            withStays(fairness);
        } else {
            withStays(day.slots);
            Fairness.bind(this, fairness);
        }
    }

    /** The slot of each meeting in a solution, 0 for one that is dropped. */
    int[] slots(Predicate<BoolVar> isTrue) {
        int[] slotOf = new int[day.meetings];
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            for (int slot = 1; slot <= day.slots; slot++) {
                BoolVar here = at[meeting][slot];
                if (here != null && isTrue.test(here)) {
                    slotOf[meeting] = slot;
                }
            }
        }
        return slotOf;
    }

    private void oneSlotPerMeeting(int meeting) {
        List<Literal> choices = new ArrayList<>();
        for (int slot = day.allowed[meeting].nextSetBit(0);
                slot >= 0;
                slot = day.allowed[meeting].nextSetBit(slot + 1)) {
            BoolVar here = model.newBoolVar("");
            at[meeting][slot] = here;
            choices.add(here);
        }
        if (day.mayDrop[meeting]) {
            BoolVar gone = model.newBoolVar("");
            dropped[meeting] = gone;
            choices.add(gone);
        }
        model.addExactlyOne(choices);
    }

    private void meetingsAtATime(int participant) {
        for (int slot = 1; slot <= day.slots; slot++) {
            List<Literal> here = at(participant, slot);
            if (day.representatives[participant] == 1) {
                busy[participant][slot] = oneAtATime(participant, here);
            } else {
                model.addLessOrEqual(LinearExpr.sum(here.toArray(Literal[]::new)), day.representatives[participant]);
                busy[participant][slot] = any(here);
            }
        }
        if (day.isPlain(participant)) {
            int count = day.meetingsOf[participant].length;
            Literal[] all = Arrays.copyOfRange(busy[participant], 1, day.slots + 1);
            if (count >= 2 && count < day.slots) {
                model.addEquality(LinearExpr.sum(all), count);
            }
        }
    }

    private List<Literal> at(int participant, int slot) {
        List<Literal> here = new ArrayList<>();
        for (int meeting : day.meetingsOf[participant]) {
            BoolVar literal = at[meeting][slot];
            if (literal != null) {
                here.add(literal);
            }
        }
        return here;
    }

    private Literal oneAtATime(int participant, List<Literal> here) {
        if (day.isPlain(participant) && day.meetingsOf[participant].length == day.slots) {
            model.addExactlyOne(here);
            return model.trueLiteral();
        }
        if (here.size() <= 1) {
            return here.isEmpty() ? model.falseLiteral() : here.getFirst();
        }
        BoolVar used = model.newBoolVar("");
        List<Literal> choices = new ArrayList<>(here);
        choices.add(used.not());
        model.addExactlyOne(choices);
        return used;
    }

    private Literal any(List<Literal> here) {
        if (here.size() <= 1) {
            return here.isEmpty() ? model.falseLiteral() : here.getFirst();
        }
        BoolVar used = model.newBoolVar("");
        here.forEach(literal -> model.addImplication(literal, used));
        List<Literal> clause = new ArrayList<>(here);
        clause.add(used.not());
        model.addBoolOr(clause);
        return used;
    }

    /** A meeting at a slot wants each one before it at an earlier slot, unless one of the two is dropped. */
    private void precedence() {
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            for (int before : day.after[meeting]) {
                follow(meeting, before);
            }
        }
    }

    private void follow(int meeting, int before) {
        List<Literal> earlier = new ArrayList<>();
        BoolVar gone = dropped[before];
        if (gone != null) {
            earlier.add(gone);
        }
        for (int slot = 1; slot <= day.slots; slot++) {
            BoolVar here = at[meeting][slot];
            if (here != null) {
                List<Literal> clause = new ArrayList<>(earlier);
                clause.add(here.not());
                model.addBoolOr(clause);
            }
            BoolVar early = at[before][slot];
            if (early != null) {
                earlier.add(early);
            }
        }
    }

    /** Meetings at one participant's own table take turns there. */
    private void ownTables() {
        Map<Integer, List<Integer>> byTable = new HashMap<>();
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            if (day.ownTables[meeting].length == 1) {
                byTable.computeIfAbsent(day.ownTables[meeting][0], first -> new ArrayList<>())
                        .add(meeting);
            }
        }
        for (List<Integer> turns : byTable.values()) {
            for (int slot = 1; slot <= day.slots; slot++) {
                List<Literal> here = new ArrayList<>();
                for (int meeting : turns) {
                    BoolVar literal = at[meeting][slot];
                    if (literal != null) {
                        here.add(literal);
                    }
                }
                if (here.size() > 1) {
                    model.addAtMostOne(here);
                }
            }
        }
    }

    /** At most so many meetings at tables, or by video, in each slot. */
    private void atOnce(boolean video, int most) {
        for (int slot = 1; slot <= day.slots; slot++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            int count = 0;
            for (int meeting = 0; meeting < day.meetings; meeting++) {
                BoolVar here = at[meeting][slot];
                if (here != null && day.video[meeting] == video) {
                    sum.add(here);
                    count++;
                }
            }
            if (count > most) {
                model.addLessOrEqual(sum, most);
            }
        }
    }

    /** Adds what tells breaks and idle slots. */
    private void withStays(int mostBreaks) {
        for (int participant = 0; participant < day.participants; participant++) {
            if (day.meetingsOf[participant].length > 1) {
                stays.add(new Stay(this, participant, mostBreaks));
            }
        }
    }

    void hint(int[] slotOf) {
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            for (int slot = 1; slot <= day.slots; slot++) {
                BoolVar here = at[meeting][slot];
                if (here != null) {
                    model.addHint(here, slotOf[meeting] == slot);
                }
            }
        }
    }

    LinearExprBuilder breaks() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        stays.forEach(stay -> stay.breaks().forEach(sum::add));
        return sum;
    }

    LinearExprBuilder idle() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        stays.forEach(stay -> stay.addIdle(sum));
        return sum;
    }

    LinearExprBuilder droppedCount() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (BoolVar gone : dropped) {
            if (gone != null) {
                sum.add(gone);
            }
        }
        return sum;
    }

    /** How many meetings that had a slot, and are not dropped, have another. */
    LinearExprBuilder movedCount() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            if (day.previousSlot[meeting] != MeetingCase.NONE) {
                sum.add(1);
                BoolVar same = at[meeting][day.previousSlot[meeting]];
                BoolVar gone = dropped[meeting];
                if (same != null) {
                    sum.addTerm(same, -1);
                }
                if (gone != null) {
                    sum.addTerm(gone, -1);
                }
            }
        }
        return sum;
    }
}
