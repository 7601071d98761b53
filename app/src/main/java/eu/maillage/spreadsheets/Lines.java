package eu.maillage.spreadsheets;

/** How many lines a text takes in a column, since LibreOffice does not ask before it shows them. */
final class Lines {

    private static final double HEIGHT = 13.5;
    private static final double AROUND = 1.5;
    private static final double TALLEST = 409;

    /** The width of a digit, by which the width of a column is counted; letters are measured in hundredths of it. */
    private static final int DIGIT = 100;

    private Lines() {}

    /** The height of so many lines, in points. */
    static double height(int lines) {
        return Math.min(TALLEST, lines * HEIGHT + AROUND);
    }

    static int of(String text, int width) {
        return text.lines().mapToInt(line -> ofLine(line, width * DIGIT)).sum();
    }

    /** Words go to the next line whole; a word wider than the column is cut. */
    private static int ofLine(String line, int width) {
        int lines = 1;
        int used = 0;
        for (var word : line.split(" ", -1)) {
            int own = Math.max(1, word.chars().map(Lines::width).sum());
            int wanted = used == 0 ? own : used + width(' ') + own;
            if (wanted <= width) {
                used = wanted;
            } else {
                lines += (used == 0 ? 0 : 1) + (own - 1) / width;
                used = (own - 1) % width + 1;
            }
        }
        return lines;
    }

    /** As the widest of the usual typefaces has it, so that no line is missing. */
    private static int width(int letter) {
        return switch (letter) {
            case 'i', 'j', 'l', 'I', ' ', '.', ',', ':', ';', '!', '|', '\'', '’', '·' -> 55;
            case 'f', 'r', 't', '-', '(', ')', '[', ']', '/', '"' -> 80;
            case 'm', 'w', 'M', 'W', '@', '%', 'œ', 'Œ', 'æ', 'Æ', '…', '—' -> 180;
            default -> Character.isUpperCase(letter) ? 135 : 105;
        };
    }
}
