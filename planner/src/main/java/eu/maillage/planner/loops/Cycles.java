package eu.maillage.planner.loops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Lists the loops up to a length, each once, from its lowest participant; stops at a limit. */
final class Cycles {

    private static final int MOST_CYCLES = 300_000;
    private static final long MOST_STEPS = 30_000_000;

    private final Market market;
    private final int longest;
    private final List<int[]> found = new ArrayList<>();
    private final int[][] before;
    private final int[] path;
    private final boolean[] onPath;
    private int[] wayBack;
    private long steps;

    Cycles(Market market, int longest) {
        this.market = market;
        this.longest = Math.min(longest, market.size);
        this.path = new int[this.longest + 1];
        this.onPath = new boolean[market.size];
        this.wayBack = new int[market.size];
        this.before = reversed();
    }

    private int[][] reversed() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int one = 0; one < market.size; one++) {
            lists.add(new ArrayList<>());
        }
        for (int one = 0; one < market.size; one++) {
            for (int other : market.next[one]) {
                lists.get(other).add(one);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(one -> one).toArray())
                .toArray(int[][]::new);
    }

    List<int[]> list() {
        for (int start = 0; start < market.size && complete(); start++) {
            wayBack = wayBackTo(start);
            path[0] = start;
            extend(start, 1);
        }
        return found;
    }

    /** Whether no loop is missing. */
    boolean complete() {
        return found.size() < MOST_CYCLES && steps < MOST_STEPS;
    }

    /** The fewest arcs from each participant to the start, through participants above it. */
    private int[] wayBackTo(int start) {
        int[] distance = new int[market.size];
        Arrays.fill(distance, longest + 1);
        distance[start] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int previous : before[at]) {
                if (previous > start && distance[previous] > longest && distance[at] < longest) {
                    distance[previous] = distance[at] + 1;
                    queue.add(previous);
                }
            }
        }
        return distance;
    }

    private void extend(int start, int length) {
        for (int next : market.next[path[length - 1]]) {
            steps++;
            if (!complete()) {
                return;
            }
            if (next == start && length >= 2) {
                found.add(Arrays.copyOf(path, length));
            } else if (next > start && !onPath[next] && length + wayBack[next] <= longest) {
                onPath[next] = true;
                path[length] = next;
                extend(start, length + 1);
                onPath[next] = false;
            }
        }
    }
}
