package eu.maillage.events.domain;

import eu.maillage.cards.CardFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Participant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which of those expected have written no card yet: they brought none, and none that is ready could be brought. */
public final class WithoutCards {

    private WithoutCards() {}

    public static Set<OrganisationId> among(
            Collection<Participant> participants, Collection<BroughtCard> brought, Collection<CardFace> written) {
        Set<OrganisationId> writers = Stream.concat(
                        brought.stream().filter(card -> !card.withdrawn()).map(BroughtCard::organisation),
                        written.stream().filter(CardFace::isReady).map(CardFace::organisation))
                .collect(Collectors.toSet());
        return participants.stream()
                .filter(Participant::isCounted)
                .map(Participant::organisation)
                .filter(organisation -> !writers.contains(organisation))
                .collect(Collectors.toUnmodifiableSet());
    }
}
