package eu.maillage.planner.loops;

import eu.maillage.planner.BadProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who can give to whom: loops without a common participant are to cover the most participants, then weigh most. It is the cycle
 * packing of barter markets (Abraham, Blum, Sandholm, EC 2007).
 *
 * @param arcs each at most once
 * @param maxLength the most participants in a loop; 0 for no limit
 */
public record LoopProblem(List<Arc> arcs, int maxLength) {

    /** The greatest number of arcs. */
    public static final int MOST_ARCS = 1_000_000;
    /** The greatest number of participants. */
    public static final int MOST_PARTICIPANTS = 20_000;
    /** The greatest absolute value of a weight; weights are counted in millionths. */
    public static final double GREATEST_WEIGHT = 1e6;

    /** @throws BadProblem when an arc is doubled or leads to itself, or a number is outside its limits */
    public LoopProblem {
        arcs = List.copyOf(arcs);
        if (arcs.size() > MOST_ARCS) {
            throw new BadProblem("/arcs", "at most %d arcs were expected, not %d.".formatted(MOST_ARCS, arcs.size()));
        }
        if (maxLength < 0 || maxLength == 1) {
            throw new BadProblem("/maxLength", "0 or at least 2 was expected, not %d.".formatted(maxLength));
        }
        check(arcs);
    }

    /** {@code from} can give to {@code to}. */
    public record Arc(String from, String to, double weight) {}

    private static void check(List<Arc> arcs) {
        Map<String, Set<String>> seen = new HashMap<>();
        for (int place = 0; place < arcs.size(); place++) {
            Arc arc = arcs.get(place);
            String here = "/arcs/" + place;
            if (arc.from().isBlank() || arc.to().isBlank() || arc.from().equals(arc.to())) {
                throw new BadProblem(
                        here,
                        "two different participants were expected, not «%s» and «%s».".formatted(arc.from(), arc.to()));
            }
            if (!(Math.abs(arc.weight()) <= GREATEST_WEIGHT)) {
                throw new BadProblem(
                        here, "a weight from -1000000 to 1000000 was expected, not %s.".formatted(arc.weight()));
            }
            seen.computeIfAbsent(arc.to(), first -> new HashSet<>());
            if (!seen.computeIfAbsent(arc.from(), first -> new HashSet<>()).add(arc.to())) {
                throw new BadProblem(
                        here, "the arc from «%s» to «%s» already stands before.".formatted(arc.from(), arc.to()));
            }
            if (seen.size() > MOST_PARTICIPANTS) {
                throw new BadProblem(here, "at most %d participants were expected.".formatted(MOST_PARTICIPANTS));
            }
        }
    }
}
