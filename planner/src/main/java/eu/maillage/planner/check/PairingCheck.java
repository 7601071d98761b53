package eu.maillage.planner.check;

import eu.maillage.planner.pairing.PairingPlan;
import eu.maillage.planner.pairing.PairingProblem;
import eu.maillage.planner.pairing.PairingProblem.Level;
import eu.maillage.planner.pairing.PairingProblem.Limit;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import eu.maillage.planner.pairing.PairingProblem.Score;
import eu.maillage.planner.pairing.PairingProblem.Wish;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a choice of pairs, but for their schedule: give them to the meetings planner to see one. */
public final class PairingCheck {

    private final PairingProblem problem;
    private final PairingPlan plan;
    private final Faults faults = new Faults();
    private final Map<String, Integer> meetings = new HashMap<>();
    private final Set<Set<String>> chosen = new HashSet<>();

    private PairingCheck(PairingProblem problem, PairingPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** What is wrong in the plan; nothing when every rule holds and every value told is right. */
    public static List<Fault> faults(PairingProblem problem, PairingPlan plan) {
        return new PairingCheck(problem, plan).judge();
    }

    private List<Fault> judge() {
        if (!plan.outcome().status().hasPlan()) {
            faults.noPlan(plan.outcome(), plan.pairs().isEmpty());
            return faults.all();
        }
        plan.pairs().forEach(this::judge);
        for (String id : problem.people()) {
            int count = meetings.getOrDefault(id, 0);
            Limit limit = problem.rules().limits().getOrDefault(id, new Limit(0, Integer.MAX_VALUE));
            faults.expect(count >= limit.min(), "min", "«%s» has %d meetings, fewer than %d.", id, count, limit.min());
            faults.expect(count <= limit.max(), "max", "«%s» has %d meetings, more than %d.", id, count, limit.max());
            int slots = problem.room().slots()
                    - problem.room().unavailable().getOrDefault(id, Set.of()).size();
            faults.expect(count <= slots, "slots", "«%s» has %d meetings in %d slots.", id, count, slots);
        }
        faults.expect(
                plan.pairs().size()
                        <= (long) problem.room().tables() * problem.room().slots(),
                "tables",
                "%d meetings do not fit in the room.",
                plan.pairs().size());
        problem.rules().forced().forEach(pair -> decided("forced", pair.a(), pair.b(), true));
        problem.rules().forbidden().forEach(pair -> decided("forbidden", pair.a(), pair.b(), false));
        for (Wish wish : problem.wishes()) {
            if (wish.level() != Level.WOULD) {
                decided(wish.level() == Level.MUST ? "must" : "no", wish.from(), wish.to(), wish.level() == Level.MUST);
            }
        }
        values();
        return faults.all();
    }

    private void judge(Pair pair) {
        faults.expect(side(pair.a()) >= 0 && side(pair.b()) >= 0, "pairs", "%s names somebody unknown.", pair);
        faults.expect(
                problem.sides().size() == 1 || side(pair.a()) != side(pair.b()), "sides", "%s are of one side.", pair);
        faults.expect(
                !pair.a().equals(pair.b()) && chosen.add(Set.of(pair.a(), pair.b())),
                "pairs",
                "%s is there twice.",
                pair);
        meetings.merge(pair.a(), 1, Integer::sum);
        meetings.merge(pair.b(), 1, Integer::sum);
    }

    private int side(String id) {
        for (int side = 0; side < problem.sides().size(); side++) {
            if (problem.sides().get(side).contains(id)) {
                return side;
            }
        }
        return -1;
    }

    private void decided(String rule, String a, String b, boolean meet) {
        faults.expect(
                chosen.contains(Set.of(a, b)) == meet, rule, "«%s» and «%s» %s.", a, b, meet ? "do not meet" : "meet");
    }

    private void values() {
        Map<String, Double> own = new HashMap<>();
        double total = 0;
        for (Score score : problem.scores()) {
            double weight = (weight(score.a()) + weight(score.b())) / 2;
            total += add(own, score.a(), score.b(), score.score() * weight);
        }
        for (Wish wish : problem.wishes()) {
            if (wish.level() == Level.WOULD) {
                total += add(own, wish.from(), wish.to(), PairingProblem.WOULD * weight(wish.from()));
            }
        }
        double worst = Double.MAX_VALUE;
        for (String id : problem.people()) {
            boolean alone = problem.sides().size() == 1
                    ? problem.people().size() == 1
                    : problem.sides().get(1 - side(id)).isEmpty();
            worst = alone ? worst : Math.min(worst, own.getOrDefault(id, 0.0));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("score", total);
        values.put("worst", worst == Double.MAX_VALUE ? 0 : worst);
        faults.outcome(plan.outcome(), values);
    }

    private double weight(String id) {
        return problem.sideWeights().get(Math.max(0, side(id)));
    }

    private double add(Map<String, Double> own, String a, String b, double worth) {
        if (!chosen.contains(Set.of(a, b))) {
            return 0;
        }
        double counted = Math.round(worth * 1000) / 1000.0;
        own.merge(a, counted, Double::sum);
        own.merge(b, counted, Double::sum);
        return counted;
    }
}
