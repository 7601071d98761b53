package eu.maillage.exchanges.domain.plan;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Sector;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.CardNumber;
import eu.maillage.events.EventId;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A morning to plan, in a few words. */
final class Morning {

    static final EventId EVENT = new EventId(new UUID(9, 9));

    private Morning() {}

    static OrganisationId id(int number) {
        return new OrganisationId(new UUID(0, number));
    }

    static Guest guest(int number, @Nullable String zone, @Nullable String trade) {
        return new Guest(
                id(number),
                "Structure " + number,
                zone,
                trade == null ? null : new Sector.Heading(trade, "Division " + trade, "Division " + trade),
                false);
    }

    static Guest absent(Guest guest) {
        return new Guest(guest.id(), guest.name(), guest.zone(), guest.trade(), true);
    }

    static List<Guest> guests(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> guest(number, null, null))
                .toList();
    }

    /** As in a territory: five zones, a dozen trades. */
    static List<Guest> territory(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> guest(number, "Zone " + number * 7 % 5, String.valueOf(10 + number * 5 % 12)))
                .toList();
    }

    static ExchangeSettings tables(int tables, int fewest, int most) {
        PhaseSettings phase = new PhaseSettings(LocalTime.of(9, 0), tables, 300);
        return new ExchangeSettings(
                tables, fewest, most, 10, 0, null, phase, new PhaseSettings(LocalTime.of(11, 0), tables, 300));
    }

    static PlannedSeating plan(List<Guest> guests, ExchangeSettings settings, Wish... wishes) {
        return new SeatingQuestion(guests, settings, List.of(wishes))
                .answer(Budget.ofTime(Duration.ofSeconds(2)), Progress.Listener.NONE, new Cancellation());
    }

    static Seating found(PlannedSeating planned) {
        return ((PlannedSeating.Found) planned).seating();
    }

    static Seating seating(int[]... tables) {
        List<List<OrganisationId>> seated = new ArrayList<>();
        for (int[] table : tables) {
            seated.add(IntStream.of(table).mapToObj(Morning::id).toList());
        }
        return new Seating(seated);
    }

    static BroughtCard card(CardKind kind, int number, int owner, Category category) {
        return new BroughtCard(
                new BroughtCardId(new UUID(kind == CardKind.OFFER ? 1 : 2, number)),
                EVENT,
                new CardId(new UUID(kind == CardKind.OFFER ? 5 : 6, number)),
                new CardNumber(kind, number),
                id(owner),
                "Structure " + owner,
                category,
                CardText.of(kind, category, "Fiche " + number, null),
                false,
                Instant.EPOCH);
    }

    /** So many offers of services for each of the organisations, numbered on. */
    static List<BroughtCard> offers(int each, int organisations) {
        return IntStream.range(0, each * organisations)
                .mapToObj(place -> card(CardKind.OFFER, place + 1, place / each + 1, Category.SERVICE))
                .toList();
    }
}
