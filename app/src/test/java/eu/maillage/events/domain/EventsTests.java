package eu.maillage.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventMove;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

@MaillageTest
class EventsTests {

    private final Events events;
    private final EventPlanning planning;
    private final Attendance attendance;
    private final CardBringing bringing;
    private final Cards cards;
    private final Directory directory;
    private final Given given;
    private final Asker coordinator;
    private final EventId event;
    private final OrganisationId carrier;

    EventsTests(
            Events events,
            EventPlanning planning,
            Attendance attendance,
            CardBringing bringing,
            Cards cards,
            Directory directory,
            Given given) {
        this.events = events;
        this.planning = planning;
        this.attendance = attendance;
        this.bringing = bringing;
        this.cards = cards;
        this.directory = directory;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = events.plan(coordinator, anExchange("Bourse de printemps"));
        this.carrier = anOrganisation("Transports Vasseur", "49.41A");
    }

    @Test
    void anEventKeepsWhatWasPlanned() {
        Event planned = events.event(coordinator, event).orElseThrow();

        assertThat(planned.name()).isEqualTo("Bourse de printemps");
        assertThat(planned.starts()).isEqualTo(LocalTime.of(8, 30));
        assertThat(planned.state()).isEqualTo(EventState.DRAFT);
        assertThat(planned.ownTradeRefused()).isTrue();
    }

    @Test
    void anEventThatIsOverDoesNotBeginAgain() {
        events.move(coordinator, event, EventState.OPEN);
        events.move(coordinator, event, EventState.RUNNING);
        events.move(coordinator, event, EventState.CLOSED);

        assertThat(events.move(coordinator, event, EventState.RUNNING))
                .isEqualTo(new EventMove.NoWay(EventState.CLOSED, EventState.RUNNING));
    }

    @Test
    void aPostponedEventKeepsWhoIsRegistered() {
        events.move(coordinator, event, EventState.OPEN);
        events.expect(coordinator, event, carrier, null);

        events.move(coordinator, event, EventState.POSTPONED);
        planning.change(coordinator, event, anExchange("Bourse d’automne"), version());
        events.move(coordinator, event, EventState.OPEN);

        assertThat(events.participants(coordinator, event))
                .extracting(Participant::organisation)
                .containsExactly(carrier);
    }

    @Test
    void whatAnotherCoordinatorChangedIsNotOverwritten() {
        planning.change(coordinator, event, anExchange("Bourse d’été"), 1);

        assertThatThrownBy(() -> planning.change(coordinator, event, anExchange("Bourse d’hiver"), 1))
                .isInstanceOf(Stale.class);
    }

    @Test
    void onlyAnEventThatNobodyWasToldOfIsThrownAway() {
        EventId other = events.plan(coordinator, anExchange("Essai"));
        events.move(coordinator, event, EventState.OPEN);

        assertThat(planning.remove(coordinator, event)).isEqualTo(EventPlanning.Removal.ALREADY_ANNOUNCED);
        assertThat(planning.remove(coordinator, other)).isEqualTo(EventPlanning.Removal.REMOVED);
        assertThat(events.event(coordinator, other)).isEmpty();
    }

    @Test
    void whoIsExpectedTwiceKeepsHerAnswer() {
        events.expect(coordinator, event, carrier, null);
        events.mark(coordinator, event, carrier, ParticipantState.CONFIRMED);

        assertThat(attendance.expectAll(coordinator, event, List.of(carrier, anOrganisation("Menuiserie", null))))
                .isEqualTo(1);
        assertThat(participant(carrier).state()).isEqualTo(ParticipantState.CONFIRMED);
    }

    @Test
    void theOnlyContactOfAnOrganisationComesForIt() {
        ContactId lea = directory.addContact(coordinator, carrier, new NewContact("Léa Vasseur", null, null, null));

        events.expect(coordinator, event, carrier, null);

        assertThat(participant(carrier).contact()).isEqualTo(lea);
    }

