package eu.maillage.exchanges.domain.after;

import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.exchanges.domain.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of an exchange: everybody who had a part in it, and every card with its answers. */
public final class Outcome {

    /** One organisation's interest in at least one card of another. */
    private record Way(OrganisationId from, OrganisationId to) {

        Way back() {
            return new Way(to, from);
        }
    }

    /** A card and whom it interests, in the order of their names. */
    private record Raised(AnsweredCard card, List<Party> interested) {}

    private final Event event;
    private final List<Party> parties;
    private final List<Raised> raised;
    private final Set<Way> ways = new HashSet<>();

    /**
     * @param parties in the order of their names
     * @param cards offers first, by their numbers
     */
    Outcome(Event event, List<Party> parties, List<AnsweredCard> cards) {
        this.event = event;
        this.parties = List.copyOf(parties);
        Map<OrganisationId, Integer> places = new HashMap<>();
        parties.forEach(party -> places.put(party.id(), places.size()));
        this.raised = cards.stream()
                .map(card -> new Raised(card, interested(card, parties, places)))
                .toList();
        raised.forEach(one -> one.interested()
                .forEach(
                        party -> ways.add(new Way(party.id(), one.card().owner().id()))));
    }

    private static List<Party> interested(AnsweredCard card, List<Party> parties, Map<OrganisationId, Integer> places) {
        return card.interested()
                .filter(places::containsKey)
                .map(places::get)
                .sorted()
                .map(parties::get)
                .toList();
    }

    public Event event() {
        return event;
    }

    /** In the order of their names. */
    public List<Party> parties() {
        return parties;
    }

    /** Offers first, by their numbers. */
    public List<AnsweredCard> cards() {
        return raised.stream().map(Raised::card).toList();
    }

    public List<OrganisationResults> results() {
        Map<OrganisationId, List<AnsweredCard>> interesting = new HashMap<>();
        Map<OrganisationId, List<Response>> responses = new HashMap<>();
        raised.forEach(one -> one.interested().forEach(party -> {
            interesting.computeIfAbsent(party.id(), _ -> new ArrayList<>()).add(one.card());
            responses
                    .computeIfAbsent(one.card().owner().id(), _ -> new ArrayList<>())
                    .add(new Response(one.card().card(), party));
        }));
        Set<OrganisationId> owners =
                raised.stream().map(one -> one.card().owner().id()).collect(Collectors.toSet());
        return parties.stream()
                .map(party -> {
                    List<AnsweredCard> hers = interesting.getOrDefault(party.id(), List.of());
                    return new OrganisationResults(
                            party,
                            of(CardKind.OFFER, hers),
                            of(CardKind.NEED, hers),
                            owners.contains(party.id()),
                            List.copyOf(responses.getOrDefault(party.id(), List.of())),
                            mutual(party));
                })
                .toList();
    }

    public Optional<OrganisationResults> results(OrganisationId organisation) {
        return results().stream()
                .filter(results -> results.organisation().id().equals(organisation))
                .findFirst();
    }

    public Figures figures() {
        long bothWays = ways.stream().filter(way -> ways.contains(way.back())).count();
        return new Figures(there(), count(CardKind.OFFER), count(CardKind.NEED), (int) bothWays / 2);
    }

    private int there() {
        return (int) parties.stream().filter(Party::came).count();
    }

    private List<Party> mutual(Party party) {
        return parties.stream()
                .filter(other -> {
                    Way there = new Way(party.id(), other.id());
                    return ways.contains(there) && ways.contains(there.back());
                })
                .toList();
    }

    private static List<AnsweredCard> of(CardKind kind, List<AnsweredCard> cards) {
        return cards.stream().filter(card -> card.is(kind)).toList();
    }

    private Figures.Count count(CardKind kind) {
        List<AnsweredCard> ofKind = of(kind, cards());
        int yes = ofKind.stream().mapToInt(card -> card.count(Mark.YES)).sum();
        int no = ofKind.stream().mapToInt(card -> card.count(Mark.NO)).sum();
        int there = there();
        int possible = ofKind.stream()
                .mapToInt(card -> there - (card.owner().came() ? 1 : 0))
                .sum();
        return new Figures.Count(ofKind.size(), yes, no, possible - yes - no);
    }
}
