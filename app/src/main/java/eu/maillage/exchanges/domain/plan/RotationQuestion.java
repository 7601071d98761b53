package eu.maillage.exchanges.domain.plan;

import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.ReadingTime;
import eu.maillage.planner.Budget;
import eu.maillage.planner.rotation.RotationPlan;
import eu.maillage.planner.rotation.RotationPlanner;
import eu.maillage.planner.rotation.RotationProblem;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which cards go round a seating: those not withdrawn whose organisation has a place, present or not.
 *
 * @param cards of the event, of both kinds
 */
public record RotationQuestion(
        Seating seating, List<Guest> guests, List<BroughtCard> cards, ExchangeSettings settings) {

    private static final Budget AT_ONCE = Budget.ofTime(Duration.ofSeconds(2));

    public RotationQuestion {
        cards = cards.stream()
                .filter(card -> !card.withdrawn() && seating.has(card.organisation()))
                .toList();
    }

    /** The kind of card that a phase is about. */
    public static Phase phase(CardKind kind) {
        return switch (kind) {
            case OFFER -> Phase.OFFERS;
            case NEED -> Phase.NEEDS;
        };
    }

    public List<PhaseRotation> answers() {
        return List.of(answer(Phase.OFFERS), answer(Phase.NEEDS));
    }

    PhaseRotation answer(Phase phase) {
        List<BroughtCard> leftOut = leftOut(phase);
        List<BroughtCard> going =
                of(phase).stream().filter(card -> !leftOut.contains(card)).toList();
        RotationPlan plan = new RotationPlanner().plan(problem(phase, going), AT_ONCE);
        return new PhaseRotation(
                phase,
                rounds(plan),
                plan.secondsPerCard(),
                plan.notReached().stream()
                        .map(one -> new PhaseRotation.Unheard(
                                BroughtCardId.of(one.card()),
                                one.tables().stream().map(Integer::valueOf).toList()))
                        .toList(),
                plan.needs().rounds(),
                plan.needs().roundSeconds() / cardSeconds(phase) * settings.minCardSeconds(),
                leftOut.stream().map(BroughtCard::id).toList());
    }

    /**
     * The same rounds with the cards as they are now: each batch keeps its way, for the room is used to it. A batch that had
     * no card before has no way yet, so the rounds are then planned anew.
     */
    PhaseRotation following(PhaseRotation before) {
        PhaseRotation anew = answer(before.phase());
        Set<Integer> travelling = before.rounds().stream()
                .flatMap(List::stream)
                .map(PhaseRotation.Visit::batch)
                .collect(Collectors.toSet());
        Map<Integer, List<BroughtCard>> batches = batches(before.phase());
        if (before.rounds().size() != settings.phase(before.phase()).rounds()
                || !travelling.containsAll(batches.keySet())) {
            return anew;
        }
        ExpectedInterest interest = new ExpectedInterest(cards, guests, seating);
        List<List<PhaseRotation.Visit>> rounds = before.rounds().stream()
                .map(round -> round.stream()
                        .filter(visit -> batches.containsKey(visit.batch()))
                        .map(visit ->
                                visit(before.phase(), visit, batches.getOrDefault(visit.batch(), List.of()), interest))
                        .toList())
                .toList();
        return new PhaseRotation(
                before.phase(),
                rounds,
                rounds.stream()
                        .flatMap(List::stream)
                        .mapToDouble(PhaseRotation.Visit::secondsPerCard)
                        .min()
                        .orElse(settings.phase(before.phase()).roundSeconds()),
                unheard(rounds, batches),
                anew.roundsNeeded(),
                anew.secondsNeeded(),
                anew.leftOut());
    }

    private Map<Integer, List<BroughtCard>> batches(Phase phase) {
        List<BroughtCard> leftOut = leftOut(phase);
        return of(phase).stream()
                .filter(card -> !leftOut.contains(card))
                .collect(Collectors.groupingBy(
                        card -> seating.tableOf(card.organisation()).orElseThrow()));
    }

    private PhaseRotation.Visit visit(
            Phase phase, PhaseRotation.Visit before, List<BroughtCard> batch, ExpectedInterest interest) {
        ReadingTime time = new ReadingTime(settings.phase(phase).roundSeconds(), settings.minCardSeconds());
        int heard = time.heard(batch.size());
        List<BroughtCardId> ordered = batch.stream()
                .sorted(Comparator.<BroughtCard>comparingInt(
                                card -> -interest.of(card).getOrDefault(before.table(), 0))
                        .thenComparing(BroughtCard::number))
                .map(BroughtCard::id)
                .toList();
        return new PhaseRotation.Visit(
                before.table(),
                before.batch(),
                ordered.subList(0, heard),
                time.secondsPerCard(batch.size()),
                ordered.subList(heard, ordered.size()));
    }

    private List<PhaseRotation.Unheard> unheard(
            List<List<PhaseRotation.Visit>> rounds, Map<Integer, List<BroughtCard>> batches) {
        List<PhaseRotation.Unheard> unheard = new ArrayList<>();
        batches.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(BroughtCard::number))
                .forEach(card -> {
                    List<Integer> deaf = IntStream.rangeClosed(
                                    1, seating.tables().size())
                            .filter(table -> !seating.table(table).isEmpty())
                            .filter(table -> rounds.stream()
                                    .flatMap(List::stream)
                                    .noneMatch(visit -> visit.table() == table
                                            && visit.cards().contains(card.id())))
                            .boxed()
                            .toList();
                    if (!deaf.isEmpty()) {
                        unheard.add(new PhaseRotation.Unheard(card.id(), deaf));
                    }
                });
        return unheard;
    }

    /** How many cards the largest batch of a phase has. */
    int largestBatch(Phase phase, int mostCards) {
        Map<OrganisationId, Long> count =
                of(phase).stream().collect(Collectors.groupingBy(BroughtCard::organisation, Collectors.counting()));
        return seating.tables().stream()
                .mapToInt(table -> table.stream()
                        .mapToInt(owner -> (int) Math.min(mostCards, count.getOrDefault(owner, 0L)))
                        .sum())
                .max()
                .orElse(0);
    }

    List<BroughtCard> of(Phase phase) {
        return cards.stream().filter(card -> phase(card.kind()) == phase).toList();
    }

    /** Of an organisation that brought more than allowed, the least promising cards stay away. */
    List<BroughtCard> leftOut(Phase phase) {
        Integer most = settings.mostCards();
        if (most == null) {
            return List.of();
        }
        ExpectedInterest interests = new ExpectedInterest(cards, guests, seating);
        Map<OrganisationId, List<BroughtCard>> byOwner = of(phase).stream()
                .collect(Collectors.groupingBy(BroughtCard::organisation, LinkedHashMap::new, Collectors.toList()));
        Comparator<BroughtCard> promising = Comparator.<BroughtCard>comparingInt(card -> -interests.total(card))
                .thenComparing(BroughtCard::number);
        return byOwner.values().stream()
                .flatMap(own -> own.stream().sorted(promising).skip(most))
                .sorted(Comparator.comparing(BroughtCard::number))
                .toList();
    }

    private RotationProblem problem(Phase phase, List<BroughtCard> going) {
        ExpectedInterest interests = new ExpectedInterest(cards, guests, seating);
        List<Table> tables = IntStream.rangeClosed(1, seating.tables().size())
                .mapToObj(number -> new Table(String.valueOf(number), ids(seating.table(number))))
                .toList();
        PhaseSettings times = settings.phase(phase);
        return new RotationProblem(
                tables,
                going.stream().map(card -> card(card, interests)).toList(),
                times.rounds(),
                times.roundSeconds(),
                cardSeconds(phase));
    }

    /** The least time of a card; a round that is shorter hears one card all the same. */
    private int cardSeconds(Phase phase) {
        return Math.min(settings.minCardSeconds(), settings.phase(phase).roundSeconds());
    }

    private static Card card(BroughtCard card, ExpectedInterest interests) {
        Map<String, Double> expected = new LinkedHashMap<>();
        interests.of(card).forEach((table, count) -> expected.put(String.valueOf(table), count.doubleValue()));
        return new Card(card.id().toString(), card.organisation().toString(), expected);
    }

    private static List<List<PhaseRotation.Visit>> rounds(RotationPlan plan) {
        List<List<PhaseRotation.Visit>> rounds = new ArrayList<>();
        plan.rounds().forEach(_ -> rounds.add(new ArrayList<>()));
        plan.visits().forEach(visit -> rounds.get(visit.round() - 1)
                .add(new PhaseRotation.Visit(
                        Integer.parseInt(visit.table()),
                        Integer.parseInt(visit.batch()),
                        cardIds(visit.cards()),
                        visit.secondsPerCard(),
                        cardIds(visit.notReached()))));
        return rounds;
    }

    private static List<BroughtCardId> cardIds(List<String> ids) {
        return ids.stream().map(BroughtCardId::of).toList();
    }

    private static List<String> ids(List<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::toString).toList();
    }
}
