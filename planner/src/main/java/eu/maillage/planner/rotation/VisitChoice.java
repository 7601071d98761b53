package eu.maillage.planner.rotation;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import eu.maillage.planner.BadProblem;
import eu.maillage.planner.engine.Natives;

/**
 * Chooses the visits of greatest expected interest when each batch and each table has fewer rounds than visits: a flow of least
 * cost from batches to tables, so the choice is the best one (Ahuja, Magnanti, Orlin, «Network Flows», 1993, chapter 12). Any such
 * choice fits in the rounds, by Kőnig's theorem on edge colouring.
 */
final class VisitChoice {

    static {
        Natives.load();
    }

    private VisitChoice() {}

    /**
     * The chosen visits, by batch and table.
     *
     * @param most how often a batch may travel, and a table receive
     */
    static boolean[][] of(Batches batches, int most) {
        boolean[][] chosen = new boolean[batches.tables][batches.tables];
        if (most >= batches.roundsNeeded() - 1) {
            for (int batch = 0; batch < batches.tables; batch++) {
                for (int table = 0; table < batches.tables; table++) {
                    chosen[batch][table] = batches.mayVisit(batch, table);
                }
            }
        } else if (most > 0) {
            choose(batches, most, chosen);
        }
        return chosen;
    }

    private static void choose(Batches batches, int most, boolean[][] chosen) {
        int tables = batches.tables;
        int source = 2 * tables;
        int sink = source + 1;
        MinCostFlow flow = new MinCostFlow();
        for (int one = 0; one < tables; one++) {
            flow.addArcWithCapacityAndUnitCost(source, one, most, 0);
            flow.addArcWithCapacityAndUnitCost(tables + one, sink, most, 0);
        }
        refuseOverflow(batches);
        long all = (long) tables * most;
        flow.addArcWithCapacityAndUnitCost(source, sink, all, 0);
        flow.setNodeSupply(source, all);
        flow.setNodeSupply(sink, -all);
        int[][] arcs = new int[tables][tables];
        for (int batch = 0; batch < tables; batch++) {
            for (int table = 0; table < tables; table++) {
                if (batches.mayVisit(batch, table)) {
                    arcs[batch][table] =
                            flow.addArcWithCapacityAndUnitCost(batch, tables + table, 1, -worth(batches, batch, table));
                }
            }
        }
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException(
                    "The flow of %d batches ended as %s. Maybe the interests are too large.".formatted(tables, status));
        }
        for (int batch = 0; batch < tables; batch++) {
            for (int table = 0; table < tables; table++) {
                chosen[batch][table] = batches.mayVisit(batch, table) && flow.getFlow(arcs[batch][table]) > 0;
            }
        }
    }

    private static void refuseOverflow(Batches batches) {
        double greatest = 0;
        for (int batch = 0; batch < batches.tables; batch++) {
            for (int table = 0; table < batches.tables; table++) {
                greatest = Math.max(greatest, (double) batches.interest(batch, table));
            }
        }
        if (greatest * (double) ties(batches) * (2 * batches.tables + 3) > Long.MAX_VALUE / 4.0) {
            throw new BadProblem(
                    "/cards",
                    "interests that can be added exactly were expected, not up to %.0f in one visit. Maybe give them as probabilities."
                            .formatted(greatest / Batches.MILLION));
        }
    }

    /** Interest first; among equals the visit where more cards are heard. */
    private static long worth(Batches batches, int batch, int table) {
        return batches.interest(batch, table) * ties(batches) + batches.heard(batch);
    }

    private static long ties(Batches batches) {
        return (long) batches.problem.cards().size() * batches.tables + 1;
    }
}
