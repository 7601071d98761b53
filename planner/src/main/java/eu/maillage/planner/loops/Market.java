package eu.maillage.planner.loops;

import eu.maillage.planner.loops.LoopProblem.Arc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A loop problem in numbers: participants from 0, weights in millionths. */
final class Market {

    static final double MILLION = 1e6;

    final int size;
    final int[][] next;
    final long[][] weight;
    private final List<String> names;

    Market(List<Arc> arcs) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Arc arc : arcs) {
            numbers.putIfAbsent(arc.from(), numbers.size());
            numbers.putIfAbsent(arc.to(), numbers.size());
        }
        this.names = new ArrayList<>(numbers.keySet());
        this.size = names.size();
        List<List<Arc>> leaving = new ArrayList<>();
        names.forEach(name -> leaving.add(new ArrayList<>()));
        arcs.forEach(arc -> leaving.get(numbers.getOrDefault(arc.from(), 0)).add(arc));
        this.next = new int[size][];
        this.weight = new long[size][];
        for (int one = 0; one < size; one++) {
            next[one] = leaving.get(one).stream()
                    .mapToInt(arc -> numbers.getOrDefault(arc.to(), 0))
                    .toArray();
            weight[one] = leaving.get(one).stream()
                    .mapToLong(arc -> Math.round(arc.weight() * MILLION))
                    .toArray();
        }
    }

    String name(int participant) {
        return names.get(participant);
    }

    long weight(int from, int to) {
        for (int arc = 0; arc < next[from].length; arc++) {
            if (next[from][arc] == to) {
                return weight[from][arc];
            }
        }
        throw new IllegalStateException(
                "No arc leads from %d to %d. Maybe the loop was read backwards.".formatted(from, to));
    }

    long weight(int... loop) {
        long sum = 0;
        for (int place = 0; place < loop.length; place++) {
            sum += weight(loop[place], loop[(place + 1) % loop.length]);
        }
        return sum;
    }
}
