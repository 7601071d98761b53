package eu.maillage.cards.web;

import static eu.maillage.testing.Eventually.eventually;
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
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages that were open, or kept as a bookmark, when an organisation was merged into another. */
@MaillageTest
class MergedOwnerPagesTests {

    private final Cards cards;
    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;
    private final OrganisationId kept;
    private final OrganisationId gone;

    MergedOwnerPagesTests(MockMvcTester mvc, Cards cards, Directory directory, Given given) {
        this.cards = cards;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.kept = anOrganisation("Transports Vasseur");
        this.gone = anOrganisation("Vasseur Transports");
    }

    @Test
    void theOldAddressesLeadToTheOneKept() {
        merge();

        assertThat(desk.get("/cards/of/" + gone)).hasRedirectedUrl("/cards/of/" + kept);
        assertThat(desk.get("/cards/new?organisation=%s&kind=NEED".formatted(gone)))
                .hasRedirectedUrl("/cards/new?organisation=%s&kind=NEED".formatted(kept));
    }

    @Test
    void aCardBegunBeforeTheMergerIsTheKeptOnes() {
        Document begun = desk.page("/cards/new?organisation=" + gone);
        begun.select("form input[name=title]").val("Quai de chargement libre");

        merge();
        assertThat(desk.send(begun, "form:has(input[name=title])")).hasRedirectedUrl("/cards?organisation=" + kept);

        assertThat(cards.of(coordinator, kept))
                .extracting(card -> card.text().title())
                .containsExactly("Quai de chargement libre");
    }

    @Test
    void aCardOpenDuringTheMergerIsSaved() {
        CardId card = cards.add(
                coordinator, gone, CardText.of(CardKind.OFFER, Category.SPACE, "Quai de chargement libre", null));
        Document open = desk.page("/cards/" + card);
        open.select("form input[name=title]").val("Deux quais libres");

        merge();
        eventually("the card is the kept one's", () -> owner(card).equals(kept));
        assertThat(desk.send(open, "form:has(input[name=title])")).hasRedirectedUrl("/cards?organisation=" + kept);

        assertThat(cards.card(coordinator, card))
                .map(CardFace::text)
                .map(CardText::title)
                .contains("Deux quais libres");
    }

    @Test
    void aCardOfAnotherIsNotTakenAlong() {
        CardId card = cards.add(
                coordinator, kept, CardText.of(CardKind.OFFER, Category.SPACE, "Quai de chargement libre", null));

        assertThat(desk.post(
                        "/cards/" + card,
                        Map.of("organisation", gone.toString(), "kind", "OFFER", "title", "Rien", "version", "1")))
                .hasStatus(404);
        assertThat(desk.post(
                        "/cards/" + Ids.next(),
                        Map.of(
                                "organisation",
                                Ids.next().toString(),
                                "kind",
                                "OFFER",
                                "title",
                                "Rien",
                                "version",
                                "0")))
                .hasStatus(404);
    }

    private OrganisationId owner(CardId card) {
        return cards.card(coordinator, card).orElseThrow().organisation();
    }

    private void merge() {
        assertThat(desk.post(
                        "/organisations/" + kept + "/merge",
                        Map.of("with", gone.toString(), "keptVersion", "1", "otherVersion", "1")))
                .hasStatus3xxRedirection();
    }

    private OrganisationId anOrganisation(String name) {
        return directory.register(
                coordinator,
                new NewOrganisation(name, OrganisationKind.COMPANY, null, "49.41A", null, null, null, null));
    }
}
