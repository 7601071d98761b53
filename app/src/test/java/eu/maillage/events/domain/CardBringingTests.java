package eu.maillage.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.domain.CardBox;
import eu.maillage.cards.domain.WriteCard;
import eu.maillage.events.AnEvent;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.testing.MaillageTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What becomes of cards that are brought. */
@MaillageTest
class CardBringingTests {

    private final AnEvent planned;
    private final Events events;
    private final CardBringing bringing;
    private final Cards cards;
    private final CardBox box;

    CardBringingTests(ApplicationContext beans, Events events, CardBringing bringing, Cards cards, CardBox box) {
        this.box = box;
        this.planned = new AnEvent(beans);
        this.events = events;
        this.bringing = bringing;
        this.cards = cards;
    }

    @Test
    void aCardIsFrozenAndNumberedWhenItIsBrought() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        CardId offer = planned.offer(planned.carrier, "Quai de chargement libre");
        CardId need = cards.add(
                planned.coordinator, planned.carrier, CardText.of(CardKind.NEED, Category.MATERIAL, "Cartons", null));

        List<Bringing> answers = events.bringAll(planned.coordinator, planned.event);

        assertThat(answers).hasSize(2).allMatch(Bringing.Brought.class::isInstance);
        assertThat(events.cards(planned.coordinator, planned.event))
                .extracting(card -> card.number().toString(), BroughtCard::title, BroughtCard::organisationName)
                .containsExactly(
                        tuple("A-01", "Quai de chargement libre", "Transports Vasseur"),
                        tuple("B-01", "Cartons", "Transports Vasseur"));
        assertThat(List.of(offer, need)).doesNotHaveDuplicates();
    }

    @Test
    void bringingAgainChangesNothing() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        planned.offer(planned.carrier, "Quai de chargement libre");
        events.bringAll(planned.coordinator, planned.event);
        List<BroughtCard> before = events.cards(planned.coordinator, planned.event);

        events.bringAll(planned.coordinator, planned.event);

        assertThat(events.cards(planned.coordinator, planned.event)).isEqualTo(before);
    }

    @Test
    void aNumberIsNeverGivenTwiceAndAWithdrawnCardKeepsItsOwn() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        CardId first = planned.offer(planned.carrier, "Quai de chargement libre");
        BroughtCard brought = brought(events.bring(planned.coordinator, planned.event, first));
        events.withdraw(planned.coordinator, planned.event, brought.id());

        BroughtCard second = brought(
                events.bring(planned.coordinator, planned.event, planned.offer(planned.carrier, "Bureaux libres")));
        assertThat(events.bringAll(planned.coordinator, planned.event)).hasSize(1);
        BroughtCard again = brought(events.bring(planned.coordinator, planned.event, first));

        assertThat(second.number()).hasToString("A-02");
        assertThat(again.number()).hasToString("A-01");
        assertThat(events.cards(planned.coordinator, planned.event)).noneMatch(BroughtCard::withdrawn);
    }

    @Test
    void theOwnTradeStaysAwayUntilACoordinatorOverrules() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        CardId trade = planned.offer(planned.carrier, "Transport de palettes");

        assertThat(events.bring(planned.coordinator, planned.event, trade))
                .isInstanceOfSatisfying(
                        Bringing.OwnTradeRefused.class,
                        refused -> assertThat(refused.trade().words()).containsExactly("Transport"));
        cards.overrule(planned.coordinator, trade);
        assertThat(events.bring(planned.coordinator, planned.event, trade)).isInstanceOf(Bringing.Brought.class);
    }

    @Test
    void anEventMayLetTheOwnTradeIn() {
        EventId market = events.plan(
                planned.coordinator,
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
        events.expect(planned.coordinator, market, planned.carrier, null);

        assertThat(events.bring(planned.coordinator, market, planned.offer(planned.carrier, "Transport de palettes")))
                .isInstanceOf(Bringing.Brought.class);
    }

    @Test
    void onlyThoseWhoAttendBringCards() {
        CardId card = planned.offer(planned.carrier, "Quai de chargement libre");
        assertThat(events.bring(planned.coordinator, planned.event, card)).isEqualTo(new Bringing.NotAttending(card));

        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        events.mark(planned.coordinator, planned.event, planned.carrier, ParticipantState.ABSENT);

        assertThat(events.bring(planned.coordinator, planned.event, card)).isEqualTo(new Bringing.NotAttending(card));
        assertThat(events.bringAll(planned.coordinator, planned.event)).isEmpty();
    }

    @Test
    void aNewerTextIsTakenOnlyWhenAsked() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        CardId card = planned.offer(planned.carrier, "Quai libre");
        BroughtCard brought = brought(events.bring(planned.coordinator, planned.event, card));
        CardFace face = cards.card(planned.coordinator, card).orElseThrow();
        assertThat(face.text().title()).isEqualTo(brought.title());
        cards.overrule(planned.coordinator, card);

        assertThat(bringing.renew(planned.coordinator, planned.event, brought.id()))
                .isEqualTo(CardBringing.Renewal.RENEWED);
        assertThat(events.cards(planned.coordinator, planned.event))
                .extracting(BroughtCard::number)
                .containsExactly(brought.number());
    }

    @Test
    void aNewerTextThatIsTheOwnTradeIsNotTaken() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        CardId card = planned.offer(planned.carrier, "Quai libre");
        BroughtCard brought = brought(events.bring(planned.coordinator, planned.event, card));
        CardText trade = CardText.of(CardKind.OFFER, Category.LOGISTICS, "Transport de palettes", null);
        box.write(planned.coordinator, new WriteCard(card, planned.carrier, trade, true, 1));

        assertThat(bringing.renew(planned.coordinator, planned.event, brought.id()))
                .isEqualTo(CardBringing.Renewal.OWN_TRADE);
        assertThat(events.cards(planned.coordinator, planned.event))
                .extracting(BroughtCard::title)
                .containsExactly("Quai libre");
    }

    @Test
    void anOrganisationBringsAllItsReadyCardsThatAreNotThere() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        BroughtCard back =
                brought(events.bring(planned.coordinator, planned.event, planned.offer(planned.carrier, "Quai libre")));
        events.withdraw(planned.coordinator, planned.event, back.id());
        events.bring(planned.coordinator, planned.event, planned.offer(planned.carrier, "Bureaux libres"));
        planned.offer(planned.carrier, "Transport de palettes");

        assertThat(bringing.bringAllOf(planned.managerOf(planned.carrier), planned.event, planned.carrier))
                .hasExactlyElementsOfTypes(Bringing.Brought.class, Bringing.OwnTradeRefused.class);
        assertThatThrownBy(() -> bringing.bringAllOf(
                        planned.managerOf(planned.anOrganisation("Menuiserie du Lac", null)),
                        planned.event,
                        planned.carrier))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void onceTheEventIsOverNoCardComesNorGoes() {
        events.expect(planned.coordinator, planned.event, planned.carrier, null);
        BroughtCard brought =
                brought(events.bring(planned.coordinator, planned.event, planned.offer(planned.carrier, "Quai libre")));
        CardId late = planned.offer(planned.carrier, "Bureaux libres");
        List<BroughtCard> before = events.cards(planned.coordinator, planned.event);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(planned.coordinator, planned.event, state));

        assertThat(events.bring(planned.coordinator, planned.event, late))
                .isEqualTo(new Bringing.TooLate(planned.event));
        assertThatThrownBy(() -> events.bringAll(planned.coordinator, planned.event))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> events.withdraw(planned.coordinator, planned.event, brought.id()))
                .isInstanceOf(Closed.class);
        assertThat(bringing.renew(planned.coordinator, planned.event, brought.id()))
                .isEqualTo(CardBringing.Renewal.TOO_LATE);
        assertThat(events.cards(planned.coordinator, planned.event)).isEqualTo(before);
    }

    private BroughtCard brought(Bringing bringing) {
        assertThat(bringing).isInstanceOf(Bringing.Brought.class);
        return ((Bringing.Brought) bringing).card();
    }
}
