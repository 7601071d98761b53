package eu.maillage.planner.meetings;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One participant's stay: literals for «has begun by this slot», «is over by this slot», and for how many runs of meetings have
 * begun. All are clauses; {@code held}, {@code over} and {@code runs} are monotone in the slot.
 */
final class Stay {

    private final CpModel model;
    private final Literal[] busy;
    private final Literal[] held;
    private final Literal[] over;
    private final List<Literal> breaks = new ArrayList<>();
    private final List<Literal> idle = new ArrayList<>();
    private Literal[][] runs = {};
    private final int slots;
    private final int mostRuns;
    private final int used;
    private final int leastIdle;

    /** @param mostBreaks what fairness or an earlier stage allows each participant */
    Stay(MeetingModel meetings, int participant, int mostBreaks) {
        MeetingCase day = meetings.day;
        this.model = meetings.model;
        this.slots = day.slots;
        this.busy = meetings.busy[participant];
        this.held = new Literal[slots + 1];
        this.over = new Literal[slots + 1];
        int count = day.meetingsOf[participant].length;
        boolean plain = day.isPlain(participant);
        this.used = plain ? count : -1;
        this.leastIdle = plain ? IdleBound.of(day, participant) : 0;
        int most = plain ? Math.min(count, slots - count + 1) : Math.min(count, (slots + 1) / 2);
        this.mostRuns = Math.max(1, (int) Math.min((long) mostBreaks + 1, most));
        if (count < slots || !plain) {
            bound(plain ? count : 0);
            link();
            this.runs = runs();
            countRuns();
            if (plain) {
                keepPace(Pace.of(day, participant));
                require(Math.min(BreakBound.of(day, participant), slots));
            }
        }
    }

    private void bound(int count) {
        for (int slot = 0; slot <= slots; slot++) {
            boolean surelyHeld = count > 0 && slot >= slots - count + 1;
            held[slot] = slot == 0 ? model.falseLiteral() : surelyHeld ? model.trueLiteral() : model.newBoolVar("");
            boolean notYet = slot == 0 || slot < count;
            over[slot] = notYet
                    ? model.falseLiteral()
                    : count > 0 && slot == slots ? model.trueLiteral() : model.newBoolVar("");
        }
    }

    private void link() {
        for (int slot = 1; slot <= slots; slot++) {
            model.addImplication(busy[slot], held[slot]);
            model.addImplication(held[slot - 1], held[slot]);
            model.addBoolOr(List.of(held[slot].not(), held[slot - 1], busy[slot]));
            model.addImplication(over[slot - 1], over[slot]);
            model.addBoolOr(List.of(over[slot].not(), over[slot - 1], busy[slot]));
            model.addImplication(busy[slot], over[slot - 1].not());
        }
        if (used < 0) {
            model.addImplication(held[slots], over[slots]);
            model.addImplication(over[slots], held[slots]);
        }
    }

    /** {@code runs[slot][j]}: at least j + 1 runs have begun by the slot. */
    private Literal[][] runs() {
        Literal[][] all = new Literal[slots + 1][mostRuns];
        for (int slot = 0; slot <= slots; slot++) {
            for (int j = 0; j < mostRuns; j++) {
                all[slot][j] = j == 0 ? held[slot] : slot <= 2 * j ? model.falseLiteral() : model.newBoolVar("");
            }
        }
        for (int j = 1; j < mostRuns; j++) {
            breaks.add(all[slots][j]);
        }
        return all;
    }

    private void countRuns() {
        for (int slot = 1; slot <= slots; slot++) {
            for (int j = 0; j < mostRuns; j++) {
                if (j > 0) {
                    model.addImplication(runs[slot - 1][j], runs[slot][j]);
                    model.addImplication(runs[slot][j], runs[slot][j - 1]);
                }
                if (slot > 1) {
                    begin(slot, j);
                }
            }
            cut(slot);
        }
    }

    /** A meeting after an idle slot, when j + 1 runs have begun, begins the next one. */
    private void begin(int slot, int j) {
        List<Literal> clause = new ArrayList<>(List.of(busy[slot].not(), busy[slot - 1], runs[slot - 1][j].not()));
        if (j + 1 < mostRuns) {
            clause.add(runs[slot][j + 1]);
        }
        model.addBoolOr(clause);
    }

