package eu.maillage.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.NotFound;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who attends an event. */
@MaillageTest
class AttendanceTests {

    private final AnEvent planned;
    private final Events events;
    private final Attendance attendance;
    private final Directory directory;

    AttendanceTests(ApplicationContext beans, Events events, Attendance attendance, Directory directory) {
        this.planned = new AnEvent(beans);
        this.events = events;
        this.attendance = attendance;
        this.directory = directory;
    }

    @Test
    void whoIsExpectedTwiceKeepsHerAnswer() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.CONFIRMED);

        assertThat(attendance.expectAll(
                        planned.coordinator,
                        planned.event,
                        List.of(planned.carrier, planned.anOrganisation("Menuiserie", null))))
                .isEqualTo(1);
        assertThat(planned.participant(planned.carrier).state()).isEqualTo(ParticipantState.CONFIRMED);
    }

    @Test
    void theOnlyContactOfAnOrganisationComesForIt() {
        ContactId lea = directory.addContact(
                planned.coordinator, planned.carrier, new NewContact("Léa Vasseur", null, null, null));

        events.expect(planned.coordinator, planned.event, planned.carrier, null);

        assertThat(planned.participant(planned.carrier).contact()).isEqualTo(lea);
    }

    @Test
    void onlyItsOwnPeopleComeForAnOrganisation() {
        OrganisationId joiner = planned.anOrganisation("Menuiserie", null);
        ContactId stranger =
                directory.addContact(planned.coordinator, joiner, new NewContact("Paul Ormeau", null, null, null));
        events.expect(planned.coordinator, planned.event, planned.carrier, null);

        assertThatThrownBy(() -> events.expect(planned.coordinator, planned.event, planned.carrier, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.welcome(planned.coordinator, planned.event, planned.carrier, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendance.choose(planned.coordinator, planned.event, planned.carrier, stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoComesUnexpectedIsPresentAndMarkedAsSuch() {
        events.welcome(planned.coordinator, planned.event, planned.carrier, null);

        Participant there = planned.participant(planned.carrier);
        assertThat(there.state()).isEqualTo(ParticipantState.PRESENT);
        assertThat(there.addedOnTheDay()).isTrue();
        assertThat(there.checkedInAt()).isNotNull();
    }

    @Test
    void whoIsMarkedAbsentAfterAllIsNoLongerCheckedIn() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.PRESENT);

        events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.ABSENT);

        assertThat(planned.participant(planned.carrier).checkedInAt()).isNull();
        assertThat(planned.participant(planned.carrier).isCounted()).isFalse();
    }

    @Test
    void anOrganisationAnswersForItselfWhileTheEventIsAhead() {
        events.move(planned.coordinator, planned.event, EventState.OPEN);
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        Asker manager = planned.managerOf(planned.carrier);

        assertThat(attendance.answer(manager, planned.event, planned.carrier, true, AnEvent.DAY))
                .isEqualTo(Attendance.Answer.NOTED);
        assertThat(planned.participant(planned.carrier).state()).isEqualTo(ParticipantState.CONFIRMED);
        events.move(planned.coordinator, planned.event, EventState.RUNNING);
        assertThat(attendance.answer(manager, planned.event, planned.carrier, false, AnEvent.DAY))
                .isEqualTo(Attendance.Answer.TOO_LATE);
    }

    @Test
    void whoIsTakenOffTheListTakesItsCardsBack() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        planned.offer(planned.carrier, "Quai libre");
        events.bringAll(planned.coordinator, planned.event);

        assertThat(attendance.remove(planned.coordinator, planned.event, planned.carrier))
                .isEqualTo(Attendance.Removal.REMOVED);

        assertThat(events.participants(planned.coordinator, planned.event)).isEmpty();
        assertThat(events.cards(planned.coordinator, planned.event)).allMatch(BroughtCard::withdrawn);
    }

    @Test
    void onceTheEventIsOverNobodyComesGoesNorIsMarked() {
        OrganisationId other = planned.anOrganisation("Menuiserie", null);
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.PRESENT);
        List<Participant> before = close();

        List.<ThrowingCallable>of(
                        () -> events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.ABSENT),
                        () -> events.expect(planned.coordinator, planned.event, other, null),
                        () -> events.welcome(planned.coordinator, planned.event, other, null),
                        () -> attendance.expectAll(planned.coordinator, planned.event, List.of(other)),
                        () -> attendance.join(planned.coordinator, planned.event, other, null),
                        () -> attendance.choose(planned.coordinator, planned.event, planned.carrier, null),
                        () -> attendance.remove(planned.coordinator, planned.event, planned.carrier))
                .forEach(change -> assertThatThrownBy(change).isInstanceOf(Closed.class));

        assertThat(events.participants(planned.coordinator, planned.event)).isEqualTo(before);
        assertThat(attendance.answer(
                        planned.managerOf(planned.carrier), planned.event, planned.carrier, false, AnEvent.DAY))
                .isEqualTo(Attendance.Answer.TOO_LATE);
    }

    private List<Participant> close() {
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(planned.coordinator, planned.event, state));
        return events.participants(planned.coordinator, planned.event);
    }
}
