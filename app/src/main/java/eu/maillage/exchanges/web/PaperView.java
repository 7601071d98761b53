package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.web.DeskView.Part;
import eu.maillage.ui.Tab;
import java.util.List;
import java.util.UUID;

/** A paper grid as it is typed in: the cards of one table's batch down, its companies across. */
public record PaperView(
        RoomView room,
        List<Tab> tables,
        List<Tab> rounds,
        int table,
        String tableName,
        Phase phase,
        int round,
        List<String> companies,
        List<Row> rows) {

    /** One card. */
    public record Row(UUID card, String number, String title, List<Cell> cells) {}

    /** What one company raised for one card. */
    public record Cell(UUID organisation, String company, Part part, Mark mark) {

        public String value() {
            return mark == Mark.BLANK ? "" : mark.name();
        }
    }
}
