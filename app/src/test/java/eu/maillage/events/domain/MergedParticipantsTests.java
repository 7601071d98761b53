package eu.maillage.events.domain;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.domain.MergingFixture;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.AnEvent;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.testing.Desk;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two organisations of an event turn out to be one: an event ahead follows, one that has begun stays as it was. */
@MaillageTest
class MergedParticipantsTests {

    private final AnEvent planned;
    private final Events events;
    private final Organisations organisations;
    private final Directory directory;
    private final Desk desk;
    private final OrganisationId other;

    MergedParticipantsTests(
            ApplicationContext beans,
            Events events,
            Organisations organisations,
            Directory directory,
            MockMvcTester web) {
        this.planned = new AnEvent(beans);
        this.events = events;
        this.organisations = organisations;
        this.directory = directory;
        this.desk = new Desk(web, planned.coordinator);
        this.other = planned.anOrganisation("Vasseur Frères", "49.41A");
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        events.expect(planned.coordinator, planned.event, other, null);
        events.mark(planned.coordinator, planned.event, other, ParticipantState.CONFIRMED);
        planned.offer(planned.carrier, "Quai libre");
        planned.offer(other, "Bureaux libres");
        events.bringAll(planned.coordinator, planned.event);
    }

    @Test
    void anEventAheadExpectsTheOneKeptWithTheYesAndTheCardsOfBoth() {
        merge();

        eventually(
                "one of them attends",
                () -> events.participants(planned.coordinator, planned.event).size() == 1);
        assertThat(planned.participant(planned.carrier).state()).isEqualTo(ParticipantState.CONFIRMED);
        assertThat(events.cards(planned.coordinator, planned.event))
                .hasSize(2)
                .extracting(BroughtCard::organisation)
                .containsOnly(planned.carrier);
    }

    @Test
    void whoWasSeenToBeThereIsThereUnderTheIdKept() {
        events.mark(planned.coordinator, planned.event, other, ParticipantState.PRESENT);

        merge();

        eventually(
                "one of them attends",
                () -> events.participants(planned.coordinator, planned.event).size() == 1);
        assertThat(planned.participant(planned.carrier))
                .satisfies(one -> assertThat(one.checkedInAt()).isNotNull())
                .extracting(Participant::state)
                .isEqualTo(ParticipantState.PRESENT);
    }

    @Test
    void whoeverWasSeenIsThereEvenIfTheIdKeptWasNotedAway() {
        events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.ABSENT);
        events.mark(planned.coordinator, planned.event, other, ParticipantState.PRESENT);

        merge();

        eventually("it is there", () -> planned.participant(planned.carrier).state() == ParticipantState.PRESENT);
    }

    @Test
    void anEventThatIsOverKeepsBothWithTheirOwnNamesAndCards() {
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(planned.coordinator, planned.event, state));
        List<Participant> participants = events.participants(planned.coordinator, planned.event);
        List<BroughtCard> cards = events.cards(planned.coordinator, planned.event);
        EventId ahead = events.plan(planned.coordinator, AnEvent.called("Bourse du Port"));
        events.expect(planned.coordinator, ahead, other, null);

        merge();

        eventually("the event ahead has followed", () -> events.participants(planned.coordinator, ahead).stream()
                .anyMatch(each -> each.organisation().equals(planned.carrier)));
        assertThat(events.participants(planned.coordinator, planned.event))
                .containsExactlyInAnyOrderElementsOf(participants);
        assertThat(events.cards(planned.coordinator, planned.event)).isEqualTo(cards);
        assertThat(directory.former(planned.coordinator, List.of(other, planned.carrier)))
                .extracting(OrganisationFace::name)
                .containsExactly("Vasseur Frères");
        assertThat(desk.page("/events/" + planned.event + "/participants").text())
                .contains("Transports Vasseur", "Vasseur Frères");
    }

    private void merge() {
        MergingFixture.merge(organisations, planned.coordinator, other, planned.carrier);
    }
}