    @Test
    void onlyItsOwnPeopleComeForAnOrganisation() {
        OrganisationId joiner = anOrganisation("Menuiserie", null);
        ContactId stranger = directory.addContact(coordinator, joiner, new NewContact("Paul Ormeau", null, null, null));
        events.expect(coordinator, event, carrier, null);

        assertThatThrownBy(() -> events.expect(coordinator, event, carrier, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.welcome(coordinator, event, carrier, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendance.choose(coordinator, event, carrier, stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoComesUnexpectedIsPresentAndMarkedAsSuch() {
        events.welcome(coordinator, event, carrier, null);

        Participant there = participant(carrier);
        assertThat(there.state()).isEqualTo(ParticipantState.PRESENT);
        assertThat(there.addedOnTheDay()).isTrue();
        assertThat(there.checkedInAt()).isNotNull();
    }

    @Test
    void whoIsMarkedAbsentAfterAllIsNoLongerCheckedIn() {
        events.expect(coordinator, event, carrier, null);
        events.mark(coordinator, event, carrier, ParticipantState.PRESENT);

        events.mark(coordinator, event, carrier, ParticipantState.ABSENT);

        assertThat(participant(carrier).checkedInAt()).isNull();
        assertThat(participant(carrier).isCounted()).isFalse();
    }

    @Test
    void anOrganisationAnswersForItselfWhileTheEventIsAhead() {
        events.move(coordinator, event, EventState.OPEN);
        events.expect(coordinator, event, carrier, null);
        Asker manager = managerOf(carrier);

        assertThat(attendance.answer(manager, event, carrier, true)).isEqualTo(Attendance.Answer.NOTED);
        assertThat(participant(carrier).state()).isEqualTo(ParticipantState.CONFIRMED);
        events.move(coordinator, event, EventState.RUNNING);
        assertThat(attendance.answer(manager, event, carrier, false)).isEqualTo(Attendance.Answer.TOO_LATE);
    }

    @Test
    void aCardIsFrozenAndNumberedWhenItIsBrought() {
        events.expect(coordinator, event, carrier, null);
        CardId offer = offer(carrier, "Quai de chargement libre");
        CardId need = cards.add(coordinator, carrier, CardText.of(CardKind.NEED, Category.MATERIAL, "Cartons", null));

        List<Bringing> answers = events.bringAll(coordinator, event);

        assertThat(answers).hasSize(2).allMatch(Bringing.Brought.class::isInstance);
        assertThat(events.cards(coordinator, event))
                .extracting(card -> card.number().toString(), BroughtCard::title, BroughtCard::organisationName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A-01", "Quai de chargement libre", "Transports Vasseur"),
                        org.assertj.core.groups.Tuple.tuple("B-01", "Cartons", "Transports Vasseur"));
        assertThat(List.of(offer, need)).doesNotHaveDuplicates();
    }

    @Test
    void bringingAgainChangesNothing() {
        events.expect(coordinator, event, carrier, null);
        offer(carrier, "Quai de chargement libre");
        events.bringAll(coordinator, event);
        List<BroughtCard> before = events.cards(coordinator, event);

        events.bringAll(coordinator, event);

        assertThat(events.cards(coordinator, event)).isEqualTo(before);
    }

    @Test
    void aNumberIsNeverGivenTwiceAndAWithdrawnCardKeepsItsOwn() {
        events.expect(coordinator, event, carrier, null);
        CardId first = offer(carrier, "Quai de chargement libre");
        BroughtCard brought = brought(events.bring(coordinator, event, first));
        events.withdraw(coordinator, event, brought.id());

        BroughtCard second = brought(events.bring(coordinator, event, offer(carrier, "Bureaux libres")));
        assertThat(events.bringAll(coordinator, event)).hasSize(1);
        BroughtCard again = brought(events.bring(coordinator, event, first));

        assertThat(second.number()).hasToString("A-02");
        assertThat(again.number()).hasToString("A-01");
        assertThat(events.cards(coordinator, event)).noneMatch(BroughtCard::withdrawn);
    }

    @Test
    void theOwnTradeStaysAwayUntilACoordinatorOverrules() {
        events.expect(coordinator, event, carrier, null);
        CardId trade = offer(carrier, "Transport de palettes");

        assertThat(events.bring(coordinator, event, trade))
                .isInstanceOfSatisfying(
                        Bringing.OwnTradeRefused.class,
                        refused -> assertThat(refused.trade().words()).containsExactly("Transport"));
        cards.overrule(coordinator, trade);
        assertThat(events.bring(coordinator, event, trade)).isInstanceOf(Bringing.Brought.class);
    }

    @Test
    void anEventMayLetTheOwnTradeIn() {
        EventId market = events.plan(
                coordinator,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Foire",
                        LocalDate.of(2026, 12, 3),
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        null,
                        null,
                        null,
                        false));
        events.expect(coordinator, market, carrier, null);

        assertThat(events.bring(coordinator, market, offer(carrier, "Transport de palettes")))
                .isInstanceOf(Bringing.Brought.class);
    }

    @Test
    void onlyThoseWhoAttendBringCards() {
        CardId card = offer(carrier, "Quai de chargement libre");
        assertThat(events.bring(coordinator, event, card)).isEqualTo(new Bringing.NotAttending(card));

        events.expect(coordinator, event, carrier, null);
        events.mark(coordinator, event, carrier, ParticipantState.ABSENT);

        assertThat(events.bring(coordinator, event, card)).isEqualTo(new Bringing.NotAttending(card));
        assertThat(events.bringAll(coordinator, event)).isEmpty();
    }

    @Test
    void aNewerTextIsTakenOnlyWhenAsked() {
        events.expect(coordinator, event, carrier, null);
        CardId card = offer(carrier, "Quai libre");
        BroughtCard brought = brought(events.bring(coordinator, event, card));
        eu.maillage.cards.CardFace face = cards.card(coordinator, card).orElseThrow();
        assertThat(face.text().title()).isEqualTo(brought.title());
        cards.overrule(coordinator, card);

        assertThat(bringing.renew(coordinator, event, brought.id())).isEqualTo(CardBringing.Renewal.RENEWED);
        assertThat(events.cards(coordinator, event))
                .extracting(BroughtCard::number)
                .containsExactly(brought.number());
    }

    @Test
    void whoIsTakenOffTheListTakesItsCardsBack() {
        events.expect(coordinator, event, carrier, null);
        offer(carrier, "Quai libre");
        events.bringAll(coordinator, event);

        assertThat(attendance.remove(coordinator, event, carrier)).isEqualTo(Attendance.Removal.REMOVED);

        assertThat(events.participants(coordinator, event)).isEmpty();
        assertThat(events.cards(coordinator, event)).allMatch(BroughtCard::withdrawn);
    }

    @Test
    void whoeverHoldsARoleInTheEventSeesItAndNoOther() {
        Asker secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, event.scope());
        EventId other = events.plan(coordinator, anExchange("Autre"));

        assertThat(events.event(secretary, event)).isPresent();
        assertThat(events.cards(secretary, event)).isEmpty();
        assertThatThrownBy(() -> events.event(secretary, other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.events(secretary)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.bringAll(secretary, event)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aManagerSpeaksForHerOrganisationAlone() {
        OrganisationId other = anOrganisation("Menuiserie", null);
        events.expect(coordinator, event, carrier, null);
        events.expect(coordinator, event, other, null);
        Asker manager = managerOf(carrier);

        assertThat(events.bring(manager, event, offer(carrier, "Quai libre"))).isInstanceOf(Bringing.Brought.class);
        CardId theirs = offer(other, "Salle");
        assertThatThrownBy(() -> events.bring(manager, event, theirs)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> attendance.answer(manager, event, other, false))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> events.participants(manager, event)).isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherTerritoryHasNeverHeardOfTheEvent() {
        Asker stranger = given.aCoordinator();

        assertThat(events.event(stranger, event)).isEmpty();
        assertThat(events.events(stranger)).isEmpty();
        assertThatThrownBy(() -> events.move(stranger, event, EventState.OPEN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.bringAll(stranger, event)).isInstanceOf(NotFound.class);
    }

    private BroughtCard brought(Bringing bringing) {
        assertThat(bringing).isInstanceOf(Bringing.Brought.class);
        return ((Bringing.Brought) bringing).card();
    }

    private Participant participant(OrganisationId organisation) {
        return events.participants(coordinator, event).stream()
                .filter(each -> each.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private int version() {
        return events.event(coordinator, event).orElseThrow().version();
    }

    private CardId offer(OrganisationId organisation, String title) {
        return cards.add(coordinator, organisation, CardText.of(CardKind.OFFER, Category.SPACE, title, null));
    }

    private OrganisationId anOrganisation(String name, @org.jspecify.annotations.Nullable String sector) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, null, sector, null, null, null, null));
    }

    private Asker managerOf(OrganisationId organisation) {
        return given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", organisation.value()));
    }

    private static NewEvent anExchange(String name) {
        return new NewEvent(
                EventKind.EXCHANGE,
                name,
                LocalDate.of(2026, 12, 3),
                LocalTime.of(8, 30),
                LocalTime.of(12, 30),
                "Menuiserie du Lac",
                "3 rue du Port",
                null,
                true);
    }
}
