package eu.maillage.exchanges.domain.plan;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.domain.MergingFixture;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The plan as it is changed by hand. */
@MaillageTest
class PlanningStoreTests {

    private final Planning planning;
    private final Preparation preparation;
    private final PlanReading reading;
    private final SeatingSearches searches;
    private final RunningExchanges running;
    private final Events events;
    private final Cards cards;
    private final Organisations organisations;
    private final Given given;
    private final AnExchange exchange;
    private final Asker coordinator;
    private final EventId event;

    PlanningStoreTests(
            Planning planning,
            Preparation preparation,
            PlanReading reading,
            SeatingSearches searches,
            RunningExchanges running,
            Events events,
            Cards cards,
            Directory directory,
            Organisations organisations,
            Given given) {
        this.planning = planning;
        this.preparation = preparation;
        this.reading = reading;
        this.searches = searches;
        this.running = running;
        this.events = events;
        this.cards = cards;
        this.organisations = organisations;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.exchange = new AnExchange(coordinator, events, cards, directory, 8);
        this.event = exchange.event;
    }

    private PlanSheet sheet() {
        return reading.sheet(coordinator, event);
    }

    private PlanVersion current() {
        return Objects.requireNonNull(sheet().current());
    }

    private PlanVersion planned() {
        searches.begin(coordinator, event);
        eventually("a seating is found", () -> !sheet().isSearching());
        return current();
    }

    @Test
    void aMoveMakesAVersionAndCanBeUndoneAgainAndAgain() {
        PlanVersion first = planned();
        OrganisationId moved = exchange.companies.getFirst();
        int from = first.content().seating().tableOf(moved).orElseThrow();
        int to = from == 1 ? 2 : 1;
        PlanVersion second = planning.move(coordinator, event, moved, to, false, 1);
        assertThat(second.content().seating().tableOf(moved)).contains(to);
        assertThat(second.content().proof()).isNull();
        OrganisationId other = second.content().seating().table(from).getFirst();
        planning.swap(coordinator, event, moved, other, 2);
        assertThat(planning.undo(coordinator, event, 3).content().seating())
                .isEqualTo(second.content().seating());
        PlanVersion back = planning.undo(coordinator, event, 4);
        assertThat(back.content().seating()).isEqualTo(first.content().seating());
        assertThat(back.number()).isEqualTo(5);
        assertThat(reading.versions(coordinator, event)).hasSize(5);
    }

    @Test
    void goingBackFixesThePlacesAsTheyWereFixedThen() {
        PlanVersion first = planned();
        OrganisationId fixed = exchange.companies.getFirst();
        int from = first.content().seating().tableOf(fixed).orElseThrow();
        int to = from == 1 ? 2 : 1;
        planning.lock(coordinator, event, fixed);
        planning.move(coordinator, event, fixed, to, false, 1);
        assertThat(sheet().locks()).containsExactly(new Wish.Fixed(fixed, to));
        planning.undo(coordinator, event, 2);
        assertThat(sheet().locks()).containsExactly(new Wish.Fixed(fixed, from));
        planning.restore(coordinator, event, 2, 3);
        assertThat(sheet().locks()).containsExactly(new Wish.Fixed(fixed, to));
    }

    @Test
    void anUndoLeavesAPlaceFreeThatWasFreeAndFixedOneThatWasFixedSince() {
        PlanVersion first = planned();
        OrganisationId moved = exchange.companies.getFirst();
        OrganisationId other = exchange.companies.get(1);
        int to = first.content().seating().tableOf(moved).orElseThrow() == 1 ? 2 : 1;
        planning.move(coordinator, event, moved, to, true, 1);
        planning.lock(coordinator, event, other);
        planning.undo(coordinator, event, 2);
        assertThat(sheet().isLocked(moved)).isFalse();
        assertThat(sheet().isLocked(other)).isTrue();
    }

    @Test
    void aPlaceDemandedForTheNextPlanningSurvivesAnUndo() {
        PlanVersion first = planned();
        OrganisationId moved = exchange.companies.getFirst();
        int from = first.content().seating().tableOf(moved).orElseThrow();
        planning.move(coordinator, event, moved, from == 1 ? 2 : 1, false, 1);
        preparation.wish(coordinator, event, new Wish.Fixed(moved, from));
        planning.undo(coordinator, event, 2);
        assertThat(sheet().locks()).containsExactly(new Wish.Fixed(moved, from));
    }

