package eu.maillage.planner.seating;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.maillage.planner.engine.Natives;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The constraint model: who sits in which group. Zones and sectors are counted per group, which bounds them far better than pairs
 * do; only the pairs with a weight of their own are modelled one by one.
 */
final class SeatingModel {

    static {
        Natives.load();
    }

    private static final long MOST_CELLS = 40_000;

    final CpModel model = new CpModel();
    final BoolVar[][] sits;
    private final SeatingCase seats;
    private final LinearExprBuilder affinity = LinearExpr.newBuilder();
    private long unit = 1;

    SeatingModel(SeatingCase seats) {
        this.seats = seats;
        this.sits = new BoolVar[seats.people][seats.groups];
        for (int person = 0; person < seats.people; person++) {
            for (int group = 0; group < seats.groups; group++) {
                sits[person][group] = model.newBoolVar("");
            }
            model.addExactlyOne(sits[person]);
        }
    }

    /** Whether the model with its affinity is small enough to be of use. */
    static boolean suits(SeatingCase seats) {
        return (seats.people + (long) seats.problem.affinities().pairs().size()) * seats.groups <= MOST_CELLS;
    }

    SeatingModel withSizes() {
        for (int group = 0; group < seats.groups; group++) {
            atLeast(group, seats.min(group));
            atMost(group, seats.max(group));
        }
        return this;
    }

    void atLeast(int group, int min) {
        model.addGreaterOrEqual(LinearExpr.sum(column(group)), min);
    }

    void atMost(int group, int max) {
        model.addLessOrEqual(LinearExpr.sum(column(group)), max);
    }

    SeatingModel withRules() {
        seats.problem.rules().together().forEach(this::together);
        seats.problem.rules().apart().forEach(this::apart);
        seats.problem.rules().fixed().forEach(this::fixed);
        return this;
    }

    void together(List<String> people) {
        for (int next = 1; next < people.size(); next++) {
            for (int group = 0; group < seats.groups; group++) {
                model.addEquality(
                        sits[seats.number(people.getFirst())][group], sits[seats.number(people.get(next))][group]);
            }
        }
    }

    void apart(List<String> people) {
        for (int group = 0; group < seats.groups; group++) {
            List<Literal> here = new ArrayList<>();
            for (String id : people) {
                here.add(sits[seats.number(id)][group]);
            }
            model.addAtMostOne(here);
        }
    }

    void fixed(Fixed place) {
        model.addBoolAnd(List.of(sits[seats.number(place.id())][place.group() - 1]));
    }

    /**
     * Numbers interchangeable groups by their first person: the next group of a kind starts with a later person. Only groups that no
     * rule and no earlier plan names are interchangeable.
     */
    SeatingModel withoutMirrors() {
        for (List<Integer> kind : interchangeable()) {
            for (int place = 0; place < kind.size(); place++) {
                for (int person = 0; person < Math.min(place, seats.people); person++) {
                    model.addBoolAnd(List.of(sits[person][kind.get(place)].not()));
                }
            }
        }
        return this;
    }

    private Collection<List<Integer>> interchangeable() {
        Map<GroupSize, List<Integer>> kinds = new LinkedHashMap<>();
        for (int group = 0; group < seats.groups && !seats.replans(); group++) {
            int number = group + 1;
            if (seats.problem.rules().fixed().stream().noneMatch(place -> place.group() == number)) {
                kinds.computeIfAbsent(seats.problem.groups().get(group), first -> new ArrayList<>())
                        .add(group);
            }
        }
        return kinds.values();
    }

    /** The same arrangement with interchangeable groups in the order that {@link #withoutMirrors} asks for. */
    private int[] withoutMirrors(int[] groupOf) {
        int[] renamed = IntStream.range(0, seats.groups).toArray();
        for (List<Integer> kind : interchangeable()) {
            List<Integer> byFirst = kind.stream()
                    .sorted(Comparator.comparingInt(group -> first(groupOf, group)))
                    .toList();
            for (int place = 0; place < kind.size(); place++) {
                renamed[byFirst.get(place)] = kind.get(place);
            }
        }
        return IntStream.of(groupOf).map(group -> renamed[group]).toArray();
    }

