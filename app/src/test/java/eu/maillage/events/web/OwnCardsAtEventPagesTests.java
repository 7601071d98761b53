package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an organisation sees of its cards once they are at an event. */
@MaillageTest
class OwnCardsAtEventPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Asker manager;
    private final String own;

    OwnCardsAtEventPagesTests(ApplicationContext beans, Events events) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.own = "/participation/" + desk.carrier;
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        events.move(desk.coordinator, desk.event, EventState.OPEN);
        this.manager = desk.managerOf(desk.carrier);
    }

    @Test
    void whoeverChangesACardThatWasBroughtIsToldThatTheEventKeepsItsText() {
        CardId card = desk.offer("Quai libre");
        Notice brought = notice(desk.post(manager, own + "/" + desk.event + "/bring", "card", card.toString()));
        assertThat(brought).isEqualTo(Notice.done("events.cards.brought-one", "Bourse des Acacias", "A-01"));

        assertThat(changed(card, "Quai libre le matin"))
                .isEqualTo(Notice.warning("cards.card.saved-older", "Bourse des Acacias")
                        .leading(own, "cards.card.to-own"));
        assertThat(desk.page(manager, own).text()).contains("Demandez à l’organisateur de reprendre le nouveau");

        events.move(desk.coordinator, desk.event, EventState.RUNNING);
        assertThat(changed(card, "Quai libre le soir"))
                .isEqualTo(Notice.warning("cards.card.saved-older-for-good", "Bourse des Acacias")
                        .leading(own, "cards.card.to-own"));
        assertThat(desk.page(manager, own).text())
                .contains("l’événement a commencé, ici elle garde le texte apporté")
                .doesNotContain("Demandez à l’organisateur de reprendre");
    }

    @Test
    void whatIsAskedComesBeforeTheCardsAndManyCardsAreFolded() {
        for (String title : List.of("Quai", "Salle", "Cour")) {
            desk.offer(title);
        }
        desk.post(manager, own + "/" + desk.event + "/bring-all");
        assertThat(desk.page(manager, own).select("details .card-face, details .cards"))
                .isEmpty();

        desk.offer("Hangar");
        assertThat(notice(desk.post(manager, own + "/" + desk.event + "/bring-all")))
                .isEqualTo(Notice.done("events.cards.brought", 4));

        Document page = desk.page(manager, own);
        assertThat(page.select("details:has(.cards) > summary").text().replace('\u00a0', ' '))
                .isEqualTo("Vos 4 fiches : 4 offres, aucun besoin");
        assertThat(page.select("section[aria-labelledby=details] ~ section[aria-labelledby=mine]"))
                .hasSize(1);
    }

    private Notice changed(CardId card, String title) {
        String version = desk.page(manager, "/cards/" + card)
                .select("input[name=version]")
                .val();
        return notice(desk.post(
                manager,
                "/cards/" + card,
                "organisation",
                desk.carrier.toString(),
                "kind",
                "OFFER",
                "category",
                "SPACE",
                "title",
                title,
                "version",
                version,
                "ready",
                "true"));
    }

    private static Notice notice(MvcTestResult answer) {
        return (Notice)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("notice"));
    }
}