    @Test
    void whoeverHasNotSeenTheNewestPlanChangesNothing() {
        planned();
        planning.update(coordinator, event, 1);
        assertThatThrownBy(() -> planning.move(coordinator, event, exchange.companies.getFirst(), 1, false, 1))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aSeatThatIsKeptStaysAtTheNextPlanning() {
        PlanVersion first = planned();
        OrganisationId kept = exchange.companies.getFirst();
        int to = first.content().seating().tableOf(kept).orElseThrow() == 1 ? 2 : 1;
        planning.move(coordinator, event, kept, to, true, 1);
        assertThat(planned().content().seating().tableOf(kept)).contains(to);
        preparation.unlock(coordinator, event, kept);
        planning.lock(coordinator, event, exchange.companies.get(1));
        assertThat(sheet().wishes())
                .extracting(StoredWish::wish)
                .singleElement()
                .isInstanceOf(Wish.Fixed.class);
    }

    @Test
    void theRoomFollowsThePlanThatIsHandedToIt() {
        planned();
        planning.release(coordinator, event, 1);
        var room = running.look(coordinator, event.value()).plan().orElseThrow();
        assertThat(room.tables()).hasSameSizeAs(current().content().seating().tables());
        assertThat(room.cards()).hasSize(32);
        assertThat(sheet().released()).isEqualTo(1);
    }

    @Test
    void aCardGoesRoundWithAllThatWasWrittenOnIt() {
        CardText pallets = new CardText(
                CardKind.OFFER,
                Category.EQUIPMENT,
                "Palettes",
                "Aux normes.",
                Period.MONTH,
                new BigDecimal("40"),
                "palettes",
                LocalDate.of(2026, 12, 1),
                null,
                "Quai 3",
                "À venir chercher");
        cards.add(coordinator, exchange.companies.getFirst(), pallets);
        events.bringAll(coordinator, event);
        planned();
        planning.release(coordinator, event, 1);

        RoundPlan room = running.look(coordinator, event.value()).plan().orElseThrow();
        assertThat(room.cards())
                .filteredOn(card -> card.title().equals("Palettes"))
                .extracting(card -> new CardText(
                        card.text().kind(),
                        Category.EQUIPMENT,
                        card.text().title(),
                        card.text().description(),
                        card.text().period(),
                        card.text().quantity(),
                        card.text().unit(),
                        card.text().availableFrom(),
                        card.text().availableUntil(),
                        card.text().place(),
                        card.text().conditions()))
                .containsExactly(pallets);
        assertThat(room.phases()).allSatisfy(phase -> assertThat(phase.pause())
                .isEqualTo(Duration.ofSeconds(sheet().settings().pauseSeconds())));
    }

    @Test
    void twoWhoSeatANewcomerAtTheSameMomentSeatItOnce() throws Exception {
        planned();
        planning.release(coordinator, event, 1);
        OrganisationId newcomer = exchange.aCompany("La Retardataire", 9);
        events.welcome(coordinator, event, newcomer, null);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> twice = Collections.nCopies(6, () -> {
                planning.follow(Asker.application(coordinator.territory()), event, newcomer);
                return true;
            });
            assertThat(both.invokeAll(twice))
                    .allSatisfy(done -> assertThat(done.get()).isTrue());
        }

        assertThat(current().number()).isEqualTo(2);
    }

    @Test
    void whoeverComesOnTheDayGetsASeatWithoutAnybodyMovingAndTheRoomIsTold() {
        PlanVersion first = planned();
        planning.release(coordinator, event, 1);
        OrganisationId newcomer = exchange.aCompany("La Retardataire", 9);
        events.welcome(coordinator, event, newcomer, null);
        eventually("the newcomer has a seat", () -> current().number() > 1);
        Seating seating = current().content().seating();
        assertThat(seating.without(newcomer)).isEqualTo(first.content().seating());
        eventually("the room is told", () -> Integer.valueOf(2).equals(sheet().released()));
    }

