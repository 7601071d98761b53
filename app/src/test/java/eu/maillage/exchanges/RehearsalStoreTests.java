package eu.maillage.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundClock;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@MaillageTest
class RehearsalStoreTests {

    private final Rehearsal rehearsal;
    private final RunningExchanges exchanges;
    private final ControlRoom room;
    private final Events events;
    private final MovableClock clock;
    private final Asker coordinator;
    private final Asker observer;
    private final AnExchange exchange;
    private final EventId event;

    RehearsalStoreTests(
            Rehearsal rehearsal,
            RunningExchanges exchanges,
            ControlRoom room,
            Events events,
            Cards cards,
            Directory directory,
            MovableClock clock,
            Given given) {
        this.rehearsal = rehearsal;
        this.exchanges = exchanges;
        this.room = room;
        this.events = events;
        this.clock = clock;
        this.coordinator = given.aCoordinator();
        this.observer = given.anObserverOf(coordinator.territory());
        this.exchange = new AnExchange(coordinator, events, cards, directory, 12);
        this.event = exchange.event;
    }

    @Test
    void onlyACoordinatorRehearses() {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> rehearsal.prepare(observer, event));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> rehearsal.playThrough(observer, event, (_, _) -> true));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> rehearsal.playInto(observer, event, 1, (_, _) -> true));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> rehearsal.isAsleep(observer, event, Duration.ZERO));
    }

    @Test
    void aRoomWithoutAPlanIsNotPlayed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rehearsal.playThrough(coordinator, event, (_, _) -> true))
                .withMessageContaining("Maybe it was not prepared");
    }

    @Test
    void aMorningPlayedThroughHasTheOpinionsAsAnswers() {
        rehearsal.prepare(coordinator, event);
        events.move(coordinator, event, EventState.RUNNING);
        rehearsal.playThrough(
                coordinator, event, (company, card) -> card.title().endsWith("1") && isFirst(company.value()));

        AnswerBook book = exchanges.book(coordinator, event.value());
        assertThat(look().order().played()).containsExactlyInAnyOrder(Phase.OFFERS, Phase.NEEDS);
        assertThat(look().clock()).isInstanceOf(RoundClock.Over.class);
        assertThat(interestedCards(book)).isNotEmpty().allMatch(card -> card.title()
                .endsWith("1"));
    }

    @Test
    void aRoomThatIsPlayedIntoRunsThatRoundWithSomeCardsStillAhead() {
        rehearsal.prepare(coordinator, event);
        rehearsal.playInto(coordinator, event, 2, (_, _) -> true);

        assertThat(look().moment()).hasValueSatisfying(moment -> {
            assertThat(moment.phase()).isEqualTo(Phase.OFFERS);
            assertThat(moment.round()).isEqualTo(2);
        });
        assertThat(interestedCards(exchanges.book(coordinator, event.value())))
                .isNotEmpty()
                .allMatch(card -> card.kind() == eu.maillage.cards.CardKind.OFFER);
    }

    @Test
    void playedAgainItBeginsAgainAndCountsEveryAnswerOnce() {
        rehearsal.prepare(coordinator, event);
        rehearsal.playInto(coordinator, event, 2, (_, _) -> true);
        Map<BroughtCard, Integer> before = counts();
        press(new Press.EndPhase());
        room.start(coordinator, event.value(), Phase.NEEDS, look().order().seen());

        rehearsal.playInto(coordinator, event, 2, (_, _) -> true);

        assertThat(look().moment())
                .hasValueSatisfying(moment -> assertThat(moment.phase()).isEqualTo(Phase.OFFERS));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aRoomFallsAsleepWhenItsTimeIsOverAndNobodyPresses() {
        rehearsal.prepare(coordinator, event);
        Duration tenMinutes = Duration.ofMinutes(10);
        assertThat(rehearsal.isAsleep(coordinator, event, tenMinutes)).isTrue();

        rehearsal.playInto(coordinator, event, 1, (_, _) -> true);
        assertThat(rehearsal.isAsleep(coordinator, event, Duration.ZERO)).isFalse();
        clock.forward(Duration.ofMinutes(6));
        assertThat(rehearsal.isAsleep(coordinator, event, Duration.ZERO)).isTrue();
        assertThat(rehearsal.isAsleep(coordinator, event, tenMinutes)).isFalse();
        clock.forward(tenMinutes);
        assertThat(rehearsal.isAsleep(coordinator, event, tenMinutes)).isTrue();

        press(new Press.Pause());
        assertThat(rehearsal.isAsleep(coordinator, event, tenMinutes)).isFalse();
    }

    private boolean isFirst(java.util.UUID company) {
        return exchange.companies.getFirst().value().equals(company);
    }

    private void press(Press press) {
        room.press(coordinator, event.value(), press, look().order().seen());
    }

    private List<BroughtCard> interestedCards(AnswerBook book) {
        return exchange.cards().stream()
                .filter(card -> !book.interested(card.id().value()).isEmpty())
                .toList();
    }

    private Map<BroughtCard, Integer> counts() {
        AnswerBook book = exchanges.book(coordinator, event.value());
        return exchange.cards().stream().collect(Collectors.toMap(Function.identity(), card -> book.marks(
                        card.id().value())
                .size()));
    }

    private RunningExchange look() {
        return exchanges.look(coordinator, event.value());
    }
}
