package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands at a table, short enough to be told to its tablets with every tap.
 *
 * @param latest the place of its last answer in the order of arrival: what was told before is older
 * @param organisations around the table
 * @param cards those on which one of them raised something: a letter for each, in their order, «Y» for OUI, «N» for NON
 */
public record TableAnswers(int table, long latest, List<UUID> organisations, Map<UUID, String> cards) {

    static TableAnswers of(RoundPlan plan, RoundPlan.Table table, AnswerBook book) {
        List<UUID> organisations =
                table.seats().stream().map(Seat::organisation).toList();
        Map<UUID, String> cards = new TreeMap<>();
        plan.cards().stream().map(RoundPlan.Card::id).forEach(card -> {
            Map<UUID, Mark> marks = book.marks(card);
            if (organisations.stream().anyMatch(marks::containsKey)) {
                cards.put(card, letters(organisations, marks));
            }
        });
        return new TableAnswers(table.number(), book.latest(table.number()), organisations, cards);
    }

    private static String letters(List<UUID> organisations, Map<UUID, Mark> marks) {
        return organisations.stream()
                .map(organisation -> switch (marks.getOrDefault(organisation, Mark.BLANK)) {
                    case YES -> "Y";
                    case NO -> "N";
                    case BLANK -> "-";
                })
                .collect(Collectors.joining());
    }
}
