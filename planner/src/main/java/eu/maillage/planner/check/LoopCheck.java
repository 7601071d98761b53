package eu.maillage.planner.check;

import eu.maillage.planner.loops.LoopPlan;
import eu.maillage.planner.loops.LoopProblem;
import eu.maillage.planner.loops.LoopProblem.Arc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a choice of loops. */
public final class LoopCheck {

    private LoopCheck() {}

    /** What is wrong in the plan; nothing when every rule holds and every value told is right. */
    public static List<Fault> faults(LoopProblem problem, LoopPlan plan) {
        Faults faults = new Faults();
        Map<String, Map<String, Double>> arcs = new HashMap<>();
        for (Arc arc : problem.arcs()) {
            arcs.computeIfAbsent(arc.from(), first -> new HashMap<>()).put(arc.to(), arc.weight());
        }
        if (!plan.outcome().status().hasPlan()) {
            faults.noPlan(plan.outcome(), plan.loops().isEmpty());
            return faults.all();
        }
        Set<String> seen = new HashSet<>();
        double weight = 0;
        for (List<String> loop : plan.loops()) {
            faults.expect(loop.size() >= 2, "loops", "the loop %s is too short.", loop);
            faults.expect(
                    problem.maxLength() == 0 || loop.size() <= problem.maxLength(),
                    "maxLength",
                    "the loop %s is too long.",
                    loop);
            for (int place = 0; place < loop.size(); place++) {
                String from = loop.get(place);
                String to = loop.get((place + 1) % loop.size());
                Double value = arcs.getOrDefault(from, Map.of()).get(to);
                faults.expect(seen.add(from), "loops", "«%s» is in two loops.", from);
                faults.expect(value != null, "arcs", "«%s» cannot give to «%s».", from, to);
                weight += value == null ? 0 : value;
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("covered", (double) seen.size());
        values.put("weight", weight);
        faults.outcome(plan.outcome(), values);
        return faults.all();
    }
}
