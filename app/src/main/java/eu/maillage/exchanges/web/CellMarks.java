package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.TableProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the marks out of a form: fields named after the company, or after the card and the company. */
final class CellMarks {

    private CellMarks() {}

    /** «Next» says NON for every company that is asked and was not marked. */
    static Map<UUID, Mark> ofCard(Spot spot, AnswerBook book, UUID card, Map<String, String> fields) {
        List<UUID> answerers = TableProgress.answerers(spot.plan(), spot.table(), card);
        List<UUID> asked = book.asked(spot.table().number(), card, answerers);
        Map<UUID, Mark> marks = new HashMap<>();
        answerers.forEach(organisation -> {
            Mark said = mark(fields.getOrDefault("mark." + organisation, ""));
            if (said != Mark.BLANK || asked.contains(organisation)) {
                marks.put(organisation, said == Mark.BLANK ? Mark.NO : said);
            }
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

    /** The same of a card that was read: NON for every cell still empty, here and in the book, of those asked throughout. */
    static Map<UUID, Mark> withTheRestAsNo(
            Spot spot, Spot throughout, AnswerBook book, UUID card, Map<String, String> fields) {
        Map<UUID, Mark> marks = changed(spot, card, fields);
        List<UUID> answerers = TableProgress.answerers(spot.plan(), throughout.table(), card);
        book.asked(spot.table().number(), card, answerers).forEach(organisation -> {
            boolean noted = book.mark(card, organisation) != Mark.BLANK && !marks.containsKey(organisation);
            if (!noted && marks.getOrDefault(organisation, Mark.BLANK) == Mark.BLANK) {
                marks.put(organisation, Mark.NO);
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
