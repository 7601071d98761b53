package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.testing.Desk;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Before two organisations become one, the page says what becomes of the events that both attend. */
@MaillageTest
class MergerAdvicePagesTests {

    private final AnEvent planned;
    private final Events events;
    private final Desk desk;
    private final OrganisationId other;

    MergerAdvicePagesTests(ApplicationContext beans, Events events, MockMvcTester web) {
        this.planned = new AnEvent(beans);
        this.events = events;
        this.desk = new Desk(web, planned.coordinator);
        this.other = planned.anOrganisation("Vasseur Frères", "49.41A");
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
    }

    @Test
    void whereOneOfThemAttendsNothingIsSaid() {
        assertThat(advice("fr")).isEmpty();
        assertThat(desk.page("/organisations/" + planned.carrier + "/merge").select(".note"))
                .isEmpty();
    }

    @Test
    void ofARunningEventThePageSaysThatBothSeatsStay() {
        attend();
        move(EventState.OPEN, EventState.RUNNING);

        assertThat(advice("fr"))
                .containsExactly(
                        "« %s » est en cours et les deux y sont : chacune garde sa place et ses fiches dans la salle, sans se prononcer sur celles de l’autre, et les résultats ne comptent qu’une structure, sous le nom gardé."
                                .formatted(name()));
        assertThat(advice("en"))
                .containsExactly(
                        "“%s” is under way and both are there: each keeps its seat and its cards in the room, without a say on the other’s, and the results count one organisation, under the name kept."
                                .formatted(name()));
    }

    @Test
    void ofAnEventAheadThePageSaysThatOneIsExpected() {
        attend();

        assertThat(advice("fr"))
                .singleElement()
                .asString()
                .contains("« %s » est à venir et attend les deux".formatted(name()));
        assertThat(advice("en"))
                .singleElement()
                .asString()
                .contains("“%s” is ahead and expects both".formatted(name()));
    }

    @Test
    void ofWhatIsOverNothingIsSaidBecauseItStaysAsItWas() {
        attend();
        move(EventState.OPEN, EventState.RUNNING, EventState.CLOSED);

        assertThat(advice("fr")).isEmpty();
    }

    @Test
    void whatIsGoingOnIsSaidBeforeWhatIsAhead() {
        attend();
        move(EventState.OPEN, EventState.RUNNING);
        EventId ahead = events.plan(planned.coordinator, AnEvent.called("Bourse du Port"));
        for (OrganisationId each : List.of(planned.carrier, other)) {
            events.expect(planned.coordinator, ahead, each, null);
        }

        assertThat(advice("fr"))
                .satisfiesExactly(first -> assertThat(first).contains("est en cours"), then -> assertThat(then)
                        .contains("« Bourse du Port » est à venir"));
    }

    private void attend() {
        events.expect(planned.coordinator, planned.event, other, null);
    }

    private void move(EventState... states) {
        List.of(states).forEach(state -> events.move(planned.coordinator, planned.event, state));
    }

    private String name() {
        return events.event(planned.coordinator, planned.event).orElseThrow().name();
    }

    /** The sentences beside the two names, told with plain spaces. */
    private List<String> advice(String language) {
        return desk
                .page("/organisations/%s/merge?with=%s".formatted(planned.carrier, other), language)
                .select(".note p")
                .eachText()
                .stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }
}
