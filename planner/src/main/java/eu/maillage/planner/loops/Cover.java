package eu.maillage.planner.loops;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import eu.maillage.planner.BadProblem;
import eu.maillage.planner.engine.Natives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best loops of any length: an assignment of each participant to whom she gives, or to herself, is a set of disjoint loops, so
 * a flow of least cost finds the best one. With a limit on length it is a bound.
 */
final class Cover {

    static {
        Natives.load();
    }

    private Cover() {}

    static List<int[]> best(Market market) {
        int size = market.size;
        MinCostFlow flow = new MinCostFlow();
        long heaviest = 1;
        for (long[] row : market.weight) {
            for (long weight : row) {
                heaviest = Math.max(heaviest, Math.abs(weight));
            }
        }
        double cost = (2.0 * heaviest * size + 1 + heaviest) * (2.0 * size + 2);
        if (cost > Long.MAX_VALUE / 4.0) {
            throw new BadProblem(
                    "/arcs",
                    "weights that can be added exactly were expected, not up to %.0f."
                            .formatted(heaviest / Market.MILLION));
        }
        long oneCovered = 2 * heaviest * size + 1;
        List<Integer> arcs = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            flow.setNodeSupply(one, 1);
            flow.setNodeSupply(size + one, -1);
            flow.addArcWithCapacityAndUnitCost(one, size + one, 1, 0);
            for (int arc = 0; arc < market.next[one].length; arc++) {
                arcs.add(flow.addArcWithCapacityAndUnitCost(
                        one, size + market.next[one][arc], 1, -oneCovered - market.weight[one][arc]));
            }
        }
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("The flow of %d participants ended as %s. Maybe the weights are too large."
                    .formatted(size, status));
        }
        int[] successor = new int[size];
        Arrays.fill(successor, -1);
        for (int arc : arcs) {
            if (flow.getFlow(arc) > 0) {
                successor[flow.getTail(arc)] = flow.getHead(arc) - size;
            }
        }
        return loops(successor);
    }

    private static List<int[]> loops(int[] successor) {
        List<int[]> loops = new ArrayList<>();
        for (int start = 0; start < successor.length; start++) {
            List<Integer> loop = new ArrayList<>();
            for (int at = start; successor[at] >= 0; ) {
                loop.add(at);
                int next = successor[at];
                successor[at] = -1;
                at = next;
            }
            if (!loop.isEmpty()) {
                loops.add(loop.stream().mapToInt(one -> one).toArray());
            }
        }
        return loops;
    }
}
