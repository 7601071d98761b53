package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.TableProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the marks out of a form: fields named after the company, or after the card and the company. */
final class CellMarks {

    private CellMarks() {}

    /** «Next» says NON for every company that answers and was not marked. */
    static Map<UUID, Mark> ofCard(Spot spot, UUID card, Map<String, String> fields) {
        Map<UUID, Mark> marks = new HashMap<>();
        TableProgress.answerers(spot.plan(), spot.table(), card).forEach(organisation -> {
            Mark said = mark(fields.getOrDefault("mark." + organisation, ""));
            marks.put(organisation, said == Mark.BLANK ? Mark.NO : said);
        });
        return marks;
    }

    /** A cell of the paper grid counts if it was changed: what others noted meanwhile in the rest stays. */
    static Map<UUID, Mark> changed(Spot spot, UUID card, Map<String, String> fields) {
        Map<UUID, Mark> marks = new HashMap<>();
        TableProgress.answerers(spot.plan(), spot.table(), card).forEach(organisation -> {
            String cell = card + "." + organisation;
            String said = fields.get("mark." + cell);
            if (said != null && !said.equals(fields.getOrDefault("was." + cell, ""))) {
                marks.put(organisation, mark(said));
            }
        });
        return marks;
    }

    private static Mark mark(String value) {
        return switch (value) {
            case "YES" -> Mark.YES;
            case "NO" -> Mark.NO;
            default -> Mark.BLANK;
        };
    }
}
