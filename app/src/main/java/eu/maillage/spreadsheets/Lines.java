package eu.maillage.spreadsheets;

/** How many lines a text takes in a column, since LibreOffice does not ask before it shows them. */
final class Lines {

    private static final double HEIGHT = 13.5;
    private static final double AROUND = 1.5;
    private static final double TALLEST = 409;

    private Lines() {}

    /** The height of so many lines, in points. */
    static double height(int lines) {
        return Math.min(TALLEST, lines * HEIGHT + AROUND);
    }

    static int of(String text, int width) {
        return text.lines().mapToInt(line -> ofLine(line, width)).sum();
    }

    /** Words go to the next line whole; a word wider than the column is cut. */
    private static int ofLine(String line, int width) {
        int lines = 1;
        int used = 0;
        for (var word : line.split(" ", -1)) {
            int wanted = used == 0 ? word.length() : used + 1 + word.length();
            if (wanted <= width) {
                used = wanted;
            } else {
                lines += (used == 0 ? 0 : 1) + (Math.max(1, word.length()) - 1) / width;
                used = (Math.max(1, word.length()) - 1) % width + 1;
            }
        }
        return lines;
    }
}
