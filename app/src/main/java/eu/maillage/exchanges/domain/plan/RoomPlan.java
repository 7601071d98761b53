package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.domain.RoundPlan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a plan down as the room follows it: with names, and without the cards that were taken back. */
final class RoomPlan {

    private RoomPlan() {}

    static RoundPlan of(PlanContent plan, Assembly assembly) {
        List<RoundPlan.Table> tables = IntStream.rangeClosed(
                        1, plan.seating().tables().size())
                .mapToObj(number -> new RoundPlan.Table(
                        number,
                        "Table " + number,
                        plan.seating().table(number).stream()
                                .map(seated -> seat(seated, assembly))
                                .toList()))
                .toList();
        List<BroughtCard> going = assembly.cardsGoing();
        return new RoundPlan(
                tables,
                going.stream().map(RoomPlan::card).toList(),
                plan.rotations().stream()
                        .map(rotation -> phase(plan.settings(), rotation, ids(going)))
                        .toList());
    }

    private static RoundPlan.Seat seat(OrganisationId organisation, Assembly assembly) {
        boolean present = assembly.participant(organisation)
                .filter(participant -> participant.state() != ParticipantState.ABSENT)
                .isPresent();
        return new RoundPlan.Seat(organisation.value(), assembly.name(organisation), present);
    }

    private static RoundPlan.Card card(BroughtCard card) {
        return new RoundPlan.Card(
                card.id().value(),
                card.number().toString(),
                RotationQuestion.phase(card.kind()),
                card.organisation().value(),
                card.title(),
                Objects.requireNonNullElse(card.text().description(), ""),
                RoundPlan.Terms.of(card.text()));
    }

    private static RoundPlan.PhasePlan phase(
            ExchangeSettings settings, PhaseRotation rotation, Set<BroughtCardId> going) {
        return new RoundPlan.PhasePlan(
                rotation.phase(),
                Duration.ofSeconds(settings.phase(rotation.phase()).roundSeconds()),
                Duration.ofSeconds(settings.pauseSeconds()),
                Duration.ofSeconds(settings.minCardSeconds()),
                rotation.rounds().stream()
                        .map(round -> new RoundPlan.Round(round.stream()
                                .map(visit -> new RoundPlan.Visit(visit.table(), visit.batch(), cards(visit, going)))
                                .toList()))
                        .toList());
    }

    /** Those for which there is no time come last, in case there is some after all. */
    private static List<UUID> cards(PhaseRotation.Visit visit, Set<BroughtCardId> going) {
        return Stream.concat(visit.cards().stream(), visit.unread().stream())
                .filter(going::contains)
                .map(BroughtCardId::value)
                .toList();
    }

    private static Set<BroughtCardId> ids(List<BroughtCard> cards) {
        return cards.stream().map(BroughtCard::id).collect(Collectors.toUnmodifiableSet());
    }
}
