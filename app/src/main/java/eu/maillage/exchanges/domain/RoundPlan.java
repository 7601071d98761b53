package eu.maillage.exchanges.domain;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a running exchange follows: who sits where, which cards exist, and which of them each table sees in each
 * round. It is published as a whole and never changed; a newer one may replace it during the event.
 *
 * @param companies the company that each is that became one with another and keeps a seat of its own; never kept with the plan
 */
public record RoundPlan(List<Table> tables, List<Card> cards, List<PhasePlan> phases, Map<UUID, UUID> companies) {

    /** A round table and the companies seated at it. */
    public record Table(int number, String name, List<Seat> seats) {
        public Table {
            seats = List.copyOf(seats);
        }
    }

    /** A company at its table. */
    public record Seat(UUID organisation, String name, boolean present) {}

    /** A numbered card as it was frozen for the event; the terms are not known of one in a plan of an older version. */
    public record Card(
            UUID id, String number, Phase phase, UUID organisation, String title, String description, Terms terms) {

        public Card {
            terms = Objects.requireNonNullElse(terms, Terms.NONE);
        }

        /** What was written on it; its category is left to its title. */
        public CardText text() {
            return new CardText(
                    phase == Phase.OFFERS ? CardKind.OFFER : CardKind.NEED,
                    null,
                    title,
                    description,
                    terms.period(),
                    terms.quantity(),
                    terms.unit(),
                    terms.from(),
                    terms.until(),
                    terms.place(),
                    terms.conditions());
        }
    }

    /** How much, when, where and on which conditions, in no language: each reader is told in her own. */
    public record Terms(
            @Nullable Period period,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String place,
            @Nullable String conditions) {

        public static final Terms NONE = new Terms(null, null, null, null, null, null, null);

        public static Terms of(CardText text) {
            return new Terms(
                    text.period(),
                    text.quantity(),
                    text.unit(),
                    text.availableFrom(),
                    text.availableUntil(),
                    text.place(),
                    text.conditions());
        }
    }

    /**
     * One phase: its rounds in order, all of one length.
     *
     * @param pause planned between two rounds, for the batches to go on; a plan of an older version knows of none
     * @param leastPerCard the least time that a card needs; a plan of an older version knows of none
     */
    public record PhasePlan(
            Phase phase, Duration roundLength, Duration pause, Duration leastPerCard, List<Round> rounds) {
        public PhasePlan {
            leastPerCard = Objects.requireNonNullElse(leastPerCard, Duration.ZERO);
            pause = Objects.requireNonNullElse(pause, Duration.ZERO);
            rounds = List.copyOf(rounds);
        }

        /** How each of its rounds is shared among cards. */
        public ReadingTime readingTime() {
            return new ReadingTime(roundLength.toSeconds(), leastPerCard.toSeconds());
        }

        /** Whether anything goes round in it. */
        boolean hasCards() {
            return rounds.stream().flatMap(round -> round.visits().stream()).anyMatch(visit -> !visit.cards()
                    .isEmpty());
        }
    }

    /** What every table has in one round; a table without a visit rests. */
    public record Round(List<Visit> visits) {
        public Round {
            visits = List.copyOf(visits);
        }
    }

    /** One table with the batch of another (or its own), its cards in the order they are announced. */
    public record Visit(int table, int batch, List<UUID> cards) {
        public Visit {
            cards = List.copyOf(cards);
        }
    }

    public RoundPlan(List<Table> tables, List<Card> cards, List<PhasePlan> phases) {
        this(tables, cards, phases, Map.of());
    }

    public RoundPlan {
        companies = Map.copyOf(Objects.requireNonNullElse(companies, Map.of()));
        tables = List.copyOf(tables);
        cards = List.copyOf(cards);
        phases = List.copyOf(phases);
        requireKnown(tables, cards, phases);
    }

    /** Whether a company that is seated has no say on a card, because it or another that it became one with brought it. */
    public boolean isOwn(UUID organisation, Card card) {
        return company(organisation).equals(company(card.organisation()));
    }

    private UUID company(UUID organisation) {
        return companies.getOrDefault(organisation, organisation);
    }

    /** Changes whenever somebody who is seated comes or goes, or becomes one with another. */
    public int attendance() {
        int there = tables.stream()
                .flatMap(table -> table.seats().stream())
                .filter(Seat::present)
                .mapToInt(seat -> seat.organisation().hashCode())
                .sum();
        return there + companies.hashCode();
    }

    /** All that it names: those seated, and the owners of its cards. */
    Set<UUID> organisations() {
        return Stream.concat(
                        tables.stream().flatMap(table -> table.seats().stream()).map(Seat::organisation),
                        cards.stream().map(Card::organisation))
                .collect(Collectors.toSet());
    }

    public Optional<Table> table(int number) {
        return tables.stream().filter(table -> table.number() == number).findFirst();
    }

    public Optional<Card> card(UUID id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    public Optional<PhasePlan> phase(Phase phase) {
        return phases.stream().filter(plan -> plan.phase() == phase).findFirst();
    }

    public Optional<Visit> visit(Phase phase, int round, int table) {
        return phase(phase)
                .filter(plan -> round >= 1 && round <= plan.rounds().size())
                .flatMap(plan -> plan.rounds().get(round - 1).visits().stream()
                        .filter(visit -> visit.table() == table)
                        .findFirst());
    }

    /** The same plan with the presence that was noted since: a seat that nobody speaks of stays as it was planned. */
    public RoundPlan withPresence(Map<UUID, Boolean> noted) {
        List<Table> seated = tables.stream()
                .map(table -> new Table(
                        table.number(),
                        table.name(),
                        table.seats().stream()
                                .map(seat -> new Seat(
                                        seat.organisation(),
                                        seat.name(),
                                        noted.getOrDefault(seat.organisation(), seat.present())))
                                .toList()))
                .toList();
        return new RoundPlan(seated, cards, phases, companies);
    }

    private static void requireKnown(List<Table> tables, List<Card> cards, List<PhasePlan> phases) {
        Set<Integer> numbers = tables.stream().map(Table::number).collect(Collectors.toSet());
        Map<UUID, Card> byId = cards.stream().collect(Collectors.toMap(Card::id, card -> card));
        for (PhasePlan phase : phases) {
            phase.rounds().stream().flatMap(round -> round.visits().stream()).forEach(visit -> {
                if (!numbers.contains(visit.table()) || !byId.keySet().containsAll(new HashSet<>(visit.cards()))) {
                    throw new IllegalArgumentException(
                            "%s speaks of a table or a card that the plan has not. Maybe the plan was cut."
                                    .formatted(visit));
                }
            });
        }
    }
}
