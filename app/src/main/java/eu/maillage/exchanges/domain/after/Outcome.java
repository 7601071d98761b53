package eu.maillage.exchanges.domain.after;

import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.exchanges.domain.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of an exchange: everybody who had a part in it, and every card with its answers.
 *
 * @param parties in the order of their names
 * @param cards offers first, by their numbers
 */
public record Outcome(Event event, List<Party> parties, List<AnsweredCard> cards) {

    /** One organisation's interest in at least one card of another. */
    private record Way(OrganisationId from, OrganisationId to) {

        Way back() {
            return new Way(to, from);
        }
    }

    public Outcome {
        parties = List.copyOf(parties);
        cards = List.copyOf(cards);
    }

    public List<OrganisationResults> results() {
        Set<Way> ways = ways();
        return parties.stream().map(party -> results(party, ways)).toList();
    }

    public Optional<OrganisationResults> results(OrganisationId organisation) {
        return parties.stream()
                .filter(party -> party.id().equals(organisation))
                .findFirst()
                .map(party -> results(party, ways()));
    }

    public Figures figures() {
        Set<Way> ways = ways();
        long bothWays = ways.stream().filter(way -> ways.contains(way.back())).count();
        return new Figures(there(), count(CardKind.OFFER), count(CardKind.NEED), (int) bothWays / 2);
    }

    private int there() {
        return (int) parties.stream().filter(Party::came).count();
    }

    private OrganisationResults results(Party party, Set<Way> ways) {
        return new OrganisationResults(
                party,
                interesting(party, CardKind.OFFER),
                interesting(party, CardKind.NEED),
                responses(party),
                parties.stream()
                        .filter(other -> {
                            Way there = new Way(party.id(), other.id());
                            return ways.contains(there) && ways.contains(there.back());
                        })
                        .toList());
    }

    private List<AnsweredCard> interesting(Party party, CardKind kind) {
        return cards.stream()
                .filter(card -> card.is(kind) && card.interests(party))
                .toList();
    }

    private List<Response> responses(Party owner) {
        return cards.stream()
                .filter(card -> card.isOf(owner))
                .flatMap(card -> parties.stream()
                        .filter(card::interests)
                        .map(interested -> new Response(card.card(), interested)))
                .toList();
    }

    private Set<Way> ways() {
        Set<Way> ways = new HashSet<>();
        cards.forEach(card -> parties.stream()
                .filter(card::interests)
                .forEach(party -> ways.add(new Way(party.id(), card.owner().id()))));
        return ways;
    }

    private Figures.Count count(CardKind kind) {
        List<AnsweredCard> ofKind = cards.stream().filter(card -> card.is(kind)).toList();
        int yes = ofKind.stream().mapToInt(card -> card.count(Mark.YES)).sum();
        int no = ofKind.stream().mapToInt(card -> card.count(Mark.NO)).sum();
        int possible = ofKind.stream()
                .mapToInt(card -> there() - (card.owner().came() ? 1 : 0))
                .sum();
        return new Figures.Count(ofKind.size(), yes, no, possible - yes - no);
    }
}
