package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardTaker;
import eu.maillage.events.domain.Participation;
import eu.maillage.tenancy.Asker;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A ready card can be brought to the events ahead at which its organisation is counted. */
@Component
class EventCardTaker implements CardTaker {

    private final Participation participation;

    EventCardTaker(Participation participation) {
        this.participation = participation;
    }

    @Override
    public boolean awaits(Asker asker, CardFace card) {
        return participation.of(asker, card.organisation()).stream().anyMatch(part -> part.awaits(card));
    }

    @Override
    public Optional<OlderText> olderText(Asker asker, CardFace card) {
        return participation.of(asker, card.organisation()).stream()
                .filter(part -> part.keepsOlderThan(card))
                .map(part -> new OlderText(part.event().name(), part.event().isAhead()))
                .max(Comparator.comparing(OlderText::renewable));
    }
}
