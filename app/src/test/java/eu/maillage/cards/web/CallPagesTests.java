package eu.maillage.cards.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.cards.CardFace;
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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cards that are noted while somebody is on the phone. */
@MaillageTest
class CallPagesTests {

    private final Cards cards;
    private final Asker coordinator;
    private final Desk desk;
    private final OrganisationId carrier;

    CallPagesTests(MockMvcTester mvc, Cards cards, Directory directory, Given given) {
        this.cards = cards;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.carrier = directory.register(
                coordinator,
                new NewOrganisation(
                        "Transports Vasseur", OrganisationKind.COMPANY, null, "49.41A", null, null, null, null));
    }

    @Test
    void duringACallExamplesStandBesideWhatIsTypedAndFollowEachLinesCategory() {
        Document call = desk.page("/cards/call/" + carrier);
        assertThat(call.select("fieldset.entry")).hasSize(2).allSatisfy(part -> assertThat(
                        part.select(".field > ul.hint > li"))
                .hasSize(4));
        assertThat(call.select("fieldset.entry").getFirst().text())
                .as("of its sector first")
                .contains("Coin de quai de chargement libre");

        Element fifthNeed = call.select(".entry-line").getLast();
        Element category = Objects.requireNonNull(fifthNeed.selectFirst("select"));
        Element beside = Objects.requireNonNull(fifthNeed.selectFirst("[hx-get]"));
        assertThat(beside.attr("hx-trigger")).isEqualTo("change from:#" + category.id());
        assertThat(beside.attr("hx-include")).isEqualTo("#" + category.id());
        String chosen = URLEncoder.encode(category.attr("name"), UTF_8) + "=ENERGY_WATER";
        Document examples = desk.page(beside.attr("hx-get") + "&" + chosen, "en");
        assertThat(examples.select("li").eachText()).anyMatch(text -> text.contains("charging point"));
    }

    @Test
    void fiveOffersAndFiveNeedsAreNotedInOneGo() {
        Document page = desk.page("/cards/call/" + carrier);
        assertThat(page.select("input[name$=.title]")).hasSize(10);

        MvcTestResult answer = desk.post(
                "/cards/call/" + carrier,
                Map.of(
                        "offers[0].id",
                        Ids.next().toString(),
                        "offers[0].title",
                        "Quai libre",
                        "offers[0].category",
                        "SPACE",
                        "offers[1].id",
                        Ids.next().toString(),
                        "offers[1].title",
                        "",
                        "needs[0].id",
                        Ids.next().toString(),
                        "needs[0].title",
                        "Cartons",
                        "needs[0].category",
                        ""));

        assertThat(answer).hasRedirectedUrl("/cards?organisation=" + carrier);
        assertThat(cards.of(coordinator, carrier))
                .extracting(face -> face.text().title(), CardFace::isReady)
                .containsExactlyInAnyOrder(tuple("Quai libre", true), tuple("Cartons", false));
    }

    @Test
    void whoeverHasAllThatIsAskedMayStillSayMore() {
        for (int number = 1; number <= OwnCardsView.ASKED; number++) {
            cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai " + number, null));
        }

        Document call = desk.page("/cards/call/" + carrier);

        assertThat(call.select("input[name^=offers][name$=.title]")).hasSize(3);
        assertThat(call.select("input[name^=needs][name$=.title]")).hasSize(OwnCardsView.ASKED);
        assertThat(call.select("form[data-asks] input[name^=offers]")).isNotEmpty();
    }

    @Test
    void theOneOnThePhoneIsFoundByHerName() {
        assertThat(desk.page("/cards/call?text=vass").select("a[href=/cards/call/" + carrier + "]"))
                .isNotEmpty();
        String add =
                desk.page("/cards/call?text=Zed et Fils").select("main p .btn").attr("href");
        assertThat(desk.page(URLDecoder.decode(add, UTF_8))
                        .select("[name=name]")
                        .val())
                .isEqualTo("Zed et Fils");
    }
}
