package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the log keeps of an event's preparation: one entry for each act. */
@MaillageTest
class EventLogTests {

    private final EventDesk desk;
    private final Events events;
    private final Directory directory;
    private int before;

    EventLogTests(ApplicationContext beans, Events events, Directory directory) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.directory = directory;
    }

    @BeforeEach
    void lookAtTheLog() {
        before = desk.page("/audit").select("tbody tr").size();
    }

    @Test
    void participantsAreAddedMarkedChosenAndRemovedWithTheirNameAndTheEvent() {
        String participants = "/events/" + desk.event + "/participants";
        String contact = directory
                .organisation(desk.coordinator, desk.carrier)
                .orElseThrow()
                .contacts()
                .getFirst()
                .id()
                .toString();

        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.post(participants + "/" + desk.carrier + "/contact", "contact", contact);
        desk.post(participants + "/" + desk.carrier + "/state", "state", "CONFIRMED");
        desk.post(participants + "/" + desk.carrier + "/state", "state", "CONFIRMED");
        desk.post(participants + "/" + desk.carrier + "/remove");

        assertThat(acts())
                .containsExactly(
                        "A retiré un participant, et ses fiches",
                        "A noté une confirmation",
                        "A choisi la personne qui vient",
                        "A ajouté un participant");
        Element added = entries().getLast();
        assertThat(added.select("a").eachText()).containsExactly("Transports Vasseur", "Bourse des Acacias");
        assertThat(added.select("a").eachAttr("href"))
                .containsExactly("/organisations/" + desk.carrier, "/events/" + desk.event);
        assertThat(added.text()).contains("Camille Essai");
    }

    @Test
    void severalAtOnceAreOneEntryThatCountsThem() {
        OrganisationId other = desk.anOrganisation("Menuiserie");
        lookAtTheLog();

        desk.post(
                "/events/" + desk.event + "/participants",
                "organisation",
                desk.carrier.toString(),
                "organisation",
                other.toString());
        desk.post("/events/" + desk.event + "/participants", "organisation", other.toString());

        assertThat(acts()).containsExactly("A ajouté 2 participants");
        assertThat(entries().getFirst().select("a").eachText()).containsExactly("Bourse des Acacias");

        OrganisationId alone = desk.anOrganisation("Serrurerie");
        desk.post("/events/" + desk.event + "/participants", "organisation", alone.toString());
        Element named = entries().stream()
                .filter(entry -> entry.text().contains("A ajouté un participant"))
                .findFirst()
                .orElseThrow();
        assertThat(named.select("a").eachText()).containsExactly("Serrurerie", "Bourse des Acacias");
    }

    @Test
    void cardsAreBroughtAndTakenBackUnderTheirTitles() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        desk.offer("Quai libre");
        desk.offer("Bureaux libres");
        lookAtTheLog();

        BroughtCard brought = desk.bringAll();
        events.bringAll(desk.coordinator, desk.event);
        events.withdraw(desk.coordinator, desk.event, brought.id());
        events.bring(desk.coordinator, desk.event, brought.card());
        events.bring(desk.managerOf(desk.carrier), desk.event, brought.card());

        assertThat(acts())
                .containsExactly(
                        "A apporté une fiche à l’événement",
                        "A retiré une fiche de l’événement",
                        "A apporté 2 fiches à l’événement");
        assertThat(entries().getFirst().select("a").eachText()).containsExactly("Quai libre", "Bourse des Acacias");
    }

    @Test
    void anEventIsChangedAnnouncedBegunAndClosed() {
        events.change(desk.coordinator, desk.event, AnEvent.called("Bourse du Port"), 1);
        for (EventState state : List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)) {
            events.move(desk.coordinator, desk.event, state);
        }

        assertThat(acts())
                .containsExactly(
                        "A clôturé un événement",
                        "A commencé la matinée",
                        "A annoncé un événement",
                        "A modifié un événement");
    }

    private List<String> acts() {
        return entries().stream()
                .map(entry -> entry.select("td[data-label=Quoi]").text())
                .toList();
    }

    /** Those since the log was looked at, the newest first. */
    private List<Element> entries() {
        Document log = desk.page("/audit");
        List<Element> all = log.select("tbody tr");
        return all.subList(0, all.size() - before);
    }
}
