package eu.maillage.cards.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class CardPagesTests {

    private final MockMvcTester mvc;
    private final Cards cards;
    private final Given given;
    private final Directory directory;
    private final Asker coordinator;
    private final OrganisationId carrier;

    CardPagesTests(MockMvcTester mvc, Cards cards, Directory directory, Given given) {
        this.mvc = mvc;
        this.cards = cards;
        this.given = given;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.carrier = anOrganisation("Transports Vasseur");
    }

    @Test
    void theListShowsCardsWithTheirOrganisation() {
        offer("Quai de chargement libre");

        Document page = page(coordinator, "/cards");

        assertThat(page.select("tbody tr").text())
                .contains("Quai de chargement libre", "Transports Vasseur", "Offre", "Locaux et espaces", "Prête");
    }

    @Test
    void theListIsNarrowedByWordsKindAndCategory() {
        offer("Quai de chargement libre");
        cards.add(coordinator, carrier, CardText.of(CardKind.NEED, Category.MATERIAL, "Cartons d’emballage", null));

        assertThat(titles("/cards?text=QUAI+charge")).containsExactly("Quai de chargement libre");
        assertThat(titles("/cards?text=vasseur")).hasSize(2);
        assertThat(titles("/cards?text=SARL+Transports+Vasseur")).hasSize(2);
        assertThat(titles("/cards?text=vaseur"))
                .as("those of a company that is only called alike")
                .isEmpty();
        assertThat(titles("/cards?kind=NEED")).containsExactly("Cartons d’emballage");
        assertThat(titles("/cards?category=SPACE&sort=title")).containsExactly("Quai de chargement libre");
        assertThat(page(coordinator, "/cards?text=rien").text()).contains("Aucune fiche ne correspond");
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        assertThat(page(coordinator, "/cards").select(".empty-state a").eachText())
                .contains("Saisir pendant un appel");
    }

    @Test
    void theListSpeaksEnglish() {
        offer("Quai de chargement libre");

        assertThat(english("/cards").text()).contains("Rooms and space", "Ready");
    }

    @Test
    void whatACoordinatorWritesForAnOrganisationIsKeptInTheLogOnceHoweverOftenItIsSaved() {
        CardId card = cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, "Quai libre", null));
        for (int version = 1; version < 4; version++) {
            assertThat(mvc.post()
                            .uri("/cards/" + card + "/draft")
                            .with(as(coordinator))
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .param("organisation", carrier.toString())
                            .param("kind", "OFFER")
                            .param("title", "Quai libre le lundi")
                            .param("version", Integer.toString(version)))
                    .hasStatusOk();
        }

        Document log = page(coordinator, "/audit");

        assertThat(log.select("tr:contains(A écrit une fiche)")).hasSize(1);
        assertThat(log.select("tr:contains(A écrit une fiche) a").eachText())
                .containsExactly("Quai libre le lundi", "Transports Vasseur");
    }

    @Test
    void anObserverIsNotShownTheCards() {
        assertThat(get(given.anObserverOf(coordinator.territory()), "/cards")).hasStatus(403);
    }

    @Test
    void aCardIsWrittenWithAllItSays() {
        UUID id = Ids.next();

        MvcTestResult answer = mvc.post()
                .uri("/cards/" + id)
                .with(as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("organisation", carrier.toString())
                .param("kind", "OFFER")
                .param("category", "SPACE")
                .param("title", "Quai libre")
                .param("period", "WEEK")
                .param("quantity", "2,5")
                .param("unit", "heures")
                .param("availableFrom", "2026-12-01")
                .param("version", "0")
                .param("ready", "true")
                .exchange();

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/cards?organisation=" + carrier);
        CardText text = card(id).text();
        assertThat(text.quantity()).isEqualTo(new BigDecimal("2.5"));
        assertThat(text.period()).isEqualTo(Period.WEEK);
        assertThat(card(id).isReady()).isTrue();
    }

    @Test
    void aReadyCardWithoutTitleAndCategoryIsAskedForThem() {
        MvcTestResult answer = save(coordinator, Ids.next(), "", "", "true");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select(".error-summary a").eachText())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("Donnez un titre à la fiche."))
                .anyMatch(line -> line.endsWith("Choisissez une catégorie."));
    }

    @Test
    void aDraftIsAskedForNothing() {
        UUID id = Ids.next();

        assertThat(save(coordinator, id, "Quai", "", "false")).hasStatus3xxRedirection();
        assertThat(card(id).isReady()).isFalse();
    }

    @Test
    void aDraftWithNothingInItIsAskedForATitleAndNotKept() {
        UUID id = Ids.next();

        MvcTestResult answer = save(coordinator, id, " ", "SPACE", "false");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select(".error-summary").text()).contains("au moins un titre");
        assertThat(mvc.post()
                        .uri("/cards/" + id + "/draft")
                        .with(as(coordinator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("organisation", carrier.toString())
                        .param("kind", "NEED")
                        .param("category", "SPACE")
                        .param("version", "0")
                        .exchange())
                .hasStatus(204);
        assertThat(cards.card(coordinator, new CardId(id))).isEmpty();
    }

    @Test
    void aDraftIsSavedWhileItIsTyped() {
        UUID id = Ids.next();

        MvcTestResult answer = mvc.post()
                .uri("/cards/" + id + "/draft")
                .with(as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .header("HX-Request", "true")
                .param("organisation", carrier.toString())
                .param("kind", "NEED")
                .param("title", "Cart")
                .param("version", "0")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parse(body(answer)).select("input[name=version]").val())
                .isEqualTo("1");
        assertThat(card(id).text().title()).isEqualTo("Cart");
    }

    @Test
    void anOfferOfTheOwnTradeIsShownWithItsWordsAndCanBeLetThrough() {
        UUID id = Ids.next();

        MvcTestResult answer = save(coordinator, id, "Transport de palettes", "LOGISTICS", "true");

        assertThat(answer).hasRedirectedUrl("/cards/" + id);
        assertThat(page(coordinator, "/cards/" + id).select(".note").text())
                .contains("« Transport »", "Transports routiers de fret");
        assertThat(post(coordinator, "/cards/" + id + "/overrule")).hasStatus3xxRedirection();
        assertThat(page(coordinator, "/cards/" + id).select(".note").text()).contains("a laissé passer");
    }

    @Test
    void examplesFollowTheCategory() {
        Document examples = english("/cards/examples?kind=NEED&category=ENERGY_WATER&organisation=" + carrier);

        assertThat(examples.select("li").eachText()).anyMatch(text -> text.contains("charging point"));
    }

    @Test
    void theOrganisationWritesItsCardsOnAPageOfItsOwn() {
        offer("Quai de chargement libre");
        Asker manager = managerOf(carrier);

        Document own = page(manager, "/cards/of/" + carrier);
        assertThat(own.select("body.plain")).isNotEmpty();
        assertThat(own.text()).contains("Quai de chargement libre", "Une offre prête, sur environ cinq attendues.");
        offer("Transport de palettes");
        assertThat(page(manager, "/cards/of/" + carrier).text())
                .contains(
                        "Une offre prête, sur environ cinq attendues. Une autre, trop proche du métier, serait écartée",
                        "Votre métier");
        assertThat(page(coordinator, "/cards/of/" + carrier).text())
                .contains("Fiches", "Son métier")
                .doesNotContain("Fiches de");
        assertThat(get(manager, "/cards/new?organisation=" + carrier)).hasStatusOk();
        UUID id = Ids.next();
        assertThat(save(manager, id, "Bureaux libres", "SPACE", "true")).hasRedirectedUrl("/cards/of/" + carrier);
    }

    @Test
    void theOrganisationReachesNoOtherPage() {
        OrganisationId other = anOrganisation("Menuiserie du Lac");
        Asker manager = managerOf(carrier);

        for (String address : List.of(
                "/cards",
                "/cards/call",
                "/cards/call/" + carrier,
                "/cards/of/" + other,
                "/cards/new?organisation=" + other)) {
            assertThat(get(manager, address)).as(address).hasStatus(403);
        }
    }

    @Test
    void aCardThrownAwayIsGone() {
        CardId id = offer("Quai de chargement libre");

        assertThat(post(coordinator, "/cards/" + id + "/remove")).hasStatus3xxRedirection();

        assertThat(get(coordinator, "/cards/" + id)).hasStatus(404);
    }

    @Test
    void anotherTerritorysCoordinatorFindsNothing() {
        CardId id = offer("Quai de chargement libre");
        Asker stranger = given.aCoordinator();

        assertThat(get(stranger, "/cards/" + id)).hasStatus(404);
        assertThat(get(stranger, "/cards/of/" + carrier)).hasStatus(404);
        assertThat(post(stranger, "/cards/" + id + "/remove")).hasStatus(404);
        assertThat(page(stranger, "/cards").text()).doesNotContain("Quai de chargement");
    }

    private List<String> titles(String address) {
        return page(coordinator, address).select("tbody th").eachText();
    }

    private CardFace card(UUID id) {
        return cards.card(coordinator, new CardId(id)).orElseThrow();
    }

    private CardId offer(String title) {
        return cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, title, null));
    }

    private MvcTestResult save(Asker asker, UUID id, String title, String category, String ready) {
        return mvc.post()
                .uri("/cards/" + id)
                .with(as(asker))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("organisation", carrier.toString())
                .param("kind", "OFFER")
                .param("category", category)
                .param("title", title)
                .param("version", "0")
                .param("ready", ready)
                .exchange();
    }

    private MvcTestResult post(Asker asker, String address) {
        return new Desk(mvc, asker).post(address, Map.of());
    }

    private MvcTestResult get(Asker asker, String address) {
        return new Desk(mvc, asker).get(address);
    }

    private Document english(String address) {
        return new Desk(mvc, coordinator).page(address, "en");
    }

    private Document page(Asker asker, String address) {
        return new Desk(mvc, asker).page(address);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private OrganisationId anOrganisation(String name) {
        return directory.register(
                coordinator,
                new NewOrganisation(name, OrganisationKind.COMPANY, null, "49.41A", null, null, null, null));
    }

    private Asker managerOf(OrganisationId organisation) {
        return given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", organisation.value()));
    }
}
