package eu.maillage.planner.pairing;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.maillage.planner.BadProblem;
import eu.maillage.planner.engine.Natives;
import eu.maillage.planner.pairing.PairingProblem.Level;
import eu.maillage.planner.pairing.PairingProblem.Score;
import eu.maillage.planner.pairing.PairingProblem.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The constraint model: which pairs meet. Between two sides without absences, any pairs fit in the day when nobody has more than
 * the slots and all together no more than the places (de Werra, «Equitable colorations of graphs», 1971); else each pair is given
 * a slot in the model.
 */
final class PairingModel {

    static {
        Natives.load();
    }

    static final double THOUSAND = 1000;

    final CpModel model = new CpModel();
    private final PairingProblem problem;
    private final Map<String, Integer> sideOf = new HashMap<>();
    private final Map<String, Map<String, BoolVar>> pairs = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> worth = new HashMap<>();

    PairingModel(PairingProblem problem) {
        this.problem = problem;
        for (int side = 0; side < problem.sides().size(); side++) {
            for (String id : problem.sides().get(side)) {
                sideOf.put(id, side);
                pairs.put(id, new LinkedHashMap<>());
                worth.put(id, new HashMap<>());
            }
        }
        problem.scores().forEach(this::addScore);
        problem.wishes().stream().filter(wish -> wish.level() == Level.WOULD).forEach(this::addWish);
        addPairs();
        fit();
    }

    private double weight(String id) {
        return problem.sideWeights().get(sideOf.getOrDefault(id, 0));
    }

    private void addScore(Score score) {
        addWorth(score.a(), score.b(), score.score() * (weight(score.a()) + weight(score.b())) / 2);
    }

    private void addWish(Wish wish) {
        addWorth(wish.from(), wish.to(), PairingProblem.WOULD * weight(wish.from()));
    }

    private void addWorth(String a, String b, double more) {
        for (String[] way : new String[][] {{a, b}, {b, a}}) {
            Map<String, Long> row = worth.get(way[0]);
            if (row != null) {
                row.merge(way[1], Math.round(more * THOUSAND), Long::sum);
            }
        }
    }

    private void addPairs() {
        List<String> first = problem.sides().getFirst();
        List<String> second = problem.sides().getLast();
        boolean across = problem.sides().size() == 2;
        long cells = (long) first.size()
                * second.size()
                * (across && problem.room().unavailable().isEmpty()
                        ? 1
                        : problem.room().slots());
        if (cells > PairingProblem.MOST_CELLS) {
            throw new BadProblem(
                    "/sides",
                    "at most %d pairs and slots were expected, not %d.".formatted(PairingProblem.MOST_CELLS, cells));
        }
        for (int one = 0; one < first.size(); one++) {
            for (int other = across ? 0 : one + 1; other < second.size(); other++) {
                BoolVar meets = model.newBoolVar("");
                row(first.get(one)).put(second.get(other), meets);
                row(second.get(other)).put(first.get(one), meets);
            }
        }
    }

    private Map<String, BoolVar> row(String id) {
        Map<String, BoolVar> row = pairs.get(id);
        if (row == null) {
            throw new IllegalStateException("«%s» is on no side. Maybe the problem was not checked.".formatted(id));
        }
        return row;
    }

    Literal meets(String a, String b) {
        BoolVar literal = row(a).get(b);
        if (literal == null) {
            throw new IllegalStateException(
                    "«%s» and «%s» are on one side. Maybe the problem was not checked.".formatted(a, b));
        }
        return literal;
    }

    /** The literals of all pairs that somebody is in. */
    List<BoolVar> of(String id) {
        return List.copyOf(row(id).values());
    }

    /** Each pair once. */
    List<PairingProblem.Pair> all() {
        List<PairingProblem.Pair> all = new ArrayList<>();
        List<String> people = problem.people();
        Map<String, Integer> place = new HashMap<>();
        people.forEach(id -> place.put(id, place.size()));
        for (String id : people) {
            for (String other : row(id).keySet()) {
                if (place.getOrDefault(id, 0) < place.getOrDefault(other, 0)) {
                    all.add(new PairingProblem.Pair(id, other));
                }
            }
        }
        return all;
    }

    private void fit() {
        LinearExprBuilder total = LinearExpr.newBuilder();
        all().forEach(pair -> total.add(meets(pair.a(), pair.b())));
        model.addLessOrEqual(
                total, (long) problem.room().tables() * problem.room().slots());
        for (String id : problem.people()) {
            Set<Integer> missing = problem.room().unavailable().getOrDefault(id, Set.of());
            model.addLessOrEqual(
                    LinearExpr.sum(of(id).toArray(Literal[]::new)),
                    problem.room().slots() - missing.size());
        }
        if (problem.sides().size() == 1 || !problem.room().unavailable().isEmpty()) {
            schedule();
        }
    }

    private void schedule() {
        int slots = problem.room().slots();
        List<Map<String, List<Literal>>> busy = new ArrayList<>();
        List<LinearExprBuilder> atOnce = new ArrayList<>();
        for (int slot = 0; slot <= slots; slot++) {
            busy.add(new HashMap<>());
            atOnce.add(LinearExpr.newBuilder());
        }
        for (PairingProblem.Pair pair : all()) {
            List<Literal> choices = new ArrayList<>();
            choices.add(meets(pair.a(), pair.b()).not());
            for (int slot = 1; slot <= slots; slot++) {
                if (!missing(pair.a(), slot) && !missing(pair.b(), slot)) {
                    BoolVar here = model.newBoolVar("");
                    choices.add(here);
                    atOnce.get(slot).add(here);
                    busy.get(slot)
                            .computeIfAbsent(pair.a(), first -> new ArrayList<>())
                            .add(here);
                    busy.get(slot)
                            .computeIfAbsent(pair.b(), first -> new ArrayList<>())
                            .add(here);
                }
            }
            model.addExactlyOne(choices);
        }
        for (int slot = 1; slot <= slots; slot++) {
            model.addLessOrEqual(atOnce.get(slot), problem.room().tables());
            busy.get(slot).values().forEach(model::addAtMostOne);
        }
    }

    private boolean missing(String id, int slot) {
        return problem.room().unavailable().getOrDefault(id, Set.of()).contains(slot);
    }

    /** What a pair is worth, in thousandths. */
    long worth(String a, String b) {
        return worth.getOrDefault(a, Map.of()).getOrDefault(b, 0L);
    }

    LinearExprBuilder score() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        all().forEach(pair -> sum.addTerm(meets(pair.a(), pair.b()), worth(pair.a(), pair.b())));
        return sum;
    }

    /** The worth of her pairs to whoever has least; those who may meet nobody do not count. */
    IntVar worst() {
        long most = problem.people().stream()
                .mapToLong(id -> row(id).keySet().stream()
                        .mapToLong(other -> worth(id, other))
                        .sum())
                .max()
                .orElse(0);
        IntVar worst = model.newIntVar(0, most, "");
        for (String id : problem.people()) {
            if (!row(id).isEmpty()) {
                LinearExprBuilder own = LinearExpr.newBuilder();
                row(id).forEach((other, meets) -> own.addTerm(meets, worth(id, other)));
                own.addTerm(worst, -1);
                model.addGreaterOrEqual(own, 0);
            }
        }
        return worst;
    }
}
