package eu.maillage.planner.rotation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places visits in rounds: {@code batchAt[round][table]}, -1 for none; round 0 has every batch at home. */
final class Rounds {

    private static final int NONE = -1;

    private Rounds() {}

    /** Every batch goes on to the next table each round, until it has been everywhere. */
    static int[][] inCircle(Batches batches) {
        int[][] batchAt = new int[batches.problem.rounds()][batches.tables];
        for (int round = 0; round < batchAt.length; round++) {
            for (int table = 0; table < batches.tables; table++) {
                int batch = Math.floorMod(table - round, batches.tables);
                boolean there = round < batches.tables
                        && (round == 0 ? atHome(batches, table) : batches.mayVisit(batch, table));
                batchAt[round][table] = there ? batch : NONE;
            }
        }
        return batchAt;
    }

    private static boolean atHome(Batches batches, int table) {
        return !batches.cards(table).isEmpty();
    }

    /**
     * Places chosen visits by colouring the edges between batches and tables, one colour per round: a clash is pushed along an
     * alternating path (Kőnig, «Über Graphen und ihre Anwendung», 1916). The rounds of greatest interest come first, so that a
     * morning cut short loses least.
     */
    static int[][] byColouring(Batches batches, boolean[][] chosen) {
        int colours = batches.problem.rounds() - 1;
        int[][] tableOf = filled(colours, batches.tables);
        int[][] batchAt = filled(colours, batches.tables);
        for (int batch = 0; batch < batches.tables; batch++) {
            for (int table = 0; table < batches.tables; table++) {
                if (chosen[batch][table]) {
                    colour(batch, table, tableOf, batchAt);
                }
            }
        }
        int[][] rounds = new int[colours + 1][];
        rounds[0] = IntStream.range(0, batches.tables)
                .map(table -> atHome(batches, table) ? table : NONE)
                .toArray();
        Comparator<int[]> byInterest = Comparator.comparingLong(round -> -interest(batches, round));
        int[][] sorted = Arrays.stream(batchAt).sorted(byInterest).toArray(int[][]::new);
        System.arraycopy(sorted, 0, rounds, 1, colours);
        return rounds;
    }

    private static int[][] filled(int colours, int tables) {
        int[][] places = new int[colours][tables];
        for (int[] row : places) {
            Arrays.fill(row, NONE);
        }
        return places;
    }

    private static void colour(int batch, int table, int[][] tableOf, int[][] batchAt) {
        int freeOfBatch = free(tableOf, batch);
        int freeOfTable = free(batchAt, table);
        if (freeOfBatch != freeOfTable) {
            swapAlong(table, freeOfBatch, freeOfTable, tableOf, batchAt);
        }
        tableOf[freeOfBatch][batch] = table;
        batchAt[freeOfBatch][table] = batch;
    }

    private static int free(int[][] places, int one) {
        for (int colour = 0; colour < places.length; colour++) {
            if (places[colour][one] == NONE) {
                return colour;
            }
        }
        throw new IllegalStateException(
                "%d has no free round of %d. Maybe more visits were chosen than rounds.".formatted(one, places.length));
    }

    /** Exchanges two colours along the path that starts at a table with the first; frees the first there. */
    private static void swapAlong(int start, int first, int second, int[][] tableOf, int[][] batchAt) {
        int table = start;
        int batch = batchAt[first][table];
        batchAt[first][table] = NONE;
        while (batch != NONE) {
            int nextTable = tableOf[second][batch];
            tableOf[second][batch] = table;
            batchAt[second][table] = batch;
            tableOf[first][batch] = NONE;
            if (nextTable == NONE) {
                return;
            }
            int nextBatch = batchAt[first][nextTable];
            tableOf[first][batch] = nextTable;
            batchAt[first][nextTable] = batch;
            batchAt[second][nextTable] = NONE;
            table = nextTable;
            batch = nextBatch;
        }
    }

    private static long interest(Batches batches, int[] batchAt) {
        return IntStream.range(0, batchAt.length)
                .filter(table -> batchAt[table] != NONE)
                .mapToLong(table -> batches.interest(batchAt[table], table))
                .sum();
    }
}
