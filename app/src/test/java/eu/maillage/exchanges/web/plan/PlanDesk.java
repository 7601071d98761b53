package eu.maillage.exchanges.web.plan;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A coordinator who plans an exchange of eight companies, and the pages as she asks for them. */
final class PlanDesk {

    final Asker coordinator;
    final AnExchange exchange;
    final EventId event;
    final String home;
    final MockMvcTester web;

    private final SeatingSearches searches;
    private final PlanReading reading;

    PlanDesk(ApplicationContext beans) {
        this.web = beans.getBean(MockMvcTester.class);
        this.searches = beans.getBean(SeatingSearches.class);
        this.reading = beans.getBean(PlanReading.class);
        this.coordinator = beans.getBean(Given.class).aCoordinator();
        this.exchange = new AnExchange(
                coordinator,
                beans.getBean(Events.class),
                beans.getBean(Cards.class),
                beans.getBean(Directory.class),
                8);
        this.event = exchange.event;
        this.home = "/events/" + event + "/exchange";
    }

    /** Has a seating searched, and waits until it is found. */
    void plan() {
        searches.begin(coordinator, event);
        awaitPlan();
    }

    void awaitPlan() {
        eventually("a seating is found", () -> !sheet().isSearching());
    }

    PlanSheet sheet() {
        return reading.sheet(coordinator, event);
    }

    int seat(OrganisationId organisation) {
        return sheet().plan()
                .flatMap(plan -> plan.seating().tableOf(organisation))
                .orElseThrow();
    }

    MvcTestResult get(String path) {
        return new Desk(web, coordinator).get(home + path);
    }

    Document page(String path) {
        return Jsoup.parse(body(get(path)));
    }

    MvcTestResult post(String path, String... parameters) {
        var request = web.post().uri(home + path).with(as(coordinator)).with(csrf());
        for (int place = 0; place < parameters.length; place += 2) {
            request = request.param(parameters[place], parameters[place + 1]);
        }
        return request.exchange();
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
