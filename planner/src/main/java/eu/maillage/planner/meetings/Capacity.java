package eu.maillage.planner.meetings;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What follows from the number of tables when every meeting is of two people, at a table and certain: stated twice, by
 * clusters of meetings that share a participant, and by participants. Without the first, some real events are out of reach; the
 * second, with its parity, proves others.
 */
final class Capacity {

    /** From this share of all places taken, parity is worth its clauses. */
    private static final double TIGHT = 0.8;

    private final MeetingModel meetings;
    private final MeetingCase day;
    private final CpModel model;
    private final int tables;

    private Capacity(MeetingModel meetings) {
        this.meetings = meetings;
        this.day = meetings.day;
        this.model = meetings.model;
        this.tables = day.problem.places().tables();
    }

    /** Whether clusters state all that the number of tables demands. */
    static boolean isStatedByClusters(MeetingCase day) {
        boolean pairs = IntStream.range(0, day.meetings)
                .allMatch(meeting ->
                        day.participantsOf[meeting].length == 2 && !day.video[meeting] && !day.mayDrop[meeting]);
        boolean single = Arrays.stream(day.representatives).allMatch(count -> count == 1);
        return pairs && single && day.meetings > 0;
    }

    static void imply(MeetingModel meetings) {
        MeetingCase day = meetings.day;
        if (isStatedByClusters(day)) {
            Capacity capacity = new Capacity(meetings);
            capacity.byClusters();
            if (day.meetings >= TIGHT * capacity.tables * day.slots) {
                capacity.byParity();
            } else {
                capacity.byParticipants();
            }
        }
    }

    private void byClusters() {
        List<Literal[]> clusters = new ArrayList<>();
        boolean[] covered = new boolean[day.meetings];
        for (int hub = busiest(covered); hub >= 0; hub = busiest(covered)) {
            clusters.add(cluster(hub, covered));
            for (int meeting : day.meetingsOf[hub]) {
                covered[meeting] = true;
            }
        }
        for (int slot = 1; slot <= day.slots; slot++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (Literal[] cluster : clusters) {
                sum.add(cluster[slot]);
            }
            model.addLessOrEqual(sum, tables);
        }
    }

    private int busiest(boolean[] covered) {
        int best = -1;
        long most = 0;
        for (int participant = 0; participant < day.participants; participant++) {
            long open = IntStream.of(day.meetingsOf[participant])
                    .filter(meeting -> !covered[meeting])
                    .count();
            if (open > most) {
                most = open;
                best = participant;
            }
        }
        return best;
    }

    private Literal[] cluster(int hub, boolean[] covered) {
        int[] open = IntStream.of(day.meetingsOf[hub])
                .filter(meeting -> !covered[meeting])
                .toArray();
        if (open.length == day.meetingsOf[hub].length) {
            return meetings.busy[hub];
        }
        Literal[] cluster = new Literal[day.slots + 1];
        for (int slot = 1; slot <= day.slots; slot++) {
            List<Literal> here = new ArrayList<>();
            for (int meeting : open) {
                BoolVar literal = meetings.at[meeting][slot];
                if (literal != null) {
                    here.add(literal);
                }
            }
            BoolVar some = model.newBoolVar("");
            here.add(some.not());
            model.addExactlyOne(here);
            cluster[slot] = some;
        }
        return cluster;
    }

    private void byParticipants() {
        for (int slot = 1; slot <= day.slots; slot++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int participant = 0; participant < day.participants; participant++) {
                sum.add(meetings.busy[participant][slot]);
            }
            model.addLessOrEqual(sum, 2L * tables);
        }
    }

    /** Counts the idle in each slot: enough of them, and never a number that would leave one person busy without a partner. */
    private void byParity() {
        int[] sometimes = IntStream.range(0, day.participants)
                .filter(participant ->
                        day.meetingsOf[participant].length > 0 && day.meetingsOf[participant].length < day.slots)
                .toArray();
        int always = (int) IntStream.range(0, day.participants)
                .filter(participant -> day.meetingsOf[participant].length == day.slots)
                .count();
        int need = sometimes.length - (2 * tables - always);
        for (int slot = 1; slot <= day.slots; slot++) {
            int here = slot;
            Literal[] idle = IntStream.of(sometimes)
                    .mapToObj(participant -> meetings.busy[participant][here].not())
                    .toArray(Literal[]::new);
            Literal[] counted = count(idle);
            for (int least = 1; least <= Math.min(need, counted.length); least++) {
                model.addBoolOr(List.of(counted[least - 1]));
            }
            for (int number = 0; number <= counted.length; number++) {
                if ((always + sometimes.length - number) % 2 != 0) {
                    exclude(counted, number);
                }
            }
        }
    }

    private void exclude(Literal[] counted, int number) {
        List<Literal> clause = new ArrayList<>();
        if (number > 0) {
            clause.add(counted[number - 1].not());
        }
        if (number < counted.length) {
            clause.add(counted[number]);
        }
        model.addBoolOr(clause);
    }

    /** A totaliser in both directions: the literal at place k says «at least k + 1 of these» (Bailleux, Boufkhad, CP 2003). */
    private Literal[] count(Literal[] literals) {
        if (literals.length <= 1) {
            return literals;
        }
        int half = literals.length / 2;
        Literal[] left = count(Arrays.copyOfRange(literals, 0, half));
        Literal[] right = count(Arrays.copyOfRange(literals, half, literals.length));
        Literal[] sum = new Literal[literals.length];
        Arrays.setAll(sum, place -> model.newBoolVar(""));
        for (int i = 0; i <= left.length; i++) {
            for (int j = 0; j <= right.length; j++) {
                atLeast(left, i, right, j, sum);
                lessThan(left, i, right, j, sum);
            }
        }
        return sum;
    }

    private void atLeast(Literal[] left, int i, Literal[] right, int j, Literal[] sum) {
        if (i + j > 0) {
            List<Literal> clause = new ArrayList<>(List.of(sum[i + j - 1]));
            if (i > 0) {
                clause.add(left[i - 1].not());
            }
            if (j > 0) {
                clause.add(right[j - 1].not());
            }
            model.addBoolOr(clause);
        }
    }

    private void lessThan(Literal[] left, int i, Literal[] right, int j, Literal[] sum) {
        if (i + j < sum.length) {
            List<Literal> clause = new ArrayList<>(List.of(sum[i + j].not()));
            if (i < left.length) {
                clause.add(left[i]);
            }
            if (j < right.length) {
                clause.add(right[j]);
            }
            model.addBoolOr(clause);
        }
    }
}