    /** Lets no run be counted that has not begun: needed where more breaks may be wished for, as fairness does. */
    void countNoMore() {
        for (int slot = 1; slot < runs.length; slot++) {
            for (int j = 1; j < mostRuns; j++) {
                Literal counted = runs[slot][j].not();
                Literal before = runs[slot - 1][j];
                model.addBoolOr(List.of(counted, before, busy[slot]));
                model.addBoolOr(List.of(counted, before, runs[slot - 1][j - 1]));
                if (slot > 1) {
                    model.addBoolOr(List.of(counted, before, busy[slot - 1].not()));
                }
            }
        }
    }

    /**
     * Short clauses that tell early of a break: an idle slot while the stay goes on, also beside a meeting only, and a stay longer than
     * its meetings.
     */
    private void cut(int slot) {
        breakUnless(held[slot].not(), over[slot - 1], busy[slot]);
        if (slot > 1) {
            breakUnless(busy[slot - 1].not(), over[slot - 1], busy[slot]);
            breakUnless(busy[slot - 1], busy[slot].not(), held[slot - 1].not());
        }
        if (used > 0 && slot + used - 1 < slots) {
            breakUnless(held[slot].not(), over[slot + used - 1]);
        }
    }

    private void breakUnless(Literal... literals) {
        List<Literal> clause = new ArrayList<>(List.of(literals));
        if (!breaks.isEmpty()) {
            clause.add(breaks.getFirst());
        }
        model.addBoolOr(clause);
    }

    /** Says of each part of the day what the meetings' own slots say: how many fall into it, and by when the stay has begun or goes on. */
    private void keepPace(Pace pace) {
        for (int slot = 1; slot < slots; slot++) {
            int must = pace.mustBy(slot);
            int later = used - pace.mayBy(slot);
            LinearExpr before = LinearExpr.sum(Arrays.copyOfRange(busy, 1, slot + 1));
            if (must > Math.max(0, used - (slots - slot))) {
                model.addGreaterOrEqual(before, must);
                model.addBoolOr(List.of(held[Math.max(1, slot - must + 1)]));
            }
            if (later > Math.max(0, used - slot)) {
                model.addLessOrEqual(before, pace.mayBy(slot));
                model.addBoolOr(List.of(over[Math.min(slots, slot + later) - 1].not()));
            }
        }
    }

    private void require(int least) {
        if (least > breaks.size()) {
            model.addBoolOr(List.of(model.falseLiteral()));
        }
        for (int j = 0; j < Math.min(least, breaks.size()); j++) {
            model.addBoolOr(List.of(breaks.get(j)));
        }
    }

    /** «At least one break», «at least two» and so on. */
    List<Literal> breaks() {
        return breaks;
    }

    /**
     * Adds the idle slots. Where the number of meetings is known, «at least k idle slots» is a literal of its own, true as soon as the
     * stay is k slots longer than the meetings: what search by cores can reason about. Else they are the slots since the first
     * meeting, less those since the last, less those used.
     */
    void addIdle(LinearExprBuilder sum) {
        if (used >= 0) {
            idle().forEach(sum::add);
        } else {
            for (int slot = 1; slot <= slots; slot++) {
                sum.addTerm(held[slot], 1);
                sum.addTerm(over[slot - 1], -1);
                sum.addTerm(busy[slot], -1);
            }
        }
    }

    /** «At least one idle slot», «at least two» and so on. */
    private List<Literal> idle() {
        for (int k = idle.size() + 1; !breaks.isEmpty() && k <= slots - used; k++) {
            Literal many = k == 1 ? breaks.getFirst() : model.newBoolVar("");
            for (int slot = 1; slot + used + k - 2 < slots; slot++) {
                model.addBoolOr(List.of(many, held[slot].not(), over[slot + used + k - 2]));
            }
            if (k > 1) {
                model.addImplication(many, idle.getLast());
            }
            if (k <= breaks.size()) {
                model.addImplication(breaks.get(k - 1), many);
            }
            if (k <= leastIdle) {
                model.addBoolOr(List.of(many));
            }
            idle.add(many);
        }
        return idle;
    }
}
