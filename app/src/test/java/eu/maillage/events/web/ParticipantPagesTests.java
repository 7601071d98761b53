package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationSearch;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.ZoneId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Those who attend, as the coordinator adds and marks them. */
@MaillageTest
class ParticipantPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Directory directory;

    ParticipantPagesTests(ApplicationContext beans, Events events, Directory directory) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.directory = directory;
    }

    @Test
    void organisationsAreFoundInTheDirectoryAndAddedTogether() {
        OrganisationId other = desk.anOrganisation("Vasseur Menuiserie");
        Document found = desk.page(participants() + "?text=vasseur");
        assertThat(found.select("input[name=organisation]")).hasSize(2);

        assertThat(desk.post(participants(), "organisation", desk.carrier.toString(), "organisation", other.toString()))
                .hasStatus3xxRedirection();

        Document list = desk.page(participants());
        assertThat(list.select("tbody th").eachText()).containsExactly("Transports Vasseur", "Vasseur Menuiserie");
        assertThat(list.text()).contains("Léa Vasseur", "Coordonnées : pas encore d’accord");
    }

    @Test
    void whoComesOnTheDayIsAddedEvenWithoutBeingInTheDirectory() {
        events.move(desk.coordinator, desk.event, EventState.OPEN);
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        assertThat(desk.post(
                        participants() + "/newcomer",
                        "name",
                        "Atelier Bazin",
                        "kind",
                        "COMPANY",
                        "person",
                        "Ugo Bazin"))
                .hasStatus3xxRedirection();

        Participant there = events.participants(desk.coordinator, desk.event).getFirst();
        assertThat(there.state()).isEqualTo(ParticipantState.PRESENT);
        assertThat(there.addedOnTheDay()).isTrue();
        assertThat(desk.page(participants()).text()).contains("Atelier Bazin", "Ugo Bazin", "Le jour même");
    }

    @Test
    void thoseCountedAsPresentAreSaidToBeTheOnesNotedSo() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        events.move(desk.coordinator, desk.event, EventState.OPEN);
        events.move(desk.coordinator, desk.event, EventState.RUNNING);
        events.mark(desk.coordinator, desk.event, desk.carrier, ParticipantState.PRESENT);
        String home = "/events/" + desk.event;

        assertThat(desk.page(home).text()).contains("1notée présente", "Une structure notée présente sur 1.");
        assertThat(desk.page(participants()).text()).contains("une notée présente.");
        assertThat(desk.english(home).text()).contains("1noted present", "One organisation noted present of 1.");
        assertThat(desk.english(participants()).text()).contains("one noted present.");
    }

    @Test
    void aNewcomerWithoutNameIsAskedForOne() {
        MvcTestResult answer = desk.post(participants() + "/newcomer", "name", "", "kind", "COMPANY", "email", "pas");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(EventDesk.body(answer))
                        .select("#newcomer .error-summary")
                        .text())
                .contains("Donnez le nom de la structure.");
    }

    @Test
    void aNewcomersConsentIsNotedAsItWasSaid() {
        Document form = desk.page(participants());
        assertThat(form.select("#newcomer input[name=shares]").hasAttr("checked"))
                .isFalse();
        String[] bazin = {"name", "Atelier Bazin", "kind", "COMPANY", "person", "Ugo Bazin"};
        assertThat(desk.post(participants() + "/newcomer", with(bazin, "shares", "true", "means", "PAPER")))
                .hasStatus3xxRedirection();
        String[] morin = {"name", "Scierie Morin", "kind", "COMPANY", "person", "Ana Morin"};
        assertThat(desk.post(participants() + "/newcomer", with(morin, "_shares", "on", "means", "PAPER")))
                .hasStatus3xxRedirection();

        assertThat(directory.search(desk.coordinator, "Atelier Bazin", 1))
                .flatMap(one -> directory
                        .organisation(desk.coordinator, one.id())
                        .orElseThrow()
                        .contacts())
                .singleElement()
                .satisfies(ugo -> assertThat(ugo.consents()).containsExactly(Purpose.SHARING));
        assertThat(directory.search(desk.coordinator, "Scierie Morin", 1))
                .flatMap(one -> directory
                        .organisation(desk.coordinator, one.id())
                        .orElseThrow()
                        .contacts())
                .singleElement()
                .satisfies(ana -> assertThat(ana.consents()).isEmpty());
    }

    @Test
    void aNewcomersAddressMustBeOneThatLettersReach() {
        MvcTestResult refused = desk.post(
                participants() + "/newcomer",
                "name",
                "Transports Vion",
                "kind",
                "COMPANY",
                "email",
                "naël@transports.example");
        assertThat(refused).hasStatus(422);

        MvcTestResult nobody =
                desk.post(participants() + "/newcomer", "name", "Transports Vion", "kind", "COMPANY", "shares", "true");
        assertThat(nobody).hasStatus(422);
        assertThat(EventDesk.body(nobody)).contains("Un accord est celui d’une personne");
    }

    @Test
    void aNewcomerWhoMayBeInTheDirectoryIsOfferedBeforeADuplicateIsMade() {
        String[] typed = {"name", "transports VASSEUR sarl", "kind", "COMPANY"};
        MvcTestResult ahead = desk.post(participants() + "/newcomer", typed);
        assertThat(ahead).hasStatus(422);
        assertThat(Jsoup.parse(EventDesk.body(ahead)).select("#newcomer[open] .error-summary form"))
                .extracting(form -> form.attr("action"))
                .containsExactly(participants());
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        events.move(desk.coordinator, desk.event, EventState.OPEN);
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        MvcTestResult asked = desk.post(participants() + "/newcomer", typed);

        assertThat(asked).hasStatus(422);
        assertThat(directory.all(desk.coordinator)).hasSize(1);
        Document page = Jsoup.parse(EventDesk.body(asked));
        assertThat(page.select("#newcomer[open] .error-summary").text())
                .contains("Une structure lui ressemble", "Transports Vasseur", "C’est elle");
        assertThat(page.select("#newcomer input[name=name]").val()).isEqualTo("transports VASSEUR sarl");
        assertThat(desk.post(page.select("#newcomer .error-summary form").attr("action")))
                .hasStatus3xxRedirection();
        assertThat(events.participants(desk.coordinator, desk.event))
                .singleElement()
                .extracting(Participant::state)
                .isEqualTo(ParticipantState.PRESENT);
        assertThat(EventDesk.body(desk.post(participants() + "/newcomer", typed)))
                .contains("Déjà dans la liste");

        assertThat(desk.post(participants() + "/newcomer", with(typed, "anyway", "true")))
                .hasStatus3xxRedirection();
        assertThat(events.participants(desk.coordinator, desk.event)).hasSize(2);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void presenceIsMarkedOnTheList() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);

        assertThat(desk.post(participants() + "/" + desk.carrier + "/state", "state", "CONFIRMED"))
                .hasStatus3xxRedirection();

        assertThat(events.participants(desk.coordinator, desk.event))
                .extracting(Participant::state)
                .containsExactly(ParticipantState.CONFIRMED);
    }

    @Test
    void theDirectoryIsNarrowedByZoneAndSectorAndAllThatIsShownIsAddedAtOnce() {
        ZoneId port = directory.zone(desk.coordinator, "Le Port");
        for (String sector : List.of("16.24Z", "25.62B", "10.71C", "49.41A")) {
            directory.register(
                    desk.coordinator,
                    new NewOrganisation(
                            "Atelier " + sector, OrganisationKind.COMPANY, null, sector, port, null, null, null));
        }
        assertThat(desk.page(participants() + "?text=").select("input[name=organisation]"))
                .hasSize(5);
        assertThat(desk.page(participants() + "?text=&zone=" + port + "&sector=")
                        .select("input[name=organisation]"))
                .hasSize(4);
        Document made = desk.page(participants() + "?text=&zone=" + port + "&sector=C");
        assertThat(made.select("#found tbody th").eachText())
                .containsExactly("Atelier 10.71C", "Atelier 16.24Z", "Atelier 25.62B");
        assertThat(made.select("form[action$=/all] button").text()).isEqualTo("Ajouter les 3 structures affichées");

        assertThat(desk.post(participants() + "/all", "text", "", "zone", port.toString(), "sector", "C"))
                .hasRedirectedUrl(participants());

        assertThat(events.participants(desk.coordinator, desk.event)).hasSize(3);
        assertThat(desk.page(participants() + "?text=&zone=" + port + "&sector=C")
                        .select("#add > p[role=status]")
                        .text())
                .isEqualTo("Aucune autre structure de l’annuaire ne correspond.");
    }

    @Test
    void aHundredAreShownAndAddedAtMostAndNeverUnasked() {
        for (int number = 1; number <= 101; number++) {
            directory.register(
                    desk.coordinator, NewOrganisation.named("Atelier n° " + number, OrganisationKind.COMPANY));
        }

        Document found = desk.page(participants() + "?text=atelier");

        assertThat(found.select("input[name=organisation]")).hasSize(100);
        assertThat(found.text()).contains("101 structures de l’annuaire correspondent", "les 100 premières");
        assertThat(found.select("#all form[action$=/participants/all] input[name=text]")
                        .val())
                .isEqualTo("atelier");
        assertThat(desk.post(participants() + "/all", "text", "atelier")).hasRedirectedUrl(participants());
        assertThat(events.participants(desk.coordinator, desk.event)).hasSize(100);
    }

    @Test
    void onPaperTheListNamesItsEventAndHoldsNothingToPress() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);

        Document list = desk.page(participants());

        assertThat(list.select("p.paper-only").text())
                .contains("Bourse des Acacias", "jeudi 3 décembre 2026", "Menuiserie du Lac, 3 rue du Port");
        assertThat(list.select("#add").hasClass("screen-only")).isTrue();
        assertThat(list.select(".lead").text()).isEqualTo("Une structure attendue, aucune confirmée.");
        assertThat(list.select("th.screen-only").text()).isEqualTo("Que faire");
        assertThat(list.select("td:has(.row-actions)").hasClass("screen-only")).isTrue();
    }

    @Test
    void whoeverTookItsCardBackIsNotAmongThoseWithoutCards() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        assertThat(desk.page(participants()).select("#links summary").text())
                .isEqualTo("Envoyer son lien à la structure sans fiche");
        desk.offer("Quai de chargement libre");
        events.withdraw(desk.coordinator, desk.event, desk.bringAll().id());

        assertThat(desk.page(participants()).select("#links")).isEmpty();
    }

    @Test
    void onceTheEventIsClosedTheListIsOnlyRead() {
        directory.addContact(desk.coordinator, desk.carrier, new NewContact("Paul Ormeau", null, null, null));
        OrganisationId other = desk.anOrganisation("Menuiserie");
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(desk.coordinator, desk.event, state));

        Document list = desk.page(participants() + "?text=men");
        assertThat(list.select("form[action*=/participants], main select, main button"))
                .isEmpty();
        assertThat(list.text()).contains("Transports Vasseur", "la liste reste telle qu’elle était");
        MvcTestResult late = desk.post(participants() + "/" + desk.carrier + "/state", "state", "ABSENT");
        assertThat(late).hasStatus(423);
        assertThat(EventDesk.body(late)).contains("L’événement est clos. Rien n’a été changé.");
        assertThat(desk.post(participants() + "/" + other + "/welcome")).hasStatus(423);
        assertThat(desk.post(participants(), "organisation", other.toString())).hasStatus(423);
        assertThat(desk.post(participants() + "/" + desk.carrier + "/remove")).hasStatus(423);
        assertThat(desk.post(participants() + "/newcomer", "name", "Atelier Bazin", "kind", "COMPANY"))
                .hasStatus(423);
        assertThat(directory
                        .find(desk.coordinator, new OrganisationSearch("Bazin", null, null, Set.of()), 1)
                        .total())
                .isZero();
    }

    private String participants() {
        return "/events/" + desk.event + "/participants";
    }
}
