package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Mergers;
import java.util.HashMap;
import java.util.Map;

/**
 * What each company raised, as it is known today, or was when the event was closed: of two seats that are one company's
 * the heavier mark stands, and nothing that either of them said of a card of theirs counts.
 */
record CompanyAnswers(AnswerBook book, Mergers mergers) {

    Map<OrganisationId, Mark> marks(BroughtCard card) {
        Map<OrganisationId, Mark> marks = new HashMap<>();
        book.marks(card.id().value())
                .forEach((seat, mark) -> marks.merge(company(new OrganisationId(seat)), mark, Mark::orHeavier));
        marks.remove(owner(card));
        return marks;
    }

    OrganisationId owner(BroughtCard card) {
        return company(card.organisation());
    }

    OrganisationId company(OrganisationId seat) {
        return mergers.company(seat);
    }
}
