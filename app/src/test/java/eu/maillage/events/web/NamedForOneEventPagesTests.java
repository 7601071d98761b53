package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whom an organisation names for one event says nothing of the others. */
@MaillageTest
class NamedForOneEventPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Directory directory;
    private final OrganisationId mill;
    private final EventId other;
    private final Asker manager;
    private final String own;

    NamedForOneEventPagesTests(ApplicationContext beans, Events events, Directory directory) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.directory = directory;
        this.mill = desk.anOrganisation("Moulin du Lac");
        this.other = events.plan(desk.coordinator, AnEvent.called("Bourse du Port"));
        for (EventId event : new EventId[] {desk.event, other}) {
            events.move(desk.coordinator, event, EventState.OPEN);
            events.expect(desk.coordinator, event, mill, null);
        }
        this.manager = desk.managerOf(mill);
        this.own = "/participation/" + mill;
    }

    @Test
    void theFirstPersonIsNotTakenForWhoComesElsewhere() {
        names("Nouvelle Personne");

        Document page = desk.page(manager, own);
        assertThat(at(page, desk.event)).contains("Nouvelle Personne vient");
        assertThat(at(page, other)).contains("Qui vient").doesNotContain("Nouvelle Personne vient");
        assertThat(desk.page("/events/" + other + "/participants")
                        .select("option[selected]:contains(Nouvelle Personne)"))
                .isEmpty();

        assertThat(desk.post(
                        manager,
                        own + "/" + other + "/coming",
                        "contact",
                        page.select("section[aria-labelledby=e-" + other + "] option:contains(Nouvelle Personne)")
                                .val()))
                .hasStatus3xxRedirection();
        assertThat(at(desk.page(manager, own), other)).contains("Nouvelle Personne vient");
    }

    @Test
    void whoWasKnownAlreadyIsShownAsBefore() {
        directory.addContact(desk.coordinator, mill, new NewContact("Ana Ferrand", null, null, null));

        Document page = desk.page(manager, own);
        assertThat(at(page, desk.event)).contains("Ana Ferrand vient");
        assertThat(at(page, other)).contains("Ana Ferrand vient");
    }

    @Test
    void aPresenceNotedElsewhereStillNamesNobody() {
        names("Nouvelle Personne");
        events.move(desk.coordinator, other, EventState.RUNNING);
        events.mark(desk.coordinator, other, mill, ParticipantState.PRESENT);

        assertThat(events.participants(desk.coordinator, other))
                .singleElement()
                .extracting(Participant::contact)
                .isNull();
        assertThat(events.participants(desk.coordinator, other).getFirst().comes(people()))
                .isEmpty();
    }

    private List<ContactFace> people() {
        return directory.organisation(desk.coordinator, mill).orElseThrow().contacts();
    }

    private void names(String name) {
        assertThat(desk.post(manager, own + "/" + desk.event + "/coming/other", "name", name))
                .hasStatus3xxRedirection();
    }

    private static String at(Document page, EventId event) {
        return page.select("section[aria-labelledby=e-%s]".formatted(event))
                .text()
                .replace('\u00a0', ' ');
    }
}
