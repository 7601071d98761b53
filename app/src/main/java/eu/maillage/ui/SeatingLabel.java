package eu.maillage.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A guest's name on a drawing of tables: whole where its place has the room, else cut at a word.
 *
 * @param lines each but the last with the space that stood behind it, if one did
 * @param small whether it is set smaller
 */
record SeatingLabel(List<String> lines, boolean small) {

    private static final int LINE = 18;
    private static final int SMALL_LINE = 15;

    /** @param height how high it may be */
    static SeatingLabel of(String name, boolean beside, int height) {
        return Stream.of(false, true)
                .map(small -> new SeatingLabel(wrap(name, letters(beside, small)), small))
                .filter(label -> label.lines.size() * label.lineHeight() <= height)
                .findFirst()
                .orElseGet(() -> new SeatingLabel(
                        cut(wrap(name, letters(beside, true)), height / SMALL_LINE, letters(beside, true)), true));
    }

    int lineHeight() {
        return small ? SMALL_LINE : LINE;
    }

    /** Beside a seat the next table is near; above and below there is room to the left and to the right. */
    private static int letters(boolean beside, boolean small) {
        if (beside) {
            return small ? 21 : 17;
        }
        return small ? 36 : 30;
    }

    /** As few lines as the words need; a word that is longer than a line goes on in the next one. */
    static List<String> wrap(String name, int letters) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (rest.length() > letters) {
            int end = end(rest, letters);
            String behind = rest.substring(end).strip();
            boolean spaced = behind.length() < rest.length() - end;
            lines.add(rest.substring(0, end).strip() + (spaced ? " " : ""));
            rest = behind;
        }
        lines.add(rest);
        return lines;
    }

    /** After the last word that fits, or the last part of a compound one. */
    private static int end(String rest, int letters) {
        int space = rest.lastIndexOf(' ', letters);
        int hyphen = rest.lastIndexOf('-', letters - 1);
        int best = Math.max(space, hyphen + 1);
        return best > 0 ? best : letters;
    }

    private static List<String> cut(List<String> lines, int most, int letters) {
        List<String> kept = new ArrayList<>(lines.subList(0, Math.max(1, most)));
        String last = kept.removeLast().strip();
        while (last.length() >= letters) {
            int space = last.lastIndexOf(' ');
            last = last.substring(0, space > 0 ? space : letters - 1);
        }
        kept.add(last + "…");
        return kept;
    }
}
