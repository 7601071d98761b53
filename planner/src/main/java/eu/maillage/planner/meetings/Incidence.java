package eu.maillage.planner.meetings;

import java.util.Arrays;

/** Who belongs to what, read both ways. */
final class Incidence {

    private Incidence() {}

    /** For each number up to a count, the rows in which it stands, in order. */
    static int[][] transposed(int[][] rows, int count) {
        int[] sizes = new int[count];
        for (int[] row : rows) {
            for (int number : row) {
                sizes[number]++;
            }
        }
        int[][] transposed = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (int place = 0; place < rows.length; place++) {
            for (int number : rows[place]) {
                transposed[number][sizes[number]++] = place;
            }
        }
        return transposed;
    }
}
