package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.TableProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a card, by company; its fields are named after the company, or after the card and the company.
 *
 * @param marked what was changed on it: what others noted meanwhile in the rest stays
 * @param implied NON for those left blank on a card that was read, where nothing else is known
 */
record CellMarks(Map<UUID, Mark> marked, Map<UUID, Mark> implied) {

    /** «Next» says NON for every company that is there, is asked and was not marked. */
    static CellMarks ofCard(Spot spot, Spot now, AnswerBook book, UUID card, Map<String, String> fields) {
        return read(spot, now, book, card, "", fields);
    }

    /** A cell of the paper grid counts if it was changed. */
    static CellMarks changed(Spot spot, UUID card, Map<String, String> fields) {
        return new CellMarks(marked(answerers(spot, card), card + ".", fields), Map.of());
    }

    /** The same of a card that was read: the rest of those asked throughout said NON, where nothing was noted. */
    static CellMarks withTheRestAsNo(
            Spot spot, Spot throughout, AnswerBook book, UUID card, Map<String, String> fields) {
        CellMarks read = read(spot, throughout, book, card, card + ".", fields);
        Map<UUID, Mark> unknown = new HashMap<>(read.implied());
        unknown.keySet()
                .removeIf(organisation -> book.mark(card, organisation) != Mark.BLANK
                        && !read.marked().containsKey(organisation));
        return new CellMarks(read.marked(), unknown);
    }

    private static CellMarks read(
            Spot spot, Spot throughout, AnswerBook book, UUID card, String prefix, Map<String, String> fields) {
        Map<UUID, Mark> implied = new HashMap<>();
        book.asked(spot.table().number(), card, answerers(throughout, card)).forEach(organisation -> {
            if (mark(fields.get("mark." + prefix + organisation)) == Mark.BLANK) {
                implied.put(organisation, Mark.NO);
            }
        });
        return new CellMarks(marked(answerers(spot, card), prefix, fields), implied);
    }

    private static Map<UUID, Mark> marked(List<UUID> answerers, String prefix, Map<String, String> fields) {
        Map<UUID, Mark> marked = new HashMap<>();
        answerers.forEach(organisation -> {
            String cell = prefix + organisation;
            String said = fields.get("mark." + cell);
            if (said != null && !said.equals(fields.getOrDefault("was." + cell, ""))) {
                marked.put(organisation, mark(said));
            }
        });
        return marked;
    }

    private static List<UUID> answerers(Spot spot, UUID card) {
        return TableProgress.answerers(spot.plan(), spot.table(), card);
    }

    private static Mark mark(@Nullable String value) {
        return switch (value) {
            case "YES" -> Mark.YES;
            case "NO" -> Mark.NO;
            case null, default -> Mark.BLANK;
        };
    }
}
