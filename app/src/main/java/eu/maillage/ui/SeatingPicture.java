package eu.maillage.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each table, seat and name of a {@link Seating} stands on the drawing, in the units of its view box.
 */
public record SeatingPicture(int width, int height, List<Table> tables) {

    private static final int COLUMNS = 3;
    private static final int CELL_WIDTH = 440;
    private static final int CELL_HEIGHT = 310;
    private static final int SEAT = 84;
    private static final int GAP = 18;
    private static final int LINE = 18;
    private static final int LETTERS = 17;
    private static final int LINES = 3;

    /** One table: its middle, and its seats. */
    public record Table(String name, int x, int y, List<Seat> seats) {

        /** The part of the drawing that is this table's, as a view box. */
        public String viewBox() {
            return "%d %d %d %d".formatted(x - CELL_WIDTH / 2, y - CELL_HEIGHT / 2, CELL_WIDTH, CELL_HEIGHT);
        }
    }

    /** One seat, and where the lines of its guest's name stand. */
    public record Seat(String name, int x, int y, String anchor, boolean fixed, List<Line> lines) {}

    /** One line of a name. */
    public record Line(String text, int x, int y) {}

    public static SeatingPicture of(Seating seating) {
        int count = seating.tables().size();
        int columns = Math.clamp(count, 1, COLUMNS);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(table(
                    seating.tables().get(i),
                    i % columns * CELL_WIDTH + CELL_WIDTH / 2,
                    i / columns * CELL_HEIGHT + CELL_HEIGHT / 2));
        }
        int rows = (count + columns - 1) / columns;
        return new SeatingPicture(columns * CELL_WIDTH, Math.max(1, rows) * CELL_HEIGHT, tables);
    }

    private static Table table(Seating.Table table, int x, int y) {
        List<Seat> seats = new ArrayList<>();
        int count = table.guests().size();
        for (int i = 0; i < count; i++) {
            double angle = Math.TAU * i / count - Math.PI / 2;
            seats.add(seat(table.guests().get(i), angle, x, y));
        }
        return new Table(table.name(), x, y, seats);
    }

    private static Seat seat(Seating.Guest guest, double angle, int x, int y) {
        double across = Math.cos(angle);
        double down = Math.sin(angle);
        List<String> words = wrap(guest.name());
        String anchor = Math.abs(across) < 0.2 ? "middle" : across > 0 ? "start" : "end";
        boolean beside = !anchor.equals("middle");
        int labelX = (int) Math.round(beside ? x + across * SEAT + Math.signum(across) * GAP : x);
        int labelY = (int) Math.round(y + down * (beside ? SEAT : SEAT + GAP)) + first(anchor, down, words.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lines.add(new Line(words.get(i), labelX, labelY + i * LINE));
        }
        return new Seat(
                guest.name(),
                (int) Math.round(x + across * SEAT),
                (int) Math.round(y + down * SEAT),
                anchor,
                guest.fixed(),
                lines);
    }

    /** How far below its point a name's first line stands: it hangs from the bottom seat and rests on the top one. */
    private static int first(String anchor, double down, int lines) {
        if (!anchor.equals("middle")) {
            return 5 - (lines - 1) * LINE / 2;
        }
        return down > 0 ? LINE - 2 : -(lines - 1) * LINE;
    }

    /** A long name on three lines at most, cut where it is still too long; the list beside the drawing has it whole. */
    static List<String> wrap(String name) {
        List<String> lines = new ArrayList<>();
        String rest = name;
        while (rest.length() > LETTERS && lines.size() < LINES - 1) {
            int space = rest.lastIndexOf(' ', LETTERS);
            int end = space > 3 ? space : LETTERS;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(
                rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
        return lines;
    }
}
