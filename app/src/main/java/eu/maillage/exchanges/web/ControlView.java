package eu.maillage.exchanges.web;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.events.ClosingAdvice.Advice;
import eu.maillage.events.Event;
import eu.maillage.exchanges.domain.LateAnswers;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.exchanges.domain.Tablet;
import eu.maillage.exchanges.domain.UnreadCards;
import eu.maillage.exchanges.domain.plan.NewerPlan;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tab;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator sees while she runs the room.
 *
 * @param seen the number of moves she has seen: it goes along with everything she presses
 * @param next the phase that would start, if any is left
 * @param otherDay the event's day, while the morning has not begun and it is not today
 * @param withoutCards whether the plan that the room follows has no card to announce
 * @param newer the plan in force, where the room follows an older one and is not over
 * @param outside how many cards were brought since the plan was made, and are in no batch
 * @param without the names of the tables that have no card in its first round
 * @param undo what an undo would withdraw
 * @param redo what a redo would bring back
 * @param newcomers who took a seat since the room began
 * @param silent what is said of tables whose tablets are silent, while the event can be closed
 * @param unread what was not read, once no phase is left
 * @param late what came from tablets after the closing
 * @param filesSent whether files have left, so that the event stays closed
 * @param tabs the other pages of the exchange
 * @param pause planned before the next round
 * @param moves what the next round brings to each table
 */
public record ControlView(
        Event event,
        RoomView room,
        List<Tab> tabs,
        int seen,
        @Nullable Phase next,
        @Nullable LocalDate otherDay,
        boolean withoutCards,
        @Nullable NewerPlan newer,
        int outside,
        List<String> without,
        @Nullable Press undo,
        @Nullable Press redo,
        boolean lastRound,
        Duration pause,
        List<ScreenView.Place> moves,
        List<TableRow> tables,
        List<Newcomer> newcomers,
        List<Advice> silent,
        @Nullable UnreadCards unread,
        @Nullable LateAnswers late,
        boolean filesSent,
        List<CapabilityLink> links) {

    /**
     * A table: how far it is, and whether its device is heard.
     *
     * @param progress absent while no round is on
     * @param silence for how many minutes its device has been silent
     */
    public record TableRow(
            int number, String name, @Nullable TableProgress progress, Tablet.State tablet, long silence) {

        static TableRow of(RoundPlan.Table table, @Nullable TableProgress progress, Tablet tablet, Instant now) {
            return new TableRow(table.number(), table.name(), progress, tablet.state(), tablet.silence(now));
        }
    }

    /** Somebody who took a seat since the room began, and the name of its table. */
    public record Newcomer(String name, String table) {}

    /** The key of the words for a press. */
    public static String key(Press press) {
        return switch (press) {
            case Press.StartPhase _ -> "live.press.start-phase";
            case Press.Pause _ -> "live.press.pause";
            case Press.Resume _ -> "live.press.resume";
            case Press.Extend _ -> "live.press.extend";
            case Press.NextRound _ -> "live.press.next-round";
            case Press.EndPhase _ -> "live.press.end-phase";
            case Press.Undo _ -> "live.press.undo";
            case Press.Redo _ -> "live.press.redo";
        };
    }

    /** What is said before the event is closed. */
    public List<Advice> beforeClosing() {
        return Stream.concat(silent.stream(), unread == null ? Stream.empty() : UnreadAdvice.of(unread).stream())
                .toList();
    }

    /** Where what is still on paper can be typed in. */
    public String paper(UnreadCards.Batch batch) {
        return "%s/paper-grid?table=%d&phase=%s&round=%d"
                .formatted(room.path(), batch.table(), batch.phase(), batch.round());
    }

    /** For which tables a helper's link can be made: each of them at once, or one. */
    public List<Option> linkTables(Page page) {
        return Stream.concat(
                        Stream.of(Option.of(LinkPages.EACH_TABLE, page.t("live.links.table-each"))),
                        tables.stream().map(table -> Option.of(String.valueOf(table.number()), table.name())))
                .toList();
    }

    public String seenText() {
        return Integer.toString(seen);
    }
}
