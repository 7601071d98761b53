package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Mergers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What each company raised, as it is known today, or was when the event was closed: of two seats that are one company's
 * the heavier mark stands, and nothing that either of them said of a card of theirs counts.
 */
final class CompanyAnswers {

    private final Mergers mergers;
    private final Map<BroughtCardId, Map<OrganisationId, Mark>> marks = new HashMap<>();

    CompanyAnswers(AnswerBook book, Mergers mergers, List<BroughtCard> cards) {
        this.mergers = mergers;
        cards.forEach(
                card -> marks.put(card.id(), weighed(card, book.marks(card.id().value()))));
    }

    private Map<OrganisationId, Mark> weighed(BroughtCard card, Map<UUID, Mark> bySeat) {
        Map<OrganisationId, Mark> weighed = new HashMap<>();
        bySeat.forEach((seat, mark) -> weighed.merge(company(new OrganisationId(seat)), mark, Mark::orHeavier));
        weighed.remove(owner(card));
        return Map.copyOf(weighed);
    }

    /** Of a card among those that were brought. */
    Map<OrganisationId, Mark> marks(BroughtCard card) {
        return marks.getOrDefault(card.id(), Map.of());
    }

    OrganisationId owner(BroughtCard card) {
        return company(card.organisation());
    }

    OrganisationId company(OrganisationId seat) {
        return mergers.company(seat);
    }
}
