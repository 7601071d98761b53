package eu.maillage.exchanges.domain.plan;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.domain.MergingFixture;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Two guests of an exchange that is planned turn out to be one company. */
@MaillageTest
class TwoGuestsOfOneCompanyStoreTests {

    private final Events events;
    private final Organisations organisations;
    private final Planning planning;
    private final Preparation preparation;
    private final PlanReading reading;
    private final RunningExchanges running;
    private final Asker coordinator;
    private final AnExchange exchange;
    private final EventId event;
    private final OrganisationId kept;
    private final OrganisationId gone;

    TwoGuestsOfOneCompanyStoreTests(ApplicationContext beans, Given given) {
        events = beans.getBean(Events.class);
        organisations = beans.getBean(Organisations.class);
        planning = beans.getBean(Planning.class);
        preparation = beans.getBean(Preparation.class);
        reading = beans.getBean(PlanReading.class);
        running = beans.getBean(RunningExchanges.class);
        coordinator = given.aCoordinator();
        exchange = new AnExchange(coordinator, events, beans.getBean(Cards.class), beans.getBean(Directory.class), 8);
        event = exchange.event;
        beans.getBean(SeatingSearches.class).searchNow(coordinator, event, 1);
        kept = exchange.companies.getFirst();
        gone = exchange.companies.stream()
                .filter(one -> table(one) != table(kept))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePlanIsBehindUntilTheSecondSeatIsGivenUp() {
        mergeBeforeTheDay();

        assertThat(sheet().gone()).containsExactly(gone);
        assertThat(sheet().isBehind()).isTrue();
        int table = table(kept);

        planning.update(coordinator, event, 1);

        assertThat(sheet().isBehind()).isFalse();
        assertThat(table(kept)).isEqualTo(table);
        assertThat(sheet().plan().orElseThrow().seating().organisations())
                .hasSize(7)
                .doesNotContain(gone);
    }

    @Test
    void theCardsOfBothGoRoundOnceWithTheirNumbers() {
        Map<BroughtCardId, String> numbers = numbers();

        mergeBeforeTheDay();
        planning.update(coordinator, event, 1);
        planning.release(coordinator, event, 2);

        assertThat(numbers()).isEqualTo(numbers);
        RoundPlan room = running.look(coordinator, event.value()).plan().orElseThrow();
        assertThat(room.cards()).hasSize(numbers.size());
        assertThat(room.cards())
                .filteredOn(card -> card.organisation().equals(kept.value()))
                .hasSize(8);
        assertThat(sheet().plan().orElseThrow().cards()).isEqualTo(numbers.keySet());
    }

    @Test
    void ofTwoFixedPlacesTheOneKeptHasItsOwn() {
        planning.lock(coordinator, event, kept);
        planning.lock(coordinator, event, gone);
        int table = table(kept);

        mergeBeforeTheDay();

        assertThat(sheet().locks()).containsExactly(new Wish.Fixed(kept, table));
        assertThat(sheet().unkept()).isEmpty();
    }

    @Test
    void aWishAboutBothSaysNothingAnyMoreAndOneAboutAThirdStays() {
        OrganisationId third = exchange.companies.getLast();
        preparation.wish(coordinator, event, new Wish.Apart(List.of(kept, gone)));
        preparation.wish(coordinator, event, new Wish.Apart(List.of(gone, third)));

        mergeBeforeTheDay();

        assertThat(sheet().wishes()).extracting(StoredWish::wish).containsExactly(new Wish.Apart(List.of(kept, third)));
    }

    @Test
    void onPaperTheCardsOfBothSeatsAreTheirOwnOnceTheDayHasBegun() {
        events.move(coordinator, event, EventState.RUNNING);
        merge();

        Assembly assembly = reading.withPeople(coordinator, event).assembly();

        BroughtCard hers = exchange.cards().stream()
                .filter(card -> card.organisation().equals(gone))
                .findFirst()
                .orElseThrow();
        assertThat(assembly.isOwn(kept, hers)).isTrue();
        assertThat(assembly.isOwn(gone, hers)).isTrue();
        assertThat(exchange.companies.stream().filter(one -> assembly.isOwn(one, hers)))
                .hasSize(2);
        assertThat(sheet().isBehind()).isFalse();
    }

    private void mergeBeforeTheDay() {
        merge();
        eventually(
                "one of them attends, with the cards of both",
                () -> events.participants(coordinator, event).size() == 7
                        && exchange.cards().stream()
                                .noneMatch(card -> card.organisation().equals(gone)));
    }

    private void merge() {
        MergingFixture.merge(organisations, coordinator, gone, kept);
    }

    private PlanSheet sheet() {
        return reading.sheet(coordinator, event);
    }

    private int table(OrganisationId organisation) {
        return sheet().plan().orElseThrow().seating().tableOf(organisation).orElseThrow();
    }

    private Map<BroughtCardId, String> numbers() {
        return exchange.cards().stream()
                .collect(Collectors.toMap(BroughtCard::id, card -> card.number().toString()));
    }
}
