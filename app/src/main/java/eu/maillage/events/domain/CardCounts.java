package eu.maillage.events.domain;

import eu.maillage.cards.Cards;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AttendedEvent;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts the cards of those who attend an event, and who has none. */
@Component
@InTerritory(readOnly = true)
public class CardCounts {

    private final BroughtCardStore brought;
    private final Cards cards;

    CardCounts(BroughtCardStore brought, Cards cards) {
        this.brought = brought;
        this.cards = cards;
    }

    /**
     * What was counted.
     *
     * @param brought those that brought none are left out
     * @param withoutCards those expected that brought none, and have none that is ready
     */
    public record Counted(Map<OrganisationId, CardCount> brought, Set<OrganisationId> withoutCards) {

        /** How many an organisation brought. */
        public CardCount of(OrganisationId organisation) {
            return brought.getOrDefault(organisation, CardCount.NONE);
        }
    }

    /** Without reading any card. */
    public Counted of(Asker asker, EventId event, Collection<Participant> participants) {
        asker.requireCoordinator();
        return counted(asker, participants, brought.counts(event));
    }

    /** The same of cards that were read already. */
    public Counted of(Asker asker, AttendedEvent attended) {
        asker.requireCoordinator();
        Map<OrganisationId, CardCount> counts = attended.cards().stream()
                .filter(card -> !card.withdrawn())
                .collect(Collectors.groupingBy(
                        BroughtCard::organisation,
                        Collectors.reducing(CardCount.NONE, card -> CardCount.of(card.kind()), CardCount::and)));
        return counted(asker, attended.participants(), counts);
    }

    private Counted counted(Asker asker, Collection<Participant> participants, Map<OrganisationId, CardCount> counts) {
        Set<OrganisationId> silent = participants.stream()
                .filter(Participant::isCounted)
                .map(Participant::organisation)
                .filter(organisation -> !counts.containsKey(organisation))
                .collect(Collectors.toSet());
        silent.removeAll(cards.writers(asker, silent));
        return new Counted(counts, silent);
    }
}
