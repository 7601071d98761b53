package eu.maillage.cards.domain;

import eu.maillage.cards.CardFace;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cards to others, each with what the trade rule says of it. */
@Component
class CardFaces {

    private final Directory directory;
    private final TradeRule rule;

    CardFaces(Directory directory, TradeRule rule) {
        this.directory = directory;
        this.rule = rule;
    }

    CardFace of(Asker asker, StoredCard card) {
        return of(asker, List.of(card)).getFirst();
    }

    List<CardFace> of(Asker asker, Collection<StoredCard> cards) {
        return named(asker, cards).stream().map(NamedCard::card).toList();
    }

    List<NamedCard> named(Asker asker, Collection<StoredCard> cards) {
        Set<OrganisationId> organisations =
                cards.stream().map(StoredCard::organisation).collect(Collectors.toSet());
        Map<OrganisationId, OrganisationFace> known = directory.withoutPeople(asker, organisations).stream()
                .collect(Collectors.toMap(OrganisationFace::id, face -> face));
        return cards.stream()
                .map(card -> named(card, known.get(card.organisation())))
                .toList();
    }

    private NamedCard named(StoredCard card, @Nullable OrganisationFace organisation) {
        return new NamedCard(face(card, organisation), organisation == null ? "" : organisation.name());
    }

    private CardFace face(StoredCard card, @Nullable OrganisationFace organisation) {
        return new CardFace(
                card.id(),
                card.organisation(),
                card.text(),
                card.state(),
                rule.ownTrade(card.text(), organisation == null ? null : organisation.sector(), card.overruledWords()),
                card.version(),
                card.changedAt());
    }
}