    @Test
    void anAbsentCompanyKeepsItsCardsInTheBatchUntilTheyAreTakenBack() {
        planned();
        OrganisationId absent = exchange.companies.getFirst();
        events.mark(coordinator, event, absent, ParticipantState.ABSENT);
        assertThat(sheet().absent()).extracting(Guest::id).containsExactly(absent);
        PlanVersion again = planned();
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.content().seating().tableOf(absent)).isPresent();
        assertThat(again.content().cards()).hasSize(32);
        exchange.cards().stream()
                .filter(card -> card.organisation().equals(absent))
                .forEach(card -> events.withdraw(coordinator, event, card.id()));
        assertThat(sheet().withdrawnCards()).isEqualTo(4);
        assertThat(planned().content().cards()).hasSize(28);
    }

    @Test
    void otherRoundsLeaveEverybodyWhereTheySit() {
        PlanVersion first = planned();
        ExchangeSettings settings = sheet().settings();
        PhaseSettings one = settings.offers().withRounds(1);
        PlanVersion second = planning.adjust(coordinator, event, settings.with(Phase.OFFERS, one), 1);
        assertThat(second.content().seating()).isEqualTo(first.content().seating());
        assertThat(second.content().rotation(Phase.OFFERS).rounds()).hasSize(1);
        assertThat(second.content().rotation(Phase.OFFERS).reachesEverybody()).isFalse();
        planning.undo(coordinator, event, 2);
        assertThat(sheet().settings()).isEqualTo(settings);
    }

    @Test
    void nobodyElsePlansNorSeesThePlan() {
        Asker observer = given.anObserverOf(coordinator.territory());
        Asker secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, new Scope("event", event.value()));
        assertThatThrownBy(() -> reading.sheet(observer, event)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reading.sheet(secretary, event)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> searches.begin(secretary, event)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> planning.undo(observer, event, 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void onceTheEventIsOverThePlanStaysAsItIs() {
        PlanVersion first = planned();
        planning.release(coordinator, event, 1);
        OrganisationId moved = exchange.companies.getFirst();
        OrganisationId other = exchange.companies.get(1);
        ExchangeSettings settings = sheet().settings();
        close();

        List.<ThrowingCallable>of(
                        () -> planning.move(coordinator, event, moved, 1, true, 1),
                        () -> planning.swap(coordinator, event, moved, other, 1),
                        () -> planning.lock(coordinator, event, moved),
                        () -> planning.undo(coordinator, event, 1),
                        () -> planning.restore(coordinator, event, 1, 1),
                        () -> planning.adjust(coordinator, event, settings, 1),
                        () -> planning.update(coordinator, event, 1),
                        () -> planning.release(coordinator, event, 1),
                        () -> preparation.settle(coordinator, event, settings),
                        () -> preparation.wish(coordinator, event, new Wish.Fixed(moved, 1)),
                        () -> preparation.takeBack(coordinator, event, moved.value()),
                        () -> preparation.unlock(coordinator, event, moved),
                        () -> searches.begin(coordinator, event),
                        () -> searches.searchNow(coordinator, event, 1))
                .forEach(change -> assertThatThrownBy(change).isInstanceOf(Closed.class));

        planning.follow(coordinator, event, moved);
        assertThat(reading.versions(coordinator, event)).containsExactly(first);
        assertThat(sheet().wishes()).isEmpty();
    }

    @Test
    void whoeverTakesAnotherInKeepsItsSeatItsLockAndItsPresence() {
        OrganisationId merged = exchange.companies.getFirst();
        OrganisationId kept = exchange.aCompany("Entreprise entière", 20);
        int table = planned().content().seating().tableOf(merged).orElseThrow();
        planning.lock(coordinator, event, merged);
        preparation.wish(coordinator, event, new Wish.Apart(List.of(merged, exchange.companies.get(1))));
        planning.release(coordinator, event, 1);
        merge(merged, kept);

        assertThat(current().content().seating().tableOf(kept)).contains(table);
        assertThat(current().content().seating().has(merged)).isFalse();
        assertThat(sheet().isBehind()).isFalse();
        assertThat(sheet().isLocked(kept)).isTrue();
        assertThat(sheet().wishes())
                .extracting(StoredWish::wish)
                .contains(new Wish.Apart(List.of(kept, exchange.companies.get(1))));
        preparation.unlock(coordinator, event, kept);
        assertThat(sheet().isLocked(kept)).isFalse();

        assertThat(isThere(kept)).isTrue();
        events.mark(coordinator, event, kept, ParticipantState.ABSENT);
        assertThat(isThere(kept)).isFalse();
    }

    @Test
    void whoeverTakesInAnotherThatIsSeatedAsWellKeepsOneSeatAndTheOtherIsToldByItsName() {
        OrganisationId merged = exchange.companies.getFirst();
        OrganisationId kept = exchange.companies.get(1);
        int table = planned().content().seating().tableOf(kept).orElseThrow();
        planning.lock(coordinator, event, merged);
        planning.lock(coordinator, event, kept);
        merge(merged, kept);

        assertThat(current().content().seating().tableOf(kept)).contains(table);
        assertThat(sheet().gone()).containsExactly(merged);
        assertThat(sheet().assembly().name(merged)).isEqualTo("Entreprise n° 1");
        assertThat(sheet().locks()).containsExactly(new Wish.Fixed(kept, table));
        planning.update(coordinator, event, 1);
        assertThat(sheet().isBehind()).isFalse();
    }

    private void merge(OrganisationId merged, OrganisationId kept) {
        MergingFixture.merge(organisations, coordinator, merged, kept);
        eventually(
                "nobody takes part under the name that is no more",
                () -> sheet().assembly().participant(merged).isEmpty());
    }

    private boolean isThere(OrganisationId organisation) {
        return running.look(coordinator, event.value()).plan().orElseThrow().tables().stream()
                .flatMap(each -> each.seats().stream())
                .anyMatch(seat -> seat.organisation().equals(organisation.value()) && seat.present());
    }

    private void close() {
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(coordinator, event, state));
    }
}
