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
    /** From a name beside the seat that is farthest out to the edge of its table's part of the drawing. */
    static final int BESIDE = CELL_WIDTH / 2 - SEAT - GAP;
    /** The most of a name's height beside its seat, where no other name is near. */
    private static final int TALLEST = 94;
    /** Above the seat at the top, and below the one at the bottom. */
    private static final int TALLEST_OUTSIDE = 54;

    /** One table: its middle, and its seats. */
    public record Table(String name, int x, int y, List<Seat> seats) {

        /** The part of the drawing that is this table's, as a view box. */
        public String viewBox() {
            return "%d %d %d %d".formatted(x - CELL_WIDTH / 2, y - CELL_HEIGHT / 2, CELL_WIDTH, CELL_HEIGHT);
        }
    }

    /**
     * One seat, and where the lines of its guest's name stand.
     *
     * @param small whether they are set smaller, for all of a long name to stand there
     */
    public record Seat(String name, int x, int y, String anchor, boolean fixed, boolean small, List<Line> lines) {

        /** Whether the name was too long all the same. */
        public boolean isCut() {
            return lines.getLast().text().endsWith("…") && !name.endsWith("…");
        }
    }

    /**
     * One line of a name.
     *
     * @param spaced whether a space stands between it and the next one, as a hyphen or a cut word has none
     */
    public record Line(String text, int x, int y, boolean spaced) {}

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
            seats.add(seat(table.guests().get(i), i, count, x, y));
        }
        return new Table(table.name(), x, y, seats);
    }

    private static Seat seat(Seating.Guest guest, int place, int count, int x, int y) {
        double across = across(place, count);
        double down = down(place, count);
        boolean beside = isBeside(across);
        SeatingLabel label = SeatingLabel.of(guest.name(), beside, beside ? height(place, count) : TALLEST_OUTSIDE);
        int labelX = (int) Math.round(beside ? x + across * SEAT + Math.signum(across) * GAP : x);
        int labelY = (int) Math.round(y + down * (beside ? SEAT : SEAT + GAP)) + first(beside, down, label);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < label.lines().size(); i++) {
            String line = label.lines().get(i);
            lines.add(new Line(line.strip(), labelX, labelY + i * label.lineHeight(), line.endsWith(" ")));
        }
        return new Seat(
                guest.name(),
                (int) Math.round(x + across * SEAT),
                (int) Math.round(y + down * SEAT),
                !beside ? "middle" : across > 0 ? "start" : "end",
                guest.fixed(),
                label.small(),
                lines);
    }

    private static double across(int place, int count) {
        return Math.sin(Math.TAU * place / count);
    }

    private static double down(int place, int count) {
        return -Math.cos(Math.TAU * place / count);
    }

    /** The seats at the very top and bottom have their names above and below. */
    private static boolean isBeside(double across) {
        return Math.abs(across) >= 0.2;
    }

    /** How high a name may stand beside its seat without touching the next one on that side. */
    private static int height(int place, int count) {
        double nearest = TALLEST;
        for (int other = 0; other < count; other++) {
            double across = across(other, count);
            if (other != place && isBeside(across) && across > 0 == across(place, count) > 0) {
                nearest = Math.min(nearest, SEAT * Math.abs(down(other, count) - down(place, count)));
            }
        }
        return (int) nearest;
    }

    /** How far below its point a name's first line stands: it hangs from the bottom seat and rests on the top one. */
    private static int first(boolean beside, double down, SeatingLabel label) {
        int others = (label.lines().size() - 1) * label.lineHeight();
        if (beside) {
            return 5 - others / 2;
        }
        return down > 0 ? label.lineHeight() - 2 : -others;
    }
}
