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

    private static final String MORE = "…";
    private static final int LINE = 18;
    private static final int SMALL_LINE = 15;
    /** As the drawing on the screen and the one on paper set them. */
    private static final double SIZE = 15;

    private static final double SMALL_SIZE = 12.5;
    /** From the name of the seat that is farthest out to the edge of what is its table's. */
    private static final int BESIDE = SeatingPicture.BESIDE;

    /** @param height how high it may be */
    static SeatingLabel of(String name, boolean beside, int height) {
        return Stream.of(false, true)
                .map(small -> new SeatingLabel(wrap(name, room(beside, small)), small))
                .filter(label -> label.lines.size() * label.lineHeight() <= height)
                .findFirst()
                .orElseGet(() -> new SeatingLabel(
                        cut(wrap(name, room(beside, true)), height / SMALL_LINE, room(beside, true)), true));
    }

    int lineHeight() {
        return small ? SMALL_LINE : LINE;
    }

    /** In thousandths of its size: beside a seat the next table is near; above and below there is as much to each side. */
    private static int room(boolean beside, boolean small) {
        return (int) ((beside ? BESIDE : 2 * BESIDE) * 1000 / (small ? SMALL_SIZE : SIZE));
    }

    /** As few lines as the words need; a word that is longer than a line goes on in the next one. */
    private static List<String> wrap(String name, int room) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (Lettering.fitting(rest, room) < rest.length()) {
            int end = end(rest, Lettering.fitting(rest, room));
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

    private static List<String> cut(List<String> lines, int most, int room) {
        List<String> kept = new ArrayList<>(lines.subList(0, Math.max(1, most)));
        String last = kept.removeLast().strip();
        while (Lettering.fitting(last + MORE, room) <= last.length()) {
            int space = last.lastIndexOf(' ');
            last = last.substring(0, space > 0 ? space : last.length() - 1);
        }
        kept.add(last + MORE);
        return kept;
    }
}
