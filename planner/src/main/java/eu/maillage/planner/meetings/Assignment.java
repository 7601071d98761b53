package eu.maillage.planner.meetings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gives each row its own column, of which there are at least as many, with the greatest total worth. */
final class Assignment {

    private static final long INFINITE = Long.MAX_VALUE / 4;

    private Assignment() {}

    /** The Hungarian method with potentials (Kuhn 1955, in Lawler's cubic form). */
    static int[] best(long[][] worth) {
        int rows = worth.length;
        int columns = rows == 0 ? 0 : worth[0].length;
        long[] ofRow = new long[rows + 1];
        long[] ofColumn = new long[columns + 1];
        int[] rowAt = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(row, worth, ofRow, ofColumn, rowAt);
        }
        int[] chosen = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowAt[column] > 0) {
                chosen[rowAt[column] - 1] = column - 1;
            }
        }
        return chosen;
    }

    private static void augment(int start, long[][] worth, long[] ofRow, long[] ofColumn, int[] rowAt) {
        int columns = ofColumn.length - 1;
        int[] cameFrom = new int[columns + 1];
        long[] least = new long[columns + 1];
        boolean[] done = new boolean[columns + 1];
        Arrays.fill(least, INFINITE);
        rowAt[0] = start;
        int column = 0;
        do {
            done[column] = true;
            int row = rowAt[column];
            int next = 0;
            long step = INFINITE;
            for (int other = 1; other <= columns; other++) {
                if (!done[other]) {
                    long reduced = -worth[row - 1][other - 1] - ofRow[row] - ofColumn[other];
                    if (reduced < least[other]) {
                        least[other] = reduced;
                        cameFrom[other] = column;
                    }
                    if (least[other] < step) {
                        step = least[other];
                        next = other;
                    }
                }
            }
            for (int other = 0; other <= columns; other++) {
                if (done[other]) {
                    ofRow[rowAt[other]] += step;
                    ofColumn[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = next;
        } while (rowAt[column] != 0);
        while (column != 0) {
            rowAt[column] = rowAt[cameFrom[column]];
            column = cameFrom[column];
        }
    }

    /** The greatest worth first, for large halls. */
    static int[] greedy(long[][] worth) {
        int rows = worth.length;
        int columns = rows == 0 ? 0 : worth[0].length;
        int[] chosen = new int[rows];
        Arrays.fill(chosen, -1);
        boolean[] taken = new boolean[columns];
        Comparator<int[]> byWorth = Comparator.comparingLong(cell -> -worth[cell[0]][cell[1]]);
        IntStream.range(0, rows)
                .boxed()
                .flatMap(row -> IntStream.range(0, columns)
                        .filter(column -> worth[row][column] > 0)
                        .mapToObj(column -> new int[] {row, column}))
                .sorted(byWorth)
                .forEach(cell -> {
                    if (chosen[cell[0]] < 0 && !taken[cell[1]]) {
                        chosen[cell[0]] = cell[1];
                        taken[cell[1]] = true;
                    }
                });
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (chosen[row] < 0) {
                while (taken[next]) {
                    next++;
                }
                chosen[row] = next;
                taken[next] = true;
            }
        }
        return chosen;
    }
}
