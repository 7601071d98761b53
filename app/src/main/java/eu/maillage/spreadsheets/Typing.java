package eu.maillage.spreadsheets;

/** Counts the typing errors between two words: a letter missing, added, changed, or two exchanged. */
final class Typing {

    private Typing() {}

    /** The number of errors, or more than {@code most} as soon as that is sure. */
    static int errors(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, i, j, table);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int i, int j, int[][] table) {
        int changed = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(cheapest, table[i - 2][j - 2] + 1) : cheapest;
    }
}
