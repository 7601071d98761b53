package eu.maillage.exchanges.web.paper;

import eu.maillage.ui.SeatingPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on each paper. */
public sealed interface PaperView {

    /** The room at a glance, then each table. */
    record Tables(SeatingPicture room, Drawing drawing, List<Table> tables) implements PaperView {}

    /** How large the room is drawn, in millimetres. */
    record Drawing(int width, int height) {}

    /** One table: who sits there, and which batch it has in each round. */
    record Table(int number, List<Seated> seated, List<Course> courses) {}

    /** An organisation at its table. */
    record Seated(
            String name, @Nullable String zone, @Nullable String contact, List<String> cards) {}

    /** One phase of a table. */
    record Course(String phase, List<Step> steps) {}

    /**
     * One round of a table.
     *
     * @param cards how many of the batch are announced
     * @param next the table where the batch goes from there
     */
    record Step(String round, String time, String batch, String cards, String next) {}

    /** The cards, four a page. */
    record Cards(List<List<PrintedCard>> pages) implements PaperView {}

    /** One card. */
    record PrintedCard(
            boolean offer,
            String number,
            String title,
            String size,
            String text,
            String textSize,
            List<String> facts,
            String conditions,
            String owner,
            @Nullable String table) {}

    /** The batches, each behind its cover. */
    record Packs(List<Pack> packs) implements PaperView {}

    /** One batch: where it goes, and its cards, four a page. */
    record Pack(String batch, String phase, String content, List<Stop> stops, List<List<PrintedCard>> pages) {}

    /** A table where a batch stops, and the cards that are announced there. */
    record Stop(String round, String time, String table, String cards) {}

    /** What is folded in the middle, a page each: its back upside down above, its front below. */
    record Folded(List<List<Side>> sheets) implements PaperView {}

    /**
     * One side of what is folded.
     *
     * @param line below the large words; absent where it is left to write on
     */
    record Side(
            String style,
            String words,
            @Nullable String line,
            @Nullable String table) {}

    /** The badges, eight a page. */
    record Badges(List<List<Badge>> pages) implements PaperView {}

    /** One badge. */
    record Badge(
            String name,
            String organisation,
            String nameSize,
            String organisationSize,
            @Nullable String table,
            @Nullable String zone) {}

    /** Who comes. */
    record Attendance(List<Attendant> attendants, List<Integer> blanks) implements PaperView {}

    /** A company that comes, who comes for it, where it sits and where it is from. */
    record Attendant(
            String organisation,
            @Nullable String contact,
            @Nullable String table,
            @Nullable String zone) {}

    /** What the helpers at the tables have to know, a page each. */
    record Briefs(List<Brief> briefs) implements PaperView {}

    /** One helper at one table. */
    record Brief(String title, String role, List<Half> halves, List<Advice> advice) {}

    /** One phase of the morning at a table, with what comes before and after it. */
    record Half(Course course, String note, List<Moment> before, List<Moment> after) {}

    /** What to say or to do, point by point. */
    record Advice(String title, List<String> points) {}

    /** The blank grids, each page for one table and one phase. */
    record Grids(List<GridPage> pages) implements PaperView {}

    /**
     * A page of grids.
     *
     * @param wide whether the table has so many companies that one grid fills the page
     */
    record GridPage(String table, String phase, List<Grid> grids, boolean wide) {

        private static final int FEW = 20;

        /** Whether the lines are so few that they can be higher. */
        public boolean roomy() {
            return grids.stream().allMatch(grid -> grid.lines().size() <= FEW);
        }
    }

    /** One of them: the cards of the batch down, the companies of the table across. */
    record Grid(String round, String batch, List<Company> companies, List<GridLine> lines) {}

    /** A company at the head of its boxes, set smaller where its name is long. */
    record Company(String name, boolean small) {}

    /**
     * One card of a grid.
     *
     * @param two whether its title is set smaller, on two lines
     * @param own for each company in turn, whether the card is its own
     */
    record GridLine(String number, String title, boolean two, List<Boolean> own) {}

    /** The day's running order. */
    record Order(List<Moment> moments, List<PhaseOrder> phases) implements PaperView {}

    /** A moment of the morning. */
    record Moment(String time, String what) {}

    /** One phase: for each round, the batch of each table. */
    record PhaseOrder(String title, String note, List<String> tables, List<Line> lines) {}

    /** One round. */
    record Line(String round, String time, List<String> batches) {}
}
