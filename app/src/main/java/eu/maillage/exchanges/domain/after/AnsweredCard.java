package eu.maillage.exchanges.domain.after;

import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.domain.Mark;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

/** A card, who brought it, and what each organisation raised for it; nothing for those whom it did not reach. */
public record AnsweredCard(BroughtCard card, Party owner, Map<OrganisationId, Mark> marks) {

    public AnsweredCard {
        marks = Map.copyOf(marks);
    }

    public Mark mark(Party party) {
        return marks.getOrDefault(party.id(), Mark.BLANK);
    }

    public boolean isOf(Party party) {
        return owner.id().equals(party.id());
    }

    /** Those who raised OUI, in no order. */
    Stream<OrganisationId> interested() {
        return marks.entrySet().stream()
                .filter(raised -> raised.getValue() == Mark.YES)
                .map(Map.Entry::getKey);
    }

    boolean is(CardKind kind) {
        return card.kind() == kind;
    }

    int count(Mark mark) {
        return Collections.frequency(marks.values(), mark);
    }
}
