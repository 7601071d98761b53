package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A coordinator who runs an exchange, those who hold its links, and the pages as each of them asks for them. */
final class RoomVisit {

    final Asker coordinator;
    final UUID event;
    final ControlRoom room;
    final MockMvcTester web;

    private final PlanPublication publication;
    private final Given given;

    RoomVisit(ApplicationContext beans) {
        this.web = beans.getBean(MockMvcTester.class);
        this.room = beans.getBean(ControlRoom.class);
        this.publication = beans.getBean(PlanPublication.class);
        this.given = beans.getBean(Given.class);
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(beans.getBean(Events.class), coordinator);
    }

    void publish(RoundPlan plan) {
        publication.publish(coordinator, event, plan);
    }

    void playThrough() {
        room.start(coordinator, event, Phase.OFFERS, 0);
        room.press(coordinator, event, new Press.EndPhase(), 1);
        room.start(coordinator, event, Phase.NEEDS, 2);
        room.press(coordinator, event, new Press.EndPhase(), 3);
    }

    Document control() {
        return page(coordinator, "/live");
    }

    Document page(Asker asker, String path) {
        MvcTestResult answer = web.get().uri(path(path)).with(as(asker)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer).replace('\u00a0', ' '));
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    int status(Asker asker, String path) {
        return web.get().uri(path).with(as(asker)).exchange().getResponse().getStatus();
    }

    MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path(path)).with(as(coordinator)).with(csrf());
        for (int place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        return request.exchange();
    }

    Asker link(Role role) {
        return given.aLinkWith(coordinator.territory(), role, Crew.scope(event));
    }

    String path(String path) {
        return "/events/" + event + "/exchange" + path;
    }
}
