package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.LinkId;
import eu.maillage.cards.CardId;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.AnEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organisation at its own page. */
@MaillageTest
class ParticipationPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Directory directory;
    private final CapabilityLinks links;

    ParticipationPagesTests(ApplicationContext beans, Events events, Directory directory, CapabilityLinks links) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.directory = directory;
        this.links = links;
    }

    @Test
    void anOrganisationAnswersAndBringsItsCardsOnItsOwnPage() {
        Asker manager = invited();
        CardId card = desk.offer("Quai de chargement libre");
        String own = "/participation/" + desk.carrier;
        assertThat(desk.page(manager, own).text())
                .contains("Bourse des Acacias", "Serez-vous là", "Quai de chargement");

        assertThat(desk.post(
                        manager, own + "/" + desk.event + "/answer", "comes", "true", "day", AnEvent.DAY.toString()))
                .as("she goes on where she answered, though another event may come first now")
                .hasRedirectedUrl(own + "#e-" + desk.event);
        assertThat(desk.post(manager, own + "/" + desk.event + "/bring", "card", card.toString()))
                .hasStatus3xxRedirection();

        assertThat(desk.page(manager, own).text()).contains("Confirmée", "A-01");
    }

    @Test
    void allReadyCardsAreBroughtAtOnceAndThoseOfTheOwnTradeAreNotProposed() {
        Asker manager = invited();
        CardId trade = desk.offer("Transport de palettes");
        desk.offer("Quai de chargement libre");
        desk.offer("Bureaux libres");
        String own = "/participation/" + desk.carrier;
        Document page = desk.page(manager, own);
        assertThat(page.select("form[action$=/bring]")).hasSize(2);
        assertThat(page.select("form[action$=/bring-all]").text()).contains("Tout apporter (2 fiches)");
        assertThat(page.select("h3:contains(trop proches de votre métier) + ul a")
                        .eachAttr("href"))
                .containsExactly("/cards/" + trade);

        assertThat(desk.post(manager, own + "/" + desk.event + "/bring-all")).hasStatus3xxRedirection();

        assertThat(desk.page(manager, own).text()).contains("A-01", "A-02").doesNotContain("A-03", "Tout apporter");
    }

    @Test
    void whoeverFinishesACardIsToldThatItIsStillToBeBroughtAndWhere() {
        Asker manager = invited();
        CardId brought = desk.offer("Quai de chargement libre");
        String own = "/participation/" + desk.carrier;
        desk.post(manager, own + "/" + desk.event + "/bring", "card", brought.toString());
        Notice toBring = Notice.done("cards.card.saved-to-bring").leading(own, "cards.card.to-bring");

        assertThat(finished(manager, "Bureaux libres")).isEqualTo(toBring);
        assertThat(finished(manager, "Transport de palettes"))
                .as("the event keeps out what reads like its own trade")
                .isNotEqualTo(toBring);
        assertThat(finished(desk.coordinator, "Salle libre")).isEqualTo(Notice.done("cards.card.saved"));
        desk.post(manager, own + "/" + desk.event + "/answer", "comes", "false", "day", AnEvent.DAY.toString());
        assertThat(finished(manager, "Parking libre")).isEqualTo(Notice.done("cards.card.saved"));
    }

    private @Nullable Object finished(Asker asker, String title) {
        MvcTestResult saved = desk.post(
                asker,
                "/cards/" + Ids.next(),
                "organisation",
                desk.carrier.toString(),
                "kind",
                "OFFER",
                "category",
                "SPACE",
                "title",
                title,
                "ready",
                "true");
        assertThat(saved).hasStatus3xxRedirection();
        return saved.getMvcResult().getFlashMap().get("notice");
    }

    @Test
    void anEventThatIsNotAnnouncedIsNotShownToOrganisations() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);

        assertThat(desk.page(desk.managerOf(desk.carrier), "/participation/" + desk.carrier)
                        .text())
                .doesNotContain("Bourse des Acacias");
    }

    @Test
    void theEventThatWaitsForAnAnswerComesFirst() {
        Asker manager = invited();
        EventId later = events.plan(
                desk.coordinator,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Bourse du Port",
                        LocalDate.of(2027, 1, 14),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 30),
                        null,
                        null,
                        null,
                        true));
        events.move(desk.coordinator, later, EventState.OPEN);
        events.expect(desk.coordinator, later, desk.carrier, null);
        String own = "/participation/" + desk.carrier;
        assertThat(desk.page(manager, own).select("section h2").eachText()).startsWith("Bourse des Acacias");

        assertThat(desk.post(
                        manager, own + "/" + desk.event + "/answer", "comes", "true", "day", AnEvent.DAY.toString()))
                .hasStatus3xxRedirection();

        assertThat(desk.page(manager, own).select("section h2").eachText())
                .startsWith("Bourse du Port", "Bourse des Acacias");
    }

    @Test
    void whatItTookPartInStaysOnItsPage() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai libre");
        desk.bringAll();
        OrganisationId other = desk.anOrganisation("Menuiserie");
        for (EventState state : List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)) {
            events.move(desk.coordinator, desk.event, state);
        }

        Document page = desk.page(desk.managerOf(desk.carrier), "/participation/" + desk.carrier);

        assertThat(page.select("section[aria-labelledby=past]").text())
                .contains("Bourse des Acacias", "3 décembre 2026", "une fiche apportée", "demandez-les");
        assertThat(page.select("section[aria-labelledby=past] a, section[aria-labelledby=past] form"))
                .isEmpty();
        assertThat(desk.page(desk.managerOf(other), "/participation/" + other).select("#past"))
                .isEmpty();
    }

    @Test
    void whoeverCameByTheLinkSaysYesOrNoToSharingHerDetailsAsOftenAsSheLikes() {
        Asker holder = desk.managerOf(desk.carrier);
        String own = "/participation/" + desk.carrier;
        assertThat(desk.page(holder, own)
                        .select("section[aria-labelledby=details]")
                        .text())
                .contains("Léa Vasseur, lea@exemple.fr", "Pas d’accord donné", "Oui, d’accord");

        assertThat(desk.post(
                        holder,
                        own + "/consent",
                        "contact",
                        lea().id().toString(),
                        "purpose",
                        "SHARING",
                        "given",
                        "true"))
                .hasRedirectedUrl(own + "#details");

        assertThat(lea().consents()).containsExactly(Purpose.SHARING);
        assertThat(desk.page(holder, own)
                        .select("section[aria-labelledby=details]")
                        .text())
                .contains("Vous avez donné votre accord", "Non, retirer mon accord");
        assertThat(desk.page("/organisations/" + desk.carrier + "/contacts/" + lea().id())
                        .text())
                .contains("Oui : Partage des coordonnées", "Sur sa page");
        assertThat(desk.post(
                        holder,
                        own + "/consent",
                        "contact",
                        lea().id().toString(),
                        "purpose",
                        "SHARING",
                        "given",
                        "false"))
                .hasRedirectedUrl(own + "#details");
        assertThat(lea().consents()).isEmpty();
    }

    @Test
    void aFirstNoIsNotedSinceSheWasAsked() {
        assertThat(desk.post(
                        desk.managerOf(desk.carrier),
                        "/participation/" + desk.carrier + "/consent",
                        "contact",
                        lea().id().toString(),
                        "purpose",
                        "SHARING",
                        "given",
                        "false"))
                .hasStatus3xxRedirection();

        assertThat(desk.page("/organisations/" + desk.carrier + "/contacts/" + lea().id())
                        .text())
                .contains("Refus : Partage des coordonnées", "Sur sa page");
    }

    @Test
    void aLinkMadeForOnePersonSpeaksForHerAlone() {
        ContactId marc = marc();
        String own = "/participation/" + desk.carrier;
        Asker unnamed = desk.managerOf(desk.carrier);
        assertThat(desk.page(unnamed, own).select("#details")).isEmpty();
        assertThat(desk.post(
                        unnamed,
                        own + "/consent",
                        "contact",
                        lea().id().toString(),
                        "purpose",
                        "SHARING",
                        "given",
                        "true"))
                .hasStatus(404);
        assertThat(desk.page("/organisations/" + desk.carrier + "/link").text())
                .contains("Faire un lien à copier pour Marc Aubry");

        assertThat(desk.post("/organisations/" + desk.carrier + "/link", "contact", marc.toString()))
                .hasStatusOk();
        LinkId made = links.of(desk.coordinator, new Scope("organisation", desk.carrier.value()))
                .getFirst()
                .id();
        Asker holder =
                new Asker(unnamed.territory(), Asker.Kind.LINK, made.value(), "Transports du Lac", unnamed.grants());
        assertThat(desk.page(holder, own)
                        .select("section[aria-labelledby=details]")
                        .text())
                .contains("marc@exemple.fr")
                .doesNotContain("lea@exemple.fr", "Léa");
        assertThat(desk.post(
                        holder, own + "/consent", "contact", marc.toString(), "purpose", "PHOTOS", "given", "true"))
                .hasStatus3xxRedirection();

        assertThat(directory.contact(desk.coordinator, marc).orElseThrow().consents())
                .containsExactly(Purpose.PHOTOS);
        assertThat(lea().consents()).isEmpty();
    }

    @Test
    void nobodyConsentsForAnotherOrganisationOrInACoordinatorsPlace() {
        OrganisationId other = desk.anOrganisation("Menuiserie");
        String own = "/participation/" + desk.carrier + "/consent";

        assertThat(desk.post(
                        desk.managerOf(other),
                        own,
                        "contact",
                        lea().id().toString(),
                        "purpose",
                        "SHARING",
                        "given",
                        "true"))
                .hasStatus(403);
        assertThat(desk.post(own, "contact", lea().id().toString(), "purpose", "SHARING", "given", "true"))
                .hasStatus(404);
        assertThatThrownBy(() -> directory.consent(
                        desk.managerOf(desk.carrier), lea().id(), Purpose.SHARING, true, ConsentMeans.PHONE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> directory.consent(
                        desk.managerOf(other), lea().id(), Purpose.SHARING, true, ConsentMeans.OWN_PAGE))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whereSeveralCouldComeItSaysWhoDoesAndSheIsAskedForHerConsent() {
        ContactId marc = marc();
        Asker unnamed = invited();
        String own = "/participation/" + desk.carrier;
        String coming = own + "/" + desk.event + "/coming";
        Document before = desk.page(unnamed, own);
        assertThat(before.select("h3").eachText()).contains("Qui vient ?");
        assertThat(before.select("select[name=contact] option").eachText())
                .containsExactly("Choisir une personne", "Léa Vasseur", "Marc Aubry");
        assertThat(before.select("#details")).isEmpty();

        assertThat(desk.post(unnamed, coming)).hasRedirectedUrl(own + "#e-" + desk.event);
        assertThat(desk.page(unnamed, own).select("#details")).isEmpty();
        assertThat(desk.post(unnamed, coming, "contact", marc.toString())).hasRedirectedUrl(own + "#e-" + desk.event);

        Document after = desk.page(unnamed, own);
        assertThat(after.select("h3").eachText()).contains("Marc Aubry vient");
        assertThat(after.select("section[aria-labelledby=details]").text())
                .contains("Ces questions s’adressent à Marc Aubry", "marc@exemple.fr")
                .doesNotContain("Léa");
        assertThat(desk.post(
                        unnamed, own + "/consent", "contact", marc.toString(), "purpose", "SHARING", "given", "true"))
                .hasRedirectedUrl(own + "#details");
        assertThat(directory.contact(desk.coordinator, marc).orElseThrow().consents())
                .containsExactly(Purpose.SHARING);
        assertThat(desk.post(
                        unnamed,
                        own + "/consent",
                        "contact",
                        lea().id().toString(),
                        "purpose",
                        "SHARING",
                        "given",
                        "true"))
                .hasStatus(404);
    }

    @Test
    void somebodyWhomTheDirectoryDoesNotKnowIsWrittenDownAndComes() {
        Asker unnamed = invited();
        String own = "/participation/" + desk.carrier;
        String other = own + "/" + desk.event + "/coming/other";
        assertThat(desk.page(unnamed, own).select("h3").eachText()).contains("Léa Vasseur vient");
        MvcTestResult refused = desk.post(unnamed, other, "name", "", "email", "nulle part");
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(EventDesk.body(refused)).select("details[open]").text())
                .contains("Donnez le nom de la personne qui vient.");

        assertThat(desk.post(unnamed, other, "name", "Ana Ferrand", "email", "ana@exemple.fr"))
                .hasRedirectedUrl(own + "#e-" + desk.event);

        assertThat(desk.page(unnamed, own).text()).contains("Ana Ferrand vient", "Ana Ferrand, ana@exemple.fr");
        assertThat(desk.post(desk.managerOf(desk.anOrganisation("Menuiserie")), other, "name", "Intrus"))
                .hasStatus(403);
    }

    @Test
    void onceTheEventHasBegunItNoLongerAsksWhetherTheyCome() {
        Asker manager = invited();
        String own = "/participation/" + desk.carrier;
        assertThat(desk.page(manager, own).text()).contains("Dites si vous venez");

        EventId later = events.plan(desk.coordinator, AnEvent.called("Bourse du Port"));
        events.move(desk.coordinator, later, EventState.OPEN);
        events.expect(desk.coordinator, later, desk.carrier, null);
        desk.post(manager, own + "/" + later + "/answer", "comes", "true", "day", AnEvent.DAY.toString());
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        assertThat(desk.page(manager, own).text())
                .contains("L’événement est en cours", "ce que vous y apportez")
                .doesNotContain("Dites si vous venez");
    }

    /** The carrier's manager, once it is asked to come to an event that is announced. */
    private Asker invited() {
        events.move(desk.coordinator, desk.event, EventState.OPEN);
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        return desk.managerOf(desk.carrier);
    }

    /** Another contact of the carrier. */
    private ContactId marc() {
        return directory.addContact(
                desk.coordinator, desk.carrier, new NewContact("Marc Aubry", null, "marc@exemple.fr", null));
    }

    private ContactFace lea() {
        return directory.organisation(desk.coordinator, desk.carrier).orElseThrow().contacts().stream()
                .filter(one -> one.name().equals("Léa Vasseur"))
                .findFirst()
                .orElseThrow();
    }
}
