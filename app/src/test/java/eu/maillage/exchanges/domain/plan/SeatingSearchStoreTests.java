package eu.maillage.exchanges.domain.plan;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search for a seating, in the background. */
@MaillageTest
class SeatingSearchStoreTests {

    private final Preparation preparation;
    private final PlanReading reading;
    private final SeatingSearches searches;
    private final SearchStore store;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Events events;
    private final AnExchange exchange;
    private final Asker coordinator;
    private final EventId event;

    SeatingSearchStoreTests(
            Preparation preparation,
            PlanReading reading,
            SeatingSearches searches,
            SearchStore store,
            TransactionTemplate transaction,
            JdbcClient database,
            Events events,
            Cards cards,
            Directory directory,
            Given given) {
        this.preparation = preparation;
        this.reading = reading;
        this.searches = searches;
        this.store = store;
        this.transaction = transaction;
        this.database = database;
        this.coordinator = given.aCoordinator();
        this.events = events;
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
    void aSearchInTheBackgroundMakesTheFirstPlan() {
        PlanVersion plan = planned();
        assertThat(plan.number()).isEqualTo(1);
        assertThat(plan.cause()).isEqualTo(PlanVersion.Cause.PLANNED);
        assertThat(plan.madeBy()).isEqualTo(coordinator.name());
        assertThat(plan.content().seating().organisations()).hasSize(8);
        assertThat(plan.content().rotation(Phase.OFFERS).reachesEverybody()).isTrue();
        assertThat(plan.content().cards()).hasSize(32);
        assertThat(sheet().isBehind()).isFalse();
    }

    @Test
    void wishesThatCannotHoldAreToldAndTheOldPlanStays() {
        planned();
        OrganisationId one = exchange.companies.get(0);
        OrganisationId other = exchange.companies.get(1);
        preparation.wish(coordinator, event, new Wish.Together(List.of(one, other)));
        preparation.wish(coordinator, event, new Wish.Apart(List.of(one, other)));
        assertThat(planned().number()).isEqualTo(1);
        SeatingSearch search = Objects.requireNonNull(sheet().search());
        assertThat(search.outcome())
                .isInstanceOfSatisfying(PlannedSeating.Impossible.class, impossible -> assertThat(impossible.demands())
                        .extracting(Demanded::kind)
                        .containsExactlyInAnyOrder(Demanded.Kind.TOGETHER, Demanded.Kind.APART));
        preparation.takeBack(coordinator, event, sheet().wishes().getFirst().id());
        assertThat(planned().number()).isEqualTo(2);
    }

    @Test
    void aSearchThatBreaksIsOverAndCanBeBegunAgain() {
        planned();
        UUID broken = begunInTheBackgroundOf(coordinator);
        assertThatThrownBy(() -> SearchTask.search(
                        searches, Asker.application(coordinator.territory()), event, broken, (_, _, _, _) -> {
                            throw new IllegalStateException("The solver is out of memory.");
                        }))
                .hasMessageContaining("out of memory");
        assertThat(sheet().isSearching()).isFalse();
        assertThat(Objects.requireNonNull(sheet().search()).outcome()).isInstanceOf(PlannedSeating.Broken.class);
        assertThat(current().number()).isEqualTo(1);
        assertThat(planned().number()).isEqualTo(2);
    }

    @Test
    void aSearchThatFoundNothingInTheUsualTimeGoesOnForAFirstSeating() {
        planned();
        UUID slow = begunInTheBackgroundOf(coordinator);
        List<Duration> budgets = new ArrayList<>();
        SearchTask.search(
                searches,
                Asker.application(coordinator.territory()),
                event,
                slow,
                (question, budget, listener, cancellation) -> {
                    budgets.add(Objects.requireNonNull(budget.time()));
                    return budgets.size() == 1
                            ? new PlannedSeating.Nothing()
                            : question.answer(budget, listener, cancellation);
                });
        assertThat(budgets).hasSize(2);
        assertThat(budgets.getLast()).isGreaterThan(budgets.getFirst());
        assertThat(current().number()).isEqualTo(2);
    }

    /** A search that the scheduler does not know of. */
    @Test
    void aSearchThatEndsAfterTheEventLeavesThePlanAsItIs() {
        planned();
        UUID late = begunInTheBackgroundOf(coordinator);
        SearchTask.search(
                searches,
                Asker.application(coordinator.territory()),
                event,
                late,
                (question, budget, listener, cancellation) -> {
                    List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                            .forEach(state -> events.move(coordinator, event, state));
                    return question.answer(budget, listener, cancellation);
                });
        assertThat(sheet().isSearching()).isFalse();
        assertThat(current().number()).isEqualTo(1);
    }

    private UUID begunInTheBackgroundOf(Asker asker) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(_ -> {
            database.sql("select set_config('maillage.territory', :territory, true)")
                    .param("territory", asker.territory().toString())
                    .query(String.class)
                    .single();
            store.begin(event, id, Duration.ofSeconds(2), Instant.EPOCH, asker.name());
        });
        return id;
    }
}
