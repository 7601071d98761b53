package eu.maillage.events.web;

import static eu.maillage.testing.Asking.as;

import eu.maillage.cards.CardId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A coordinator at her desk: an event that she prepares, a carrier in her directory, and the pages that she asks for. */
final class EventDesk {

    final Asker coordinator;
    final EventId event;
    final OrganisationId carrier;

    private final AnEvent planned;
    private final Events events;
    private final MockMvcTester web;

    EventDesk(ApplicationContext beans) {
        this.planned = new AnEvent(beans);
        this.events = beans.getBean(Events.class);
        this.web = beans.getBean(MockMvcTester.class);
        this.coordinator = planned.coordinator;
        this.event = planned.event;
        this.carrier = planned.carrier;
        beans.getBean(Directory.class)
                .addContact(coordinator, carrier, new NewContact("Léa Vasseur", null, "lea@exemple.fr", null));
    }

    OrganisationId anOrganisation(String name) {
        return planned.anOrganisation(name, "49.41A");
    }

    Asker managerOf(OrganisationId organisation) {
        return planned.managerOf(organisation);
    }

    CardId offer(String title) {
        return planned.offer(carrier, title);
    }

    BroughtCard bringAll() {
        events.bringAll(coordinator, event);
        return events.cards(coordinator, event).getFirst();
    }

    MvcTestResult post(String address, String... parameters) {
        return post(coordinator, address, parameters);
    }

    MvcTestResult post(Asker asker, String address, String... parameters) {
        var request = web.post().uri(address).with(as(asker)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult get(Asker asker, String address) {
        return new Desk(web, asker).get(address);
    }

    Document page(String address) {
        return page(coordinator, address);
    }

    Document page(Asker asker, String address) {
        return new Desk(web, asker).page(address);
    }

    Document english(String address) {
        return new Desk(web, coordinator).page(address, "en");
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
