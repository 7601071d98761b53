package eu.maillage.exchanges.domain.plan;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Predicts who raises OUI: an organisation that brought the counterpart of a card, in the same category. */
final class ExpectedInterest {

    private record Side(CardKind kind, Category category) {}

    private final Map<Side, Set<OrganisationId>> owners;
    private final Seating seating;

    ExpectedInterest(List<BroughtCard> cards, List<Guest> guests, Seating seating) {
        Set<OrganisationId> answering =
                guests.stream().filter(guest -> !guest.absent()).map(Guest::id).collect(Collectors.toSet());
        this.owners = new HashMap<>(cards.stream()
                .filter(card -> answering.contains(card.organisation()))
                .collect(Collectors.groupingBy(
                        card -> new Side(card.kind(), card.category()),
                        Collectors.mapping(BroughtCard::organisation, Collectors.toSet()))));
        this.seating = seating;
    }

    /** How many OUI each table is expected to give a card; tables without one are not named. */
    Map<Integer, Integer> of(BroughtCard card) {
        CardKind counterpart = card.kind() == CardKind.OFFER ? CardKind.NEED : CardKind.OFFER;
        Map<Integer, Integer> expected = new LinkedHashMap<>();
        owners.getOrDefault(new Side(counterpart, card.category()), Set.of()).stream()
                .filter(owner -> !owner.equals(card.organisation()))
                .forEach(owner -> seating.tableOf(owner).ifPresent(table -> expected.merge(table, 1, Integer::sum)));
        return expected;
    }

    int total(BroughtCard card) {
        return of(card).values().stream().mapToInt(count -> count).sum();
    }
}
