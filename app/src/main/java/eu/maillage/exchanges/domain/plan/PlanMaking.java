package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes whole plans of seatings. */
final class PlanMaking {

    private final Assembly assembly;
    private final List<Guest> guests;

    PlanMaking(Assembly assembly) {
        this.assembly = assembly;
        this.guests = assembly.guests();
    }

    /** A plan of a seating that was searched for: the cards of the absent join the smallest batches. */
    PlanContent searched(ExchangeSettings settings, Seating seating, Proof proof) {
        return content(settings, withCardsOfTheAbsent(seating), proof);
    }

    /** A plan of a seating, all rounds planned anew. */
    PlanContent content(ExchangeSettings settings, Seating seating, @Nullable Proof proof) {
        return new PlanContent(
                settings, seating, proof, question(settings, seating).answers());
    }

    /** The same plan with another seating or other cards, in which every batch keeps its way. */
    PlanContent following(PlanContent before, Seating seating) {
        RotationQuestion question = question(before.settings(), seating);
        boolean same = seating.equals(before.seating());
        return new PlanContent(
                before.settings(),
                seating,
                same ? before.proof() : null,
                before.rotations().stream().map(question::following).toList());
    }

    /** Takes in whoever came, and lets go whoever does not take part any more; all others stay. */
    Seating updated(Seating seating, SeatingQuestion question) {
        Seating updated = seating;
        for (OrganisationId seated : seating.organisations()) {
            if (guests.stream().noneMatch(guest -> guest.id().equals(seated))) {
                updated = updated.without(seated);
            }
        }
        for (Guest guest : question.guests()) {
            if (!updated.has(guest.id())) {
                updated = updated.with(guest.id(), bestTable(updated, question, guest));
            }
        }
        return updated;
    }

    /** Others who have no seat yet are not weighed. */
    private static int bestTable(Seating seating, SeatingQuestion question, Guest newcomer) {
        List<Guest> weighed = question.guests().stream()
                .filter(guest -> seating.has(guest.id()) || guest.equals(newcomer))
                .toList();
        SeatingQuestion narrower = new SeatingQuestion(weighed, question.settings(), question.wishes());
        return new Moves(narrower, seating).bestTableFor(newcomer.id());
    }

    private Seating withCardsOfTheAbsent(Seating seating) {
        Seating with = seating;
        for (Guest guest : guests) {
            if (guest.absent() && !with.has(guest.id()) && cards(guest.id()) > 0) {
                with = with.with(guest.id(), smallestBatch(with));
            }
        }
        return with;
    }

    private int smallestBatch(Seating seating) {
        return IntStream.rangeClosed(1, seating.tables().size())
                .boxed()
                .min(Comparator.comparingLong(table ->
                        seating.table(table).stream().mapToLong(this::cards).sum()))
                .orElseThrow();
    }

    private long cards(OrganisationId organisation) {
        return assembly.cardsGoing().stream()
                .map(BroughtCard::organisation)
                .filter(organisation::equals)
                .count();
    }

    private RotationQuestion question(ExchangeSettings settings, Seating seating) {
        return new RotationQuestion(seating, guests, assembly.cards(), settings);
    }
}
