package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The cards of an event, as its coordinator sees them. */
@MaillageTest
class EventCardPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Cards cards;

    EventCardPagesTests(ApplicationContext beans, Events events, Cards cards) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.cards = cards;
    }

    @Test
    void allReadyCardsAreBroughtByOneButtonAndWhatIsMissingIsSaid() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai de chargement libre");
        desk.offer("Transport de palettes");
        Document before = desk.page("/events/" + desk.event + "/cards");
        assertThat(before.text()).contains("Apporter la fiche prête", "Une offre écartée", "5 offres, 5 besoins");

        assertThat(desk.post("/events/" + desk.event + "/cards")).hasStatus3xxRedirection();

        Document after = desk.page("/events/" + desk.event + "/cards");
        assertThat(after.select(".card-number").eachText()).containsExactly("A-01");
        assertThat(after.text()).contains("4 offres, 5 besoins");
    }

    @Test
    void theTradeThatKeepsAnOfferOutIsNamedInTheLanguageOfThePage() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Transport de palettes");

        assertThat(desk.page("/events/" + desk.event + "/cards").text())
                .contains(" Transports routiers de fret interurbains.");
        assertThat(desk.english("/events/" + desk.event + "/cards").text())
                .contains(
                        "activity: Land transport and transport via pipelines (Transports routiers de fret interurbains).");
    }

    @Test
    void aRefusedOfferIsLetThroughByOneButton() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        CardId card = desk.offer("Transport de palettes");

        assertThat(desk.post("/events/" + desk.event + "/cards/bring", "card", card.toString(), "overrule", "true"))
                .hasStatus3xxRedirection();

        assertThat(events.cards(desk.coordinator, desk.event))
                .extracting(BroughtCard::title)
                .containsExactly("Transport de palettes");
    }

    @Test
    void howManyCardsAreAtTheEventIsSaidAsThePageSaysIt() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai de chargement libre");
        desk.bringAll();
        List.of(EventState.OPEN, EventState.RUNNING).forEach(state -> events.move(desk.coordinator, desk.event, state));
        events.mark(desk.coordinator, desk.event, desk.carrier, ParticipantState.ABSENT);
        OrganisationId late = desk.anOrganisation("Menuiserie Roux");
        events.welcome(desk.coordinator, desk.event, late, null);
        cards.add(desk.coordinator, late, CardText.of(CardKind.NEED, Category.SPACE, "Une salle", null));

        MvcTestResult brought = desk.post("/events/" + desk.event + "/cards");

        assertThat(brought.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(Notice.done("events.cards.brought", 2));
        assertThat(desk.page("/events/" + desk.event + "/cards").text()).contains("Une offre (A) et un besoin (B)");
    }

    @Test
    void aCardIsTakenBackAndKeepsItsNumber() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai de chargement libre");
        BroughtCard brought = desk.bringAll();

        assertThat(desk.post("/events/" + desk.event + "/cards/" + brought.id() + "/withdraw"))
                .hasStatus3xxRedirection();

        assertThat(desk.page("/events/" + desk.event + "/cards").text()).contains("A-01", "Retirée", "Remettre");
    }

    @Test
    void theCardsOfAnEventAreNarrowedAndPaged() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        for (int i = 1; i <= 52; i++) {
            cards.add(
                    desk.coordinator,
                    desk.carrier,
                    CardText.of(CardKind.NEED, Category.SPACE, "Étagère n° " + i, null));
        }
        desk.offer("Quai de chargement libre");
        events.bringAll(desk.coordinator, desk.event);
        String all = "/events/" + desk.event + "/cards";

        assertThat(desk.page(all).select("td .card-number")).hasSize(50);
        assertThat(desk.page(all + "?page=2").select("td .card-number")).hasSize(3);
        assertThat(desk.page(all + "?kind=OFFER").select("td .card-number").eachText())
                .containsExactly("A-01");
        assertThat(desk.page(all + "?text=etagere 52").select("td .card-number").eachText())
                .containsExactly("B-52");
        assertThat(desk.page(all + "?category=SKILL").select("td .card-number")).isEmpty();
    }

    @Test
    void aCardIsFoundByItsNumberOrByTheWordsThatTheListOfCardsFindsItBy() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai de chargement libre");
        desk.bringAll();

        for (String typed : List.of("a-01", "quais", "CHARGEM libre", "vasseur quai")) {
            assertThat(found(typed)).as(typed).containsExactly("A-01");
        }
        assertThat(found("gement")).isEmpty();
        assertThat(found("B-01")).isEmpty();
    }

    private List<String> found(String typed) {
        return desk.page("/events/" + desk.event + "/cards?text=" + typed)
                .select("td .card-number")
                .eachText();
    }

    @Test
    void onceTheEventIsClosedTheCardsAreOnlyRead() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai de chargement libre");
        BroughtCard brought = desk.bringAll();
        desk.offer("Bureaux libres");
        desk.offer("Transport de palettes");
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(desk.coordinator, desk.event, state));

        String address = "/events/" + desk.event + "/cards";

        Document page = desk.page(address);
        assertThat(page.select("form[action*=/events/][method=post]")).isEmpty();
        assertThat(page.text()).contains("A-01", "les fiches restent telles qu’elles étaient");
        assertThat(desk.post(address)).hasStatus(423);
        assertThat(desk.post(address + "/" + brought.id() + "/withdraw")).hasStatus(423);
        assertThat(events.cards(desk.coordinator, desk.event)).containsExactly(brought);
    }
}
