package eu.maillage.events.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.Events;
import eu.maillage.mail.domain.LetterState;
import eu.maillage.mail.domain.MailSituations;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The link by which an organisation answers and writes its cards. */
@MaillageTest
class OrganisationLinkPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Cards cards;
    private final Directory directory;
    private final Given given;
    private final PlatformTransactionManager transactions;
    private final MailSituations mail;

    OrganisationLinkPagesTests(ApplicationContext beans, Events events, Cards cards, Directory directory, Given given) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.cards = cards;
        this.directory = directory;
        this.given = given;
        this.mail = beans.getBean(MailSituations.class);
        this.transactions = beans.getBean(PlatformTransactionManager.class);
    }

    @Test
    void aLinkForAnOrganisationIsShownOnce() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);

        MvcTestResult answer = desk.post("/events/" + desk.event + "/participants/" + desk.carrier + "/link");

        assertThat(answer).hasStatusOk();
        Document link = Jsoup.parse(EventDesk.body(answer));
        String address = link.select("input[readonly]").val();
        assertThat(address).startsWith("http://localhost:8080/");
        assertThat(link.select("a[href^=mailto:]").attr("href"))
                .startsWith("mailto:lea@exemple.fr?subject=Votre%20lien")
                .contains(URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    @Test
    void aLinkIsSentToOnePersonByLetter() {
        String own = "/organisations/" + desk.carrier + "/link";
        Document choice = desk.page(own);
        assertThat(choice.select("form button").eachText())
                .contains("Envoyer par courriel à Léa Vasseur", "Faire un lien à copier");
        assertThat(desk.english(own).text()).contains("Send to Léa Vasseur by e-mail");
        String contact = choice.select("input[name=contact]").val();

        assertThat(desk.post(own + "/send", "contact", contact)).hasRedirectedUrl(own);

        assertThat(desk.page("/mail").text()).contains("Votre lien pour écrire vos fiches");
        assertThat(desk.post(own + "/send", "contact", UUID.randomUUID().toString()))
                .hasRedirectedUrl(own);
        assertThat(desk.get(desk.managerOf(desk.carrier), own)).hasStatus(403);
    }

    @Test
    void theOpenLinksAreListedWithoutTheirSecretsAndOneThatIsWithdrawnSaysSo() {
        String own = "/organisations/" + desk.carrier + "/link";
        assertThat(desk.page(own).text()).contains("Aucun lien n’est ouvert");
        String lea = desk.page(own).select("input[name=contact]").val();
        String address = URI.create(Jsoup.parse(EventDesk.body(desk.post(own)))
                        .select("input[readonly]")
                        .val())
                .getPath();
        desk.post(own + "/send", "contact", lea);

        Document listed = desk.page("/events/" + desk.event + "/participants/" + desk.carrier + "/link");

        assertThat(listed.select("#open").text()).isEqualTo("2 liens sont ouverts");
        assertThat(listed.select(".lines li .line-text").eachText())
                .satisfiesExactly(
                        sent -> assertThat(sent).startsWith("Écrit à Léa Vasseur le "),
                        made -> assertThat(made).startsWith("Fait pour Léa Vasseur le "));
        assertThat(listed.html()).doesNotContain(address);
        assertThat(desk.english(own).text()).contains("2 links are open", "Withdraw the link");
        assertThat(desk.get(desk.coordinator, address)).hasStatusOk();

        String withdraw =
                listed.select("form[action$=/withdraw]").eachAttr("action").getLast();
        assertThat(desk.post(withdraw)).hasRedirectedUrl(own);

        assertThat(desk.page(own).select(".lines li").text())
                .contains("Écrit à Léa Vasseur")
                .doesNotContain("Fait pour");
        MvcTestResult opened = desk.get(desk.coordinator, address);
        assertThat(opened).hasStatus(404);
        assertThat(EventDesk.body(opened)).contains("Ce lien n’est plus valable");
        assertThat(desk.page("/audit").select("tbody tr").eachText().getFirst())
                .contains("A retiré un lien d’accès", "Transports Vasseur");
    }

    @Test
    void theLetterOfALinkThatIsWithdrawnDoesNotLeaveAnyMore() {
        String own = "/organisations/" + desk.carrier + "/link";
        String lea = desk.page(own).select("input[name=contact]").val();

        MvcTestResult withdrawn = beforeAnyLetterLeaves(() -> {
            desk.post(own + "/send", "contact", lea);
            return desk.post(withdrawals(own).getFirst());
        });

        assertThat(withdrawn.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(Notice.done("events.link.withdrawn-unsent"));
        assertThat(desk.page("/mail").select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Retiré avant l’envoi");
    }

    @Test
    void theLetterOfANewerLinkLeavesWhereAnOlderOneIsWithdrawn() {
        String own = "/organisations/" + desk.carrier + "/link";
        String lea = desk.page(own).select("input[name=contact]").val();

        MvcTestResult withdrawn = beforeAnyLetterLeaves(() -> {
            desk.post(own + "/send", "contact", lea);
            desk.post(own + "/send", "contact", lea);
            return desk.post(withdrawals(own).getLast());
        });

        assertThat(withdrawn.getMvcResult().getFlashMap().get("notice"))
                .as("the newer letter had overtaken the older one")
                .isEqualTo(Notice.done("events.link.withdrawn"));
        assertThat(desk.page("/mail").select("tbody tr").eachText())
                .hasSize(2)
                .filteredOn(letter -> letter.contains("Retiré avant l’envoi"))
                .hasSize(1);
    }

    @Test
    void ofEveryOpenLinkItIsSaidWhetherItsLetterLeftOrWasOvertaken() {
        String own = "/organisations/" + desk.carrier + "/link";
        String lea = desk.page(own).select("input[name=contact]").val();
        beforeAnyLetterLeaves(() -> {
            desk.post(own + "/send", "contact", lea);
            MvcTestResult second = desk.post(own + "/send", "contact", lea);
            desk.post(own);
            assertThat(letters(desk.page(own))).containsExactly("En route", "Retiré avant l’envoi");
            return second;
        });
        eventually("the second has left", () -> letters(desk.page(own)).contains("Parti"));
        assertThat(letters(desk.page(own))).containsExactly("Parti", "Retiré avant l’envoi");

        mail.put(desk.coordinator, "lea@exemple.fr", LetterState.HELD);
        assertThat(letters(desk.page(own)).getFirst()).isEqualTo("Gardé : aucun courrier ne part d’ici");
        mail.put(desk.coordinator, "lea@exemple.fr", LetterState.FAILED);
        assertThat(letters(desk.english(own))).contains("Did not leave: see Mail");
    }

    private static List<String> letters(Document page) {
        return page.select(".lines .tag").eachText();
    }

    private List<String> withdrawals(String own) {
        return desk.page(own).select("form[action$=/withdraw]").eachAttr("action");
    }

    /** A letter leaves once the transaction that wrote it is over. */
    private MvcTestResult beforeAnyLetterLeaves(Supplier<MvcTestResult> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    @Test
    void onlyACoordinatorWithdrawsAndOnlyALinkOfThisOrganisation() {
        String own = "/organisations/" + desk.carrier + "/link";
        desk.post(own);
        String withdraw = desk.page(own)
                .select("form[action$=/withdraw]")
                .eachAttr("action")
                .getFirst();
        OrganisationId other = desk.anOrganisation("Menuiserie");

        assertThat(desk.post(desk.managerOf(desk.carrier), withdraw)).hasStatus(403);
        assertThat(desk.post(withdraw.replace(desk.carrier.toString(), other.toString())))
                .hasStatus(404);

        assertThat(desk.page(own).select("#open").text()).isEqualTo("Un lien est ouvert");
    }

    @Test
    void allWithoutCardsGetTheirLinkWhereTheyAgreedAndTheRestIsToldToTheCoordinator() {
        OrganisationId writer = desk.anOrganisation("Scierie du Val");
        OrganisationId silent = desk.anOrganisation("Moulin du Val");
        OrganisationId agreeing = desk.anOrganisation("Tissage du Val");
        ContactId ana = directory.addContact(
                desk.coordinator, agreeing, new NewContact("Ana Ferrand", null, "ana@exemple.fr", null));
        directory.consent(desk.coordinator, ana, Purpose.INVITATIONS, true, ConsentMeans.PHONE);
        cards.add(desk.coordinator, writer, CardText.of(CardKind.NEED, Category.SPACE, "Un quai", null));
        for (OrganisationId each : List.of(desk.carrier, writer, silent, agreeing)) {
            events.expect(desk.coordinator, desk.event, each, null);
        }
        String participants = "/events/" + desk.event + "/participants";
        assertThat(desk.page(participants).select("#links summary").text())
                .contains("Envoyer leur lien aux 3 structures sans fiche");

        MvcTestResult sent = desk.post(participants + "/links");

        assertThat(sent).hasRedirectedUrl(participants);
        assertThat(sent.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(Notice.warning("events.link.sent-some", 1, 1, 1));
        assertThat(desk.page("/mail").text()).contains("Bourse des Acacias", "Ana Ferrand");
        assertThat(desk.post(given.anObserverOf(desk.coordinator.territory()), participants + "/links"))
                .hasStatus(403);
    }

    @Test
    void anOrganisationsPageLeadsToItsCardsItsEventsAndItsLink() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai de chargement libre");

        Document page = desk.page("/organisations/" + desk.carrier);

        assertThat(page.select(".shortcuts a").eachAttr("href"))
                .containsExactly(
                        "/cards/of/" + desk.carrier,
                        "/cards/call/" + desk.carrier,
                        "/organisations/" + desk.carrier + "/link",
                        "/events/" + desk.event);
        assertThat(page.select(".shortcuts").text()).contains("Sa fiche", "Bourse des Acacias, le 3 décembre 2026");
    }
}
