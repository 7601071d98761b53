package eu.maillage.cards.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organisation has one card for a title, offered or needed, wherever it is written. */
@MaillageTest
class TwinCardPagesTests {

    private final Cards cards;
    private final Asker coordinator;
    private final OrganisationId carrier;
    private final Desk desk;
    private final Desk own;
    private final CardId quay;

    TwinCardPagesTests(MockMvcTester mvc, Cards cards, Directory directory, Given given) {
        this.cards = cards;
        this.coordinator = given.aCoordinator();
        this.carrier =
                directory.register(coordinator, NewOrganisation.named("Transports Vasseur", OrganisationKind.COMPANY));
        this.desk = new Desk(mvc, coordinator);
        this.own = new Desk(
                mvc,
                given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", carrier.value())));
        this.quay = cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai libre", null));
    }

    @Test
    void aSecondCardOfATitleIsRefusedAndLeadsToTheFirst() {
        for (Desk each : List.of(desk, own)) {
            for (String ready : List.of("true", "false")) {
                Document page = refused(each.post("/cards/" + Ids.next(), card("QUAI – libre !", "OFFER", ready)));
                assertThat(page.select("#f-title-error").text()).contains("a déjà une fiche de ce titre");
                assertThat(page.select("main a[href=/cards/" + quay + "]").text())
                        .contains("Ouvrir la fiche", "Quai libre");
                assertThat(page.select("input[name=title]").val()).isEqualTo("QUAI – libre !");
            }
        }
        assertThat(titles()).containsExactly("Quai libre");
    }

    @Test
    void aDraftIsLedToAsWell() {
        CardId draft = cards.add(
                coordinator,
                carrier,
                new CardText(CardKind.NEED, null, "Cartons", null, null, null, null, null, null, null, null));

        Document page = refused(desk.post("/cards/" + Ids.next(), card("cartons", "NEED", "true")));

        assertThat(page.select("main a[href=/cards/" + draft + "]").text()).contains("Ouvrir le brouillon");
    }

    @Test
    void aCardRenamedToAnothersTitleIsRefusedAndOneThatKeepsItsOwnIsNot() {
        CardId other = cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Hangar", null));

        refused(desk.post("/cards/" + other, card("Quai libre", "OFFER", "true", "version", "1")));
        assertThat(desk.post("/cards/" + quay, card("quai libre", "OFFER", "true", "version", "1")))
                .hasStatus3xxRedirection();

        assertThat(titles()).containsExactlyInAnyOrder("Hangar", "quai libre");
    }

    @Test
    void theSameTitleIsNeededTooAndTwoWithoutTitleAreNoTwins() {
        assertThat(desk.post("/cards/" + Ids.next(), card("Quai libre", "NEED", "true")))
                .hasStatus3xxRedirection();
        for (int i = 0; i < 2; i++) {
            assertThat(desk.post("/cards/" + Ids.next(), card("", "OFFER", "false", "description", "Trois jours")))
                    .hasStatus3xxRedirection();
        }
        assertThat(titles()).hasSize(4);
    }

    @Test
    void whatIsTypedIsNotKeptAsASecondCardMeanwhile() {
        assertThat(own.post("/cards/" + Ids.next() + "/draft", card("Quai libre", "OFFER", "false")))
                .hasStatus(204);

        assertThat(titles()).containsExactly("Quai libre");
    }

    @Test
    void aCallNotesNoTitleTwice() {
        Map<String, String> lines = new HashMap<>();
        line(lines, "offers[0]", "Quai libre");
        line(lines, "offers[1]", "Hangar");
        line(lines, "offers[2]", "hangar");
        line(lines, "needs[0]", "Quai libre");

        Document page = refused(desk.post("/cards/call/" + carrier, lines));

        assertThat(page.select("[id*=offers-0][id$=error]").text()).contains("dans la liste ci-dessus");
        assertThat(page.select("[id*=offers-2][id$=error]").text()).contains("sur une ligne plus haut");
        assertThat(page.select(".field-error")).hasSize(2);
        assertThat(titles()).containsExactly("Quai libre");

        lines.remove("offers[0].title");
        lines.remove("offers[2].title");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(desk.post("/cards/call/" + carrier, lines)).hasStatus3xxRedirection();
        }
        assertThat(titles()).containsExactlyInAnyOrder("Quai libre", "Quai libre", "Hangar");
    }

    private static void line(Map<String, String> lines, String line, String title) {
        lines.put(line + ".id", Ids.next().toString());
        lines.put(line + ".title", title);
        lines.put(line + ".category", "SPACE");
    }

    private Map<String, String> card(String title, String kind, String ready, String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "organisation",
                carrier.toString(),
                "kind",
                kind,
                "category",
                "SPACE",
                "title",
                title,
                "version",
                "0",
                "ready",
                ready));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private static Document refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private List<String> titles() {
        return cards.of(coordinator, carrier).stream()
                .map(CardFace::text)
                .map(CardText::title)
                .toList();
    }
}