    private static int first(int[] groupOf, int group) {
        return IntStream.range(0, groupOf.length)
                .filter(person -> groupOf[person] == group)
                .findFirst()
                .orElse(groupOf.length);
    }

    /** Keeps the number of people moved at this, or minimises it when no number is given. */
    SeatingModel withMoved(@Nullable Integer most) {
        LinearExprBuilder moved = LinearExpr.newBuilder();
        for (int person = 0; person < seats.people; person++) {
            if (seats.previous[person] >= 0) {
                moved.add(1).addTerm(sits[person][seats.previous[person]], -1);
            }
        }
        if (most == null) {
            model.minimize(moved);
        } else {
            model.addLessOrEqual(moved, most);
        }
        return this;
    }

    SeatingModel withAffinity() {
        unit = commonUnit();
        countClasses(Person::zone, SeatingCase.micros(seats.problem.affinities().sameZone()));
        countClasses(
                Person::sector, SeatingCase.micros(seats.problem.affinities().sameSector()));
        seats.problem.affinities().pairs().forEach(this::countPair);
        model.maximize(affinity);
        return this;
    }

    /** Millionths per unit of the model's objective. */
    long unit() {
        return unit;
    }

    private long commonUnit() {
        long common = gcd(
                SeatingCase.micros(seats.problem.affinities().sameZone()),
                SeatingCase.micros(seats.problem.affinities().sameSector()));
        for (PairWeight pair : seats.problem.affinities().pairs()) {
            common = gcd(common, SeatingCase.micros(pair.weight()));
        }
        return Math.max(1, common);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    private void countClasses(Function<Person, @Nullable String> classOf, long micros) {
        if (micros == 0) {
            return;
        }
        Map<String, List<Integer>> classes = new LinkedHashMap<>();
        for (int person = 0; person < seats.people; person++) {
            String name = classOf.apply(seats.problem.people().get(person));
            if (name != null) {
                classes.computeIfAbsent(name, first -> new ArrayList<>()).add(person);
            }
        }
        for (List<Integer> members : classes.values()) {
            for (int group = 0; group < seats.groups && members.size() > 1; group++) {
                countPairs(members, group, micros / unit);
            }
        }
    }

    /** Counts the pairs among the members in a group: the k-th member there adds k - 1 of them. */
    private void countPairs(List<Integer> members, int group, long weight) {
        int most = Math.min(members.size(), seats.max(group));
        BoolVar[] reaches = new BoolVar[most];
        for (int k = 0; k < most; k++) {
            reaches[k] = model.newBoolVar("");
            affinity.addTerm(reaches[k], weight * k);
            if (k > 0) {
                model.addImplication(reaches[k], reaches[k - 1]);
            }
        }
        LinearExprBuilder balance = LinearExpr.newBuilder().addSum(reaches);
        members.forEach(member -> balance.addTerm(sits[member][group], -1));
        model.addEquality(balance, 0);
    }

    private void countPair(PairWeight pair) {
        long weight = SeatingCase.micros(pair.weight()) / unit;
        BoolVar[] a = sits[seats.number(pair.a())];
        BoolVar[] b = sits[seats.number(pair.b())];
        BoolVar meet = model.newBoolVar("");
        affinity.addTerm(meet, weight);
        for (int group = 0; group < seats.groups && weight != 0; group++) {
            if (weight > 0) {
                model.addBoolOr(List.of(meet.not(), a[group].not(), b[group]));
                model.addBoolOr(List.of(meet.not(), a[group], b[group].not()));
            } else {
                model.addBoolOr(List.of(meet, a[group].not(), b[group].not()));
            }
        }
    }

    SeatingModel hinted(int[] arrangement) {
        int[] groupOf = withoutMirrors(arrangement);
        for (int person = 0; person < seats.people; person++) {
            for (int group = 0; group < seats.groups; group++) {
                model.addHint(sits[person][group], groupOf[person] == group);
            }
        }
        return this;
    }

    private BoolVar[] column(int group) {
        BoolVar[] column = new BoolVar[seats.people];
        for (int person = 0; person < seats.people; person++) {
            column[person] = sits[person][group];
        }
        return column;
    }
}
