package eu.maillage.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.Bringing;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventMove;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The life of an event, and who may ask about it. */
@MaillageTest
class EventsTests {

    private final AnEvent planned;
    private final Events events;
    private final EventPlanning planning;
    private final Attendance attendance;
    private final Given given;

    EventsTests(ApplicationContext beans, Events events, EventPlanning planning, Attendance attendance, Given given) {
        this.planned = new AnEvent(beans);
        this.events = events;
        this.planning = planning;
        this.attendance = attendance;
        this.given = given;
    }

    @Test
    void anEventKeepsWhatWasPlanned() {
        Event kept = events.event(planned.coordinator, planned.event).orElseThrow();

        assertThat(kept.name()).isEqualTo("Bourse des Acacias");
        assertThat(kept.starts()).isEqualTo(LocalTime.of(8, 30));
        assertThat(kept.state()).isEqualTo(EventState.DRAFT);
        assertThat(kept.ownTradeRefused()).isTrue();
    }

    @Test
    void anEventThatIsOverDoesNotBeginAgain() {
        events.move(planned.coordinator, planned.event, EventState.OPEN);
        events.move(planned.coordinator, planned.event, EventState.RUNNING);
        events.move(planned.coordinator, planned.event, EventState.CLOSED);

        assertThat(events.move(planned.coordinator, planned.event, EventState.RUNNING))
                .isEqualTo(new EventMove.NoWay(EventState.CLOSED, EventState.RUNNING));
    }

    @Test
    void aPostponedEventKeepsWhoIsRegistered() {
        events.move(planned.coordinator, planned.event, EventState.OPEN);
        events.expect(planned.coordinator, planned.event, planned.carrier, null);

        events.move(planned.coordinator, planned.event, EventState.POSTPONED);
        planning.change(planned.coordinator, planned.event, AnEvent.called("Bourse d’automne"), version());
        events.move(planned.coordinator, planned.event, EventState.OPEN);

        assertThat(events.participants(planned.coordinator, planned.event))
                .extracting(Participant::organisation)
                .containsExactly(planned.carrier);
    }

    @Test
    void whatAnotherCoordinatorChangedIsNotOverwritten() {
        planning.change(planned.coordinator, planned.event, AnEvent.called("Bourse d’été"), 1);

        assertThatThrownBy(
                        () -> planning.change(planned.coordinator, planned.event, AnEvent.called("Bourse d’hiver"), 1))
                .isInstanceOf(Stale.class);
    }

    @Test
    void onlyAnEventThatNobodyWasToldOfIsThrownAway() {
        EventId other = events.plan(planned.coordinator, AnEvent.called("Essai"));
        events.move(planned.coordinator, planned.event, EventState.OPEN);

        assertThat(planning.remove(planned.coordinator, planned.event))
                .isEqualTo(EventPlanning.Removal.ALREADY_ANNOUNCED);
        assertThat(planning.remove(planned.coordinator, other)).isEqualTo(EventPlanning.Removal.REMOVED);
        assertThat(events.event(planned.coordinator, other)).isEmpty();
    }

    @Test
    void whoeverHoldsARoleInTheEventSeesItAndNoOther() {
        Asker secretary = given.aLinkWith(planned.coordinator.territory(), Role.SECRETARY, planned.event.scope());
        EventId other = events.plan(planned.coordinator, AnEvent.called("Autre"));

        assertThat(events.event(secretary, planned.event)).isPresent();
        assertThat(events.cards(secretary, planned.event)).isEmpty();
        assertThatThrownBy(() -> events.event(secretary, other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.events(secretary)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.bringAll(secretary, planned.event)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aManagerSpeaksForHerOrganisationAlone() {
        OrganisationId other = planned.anOrganisation("Menuiserie", null);
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        events.expect(planned.coordinator, planned.event, other, null);
        Asker manager = planned.managerOf(planned.carrier);

        assertThat(events.bring(manager, planned.event, planned.offer(planned.carrier, "Quai libre")))
                .isInstanceOf(Bringing.Brought.class);
        CardId theirs = planned.offer(other, "Salle");
        assertThatThrownBy(() -> events.bring(manager, planned.event, theirs)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> attendance.answer(manager, planned.event, other, false, AnEvent.DAY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.participants(manager, planned.event)).isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherTerritoryHasNeverHeardOfTheEvent() {
        Asker stranger = given.aCoordinator();

        assertThat(events.event(stranger, planned.event)).isEmpty();
        assertThat(events.events(stranger)).isEmpty();
        assertThatThrownBy(() -> events.move(stranger, planned.event, EventState.OPEN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.bringAll(stranger, planned.event)).isInstanceOf(NotFound.class);
    }

    private int version() {
        return events.event(planned.coordinator, planned.event).orElseThrow().version();
    }
}
