package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The links that let helpers and screens into the room, made and revoked by the coordinator in the control room. */
@MaillageTest
class LinkPagesTests {

    private final RoomVisit visit;
    private final Events events;

    LinkPagesTests(ApplicationContext beans, Events events) {
        this.visit = new RoomVisit(beans);
        this.events = events;
    }

    @Test
    void aLinkIsMadeShownOnceAndRevoked() {
        MvcTestResult made = visit.post("/live/links", "role", "SECRETARY", "label", "Tables 3 et 4");
        assertThat(made).hasStatusOk().bodyText().contains("Tables 3 et 4", "/enter/", "<svg");
        Document control = visit.control();
        assertThat(control.text()).contains("Tables 3 et 4", "Retirer");

        assertThat(control.text()).contains("Retirer le lien « Tables 3 et 4 » ?");
        String revoke = control.select("form[action$=/revoke]").attr("action");
        visit.web.post().uri(revoke).with(as(visit.coordinator)).with(csrf()).exchange();
        assertThat(visit.control().text()).contains(" retiré").doesNotContain("Retirer le lien");
    }

    @Test
    void aLinkForATableOpensAtThatTableAndAnyOtherAsks() {
        visit.publish(SmallExchange.PLAN);
        assertThat(visit.control().select("select[name=table] option").eachText())
                .containsExactly("Demandée à l’ouverture", "Un lien pour chaque table", "Table 1", "Table 2");

        Document made = links("role", "SECRETARY", "label", "Anne", "table", "2");
        assertThat(made.select("h1").text()).contains("Anne · Table 2");
        assertThat(opened(address(made, 0))).isEqualTo(visit.path("/secretary?table=2"));
        assertThat(opened(address(links("role", "FACILITATOR", "table", "1"), 0)))
                .isEqualTo(visit.path("/facilitator?table=1"));
        assertThat(opened(address(links("role", "SECRETARY", "label", "Table 1"), 0)))
                .isEqualTo(visit.path("/secretary"));
        assertThat(opened(address(links("role", "SCREEN", "table", "1"), 0))).isEqualTo(visit.path("/screen"));
    }

    @Test
    void aLinkForEachTableIsMadeInOneAct() {
        visit.publish(SmallExchange.PLAN);
        Document made = links("role", "SECRETARY", "table", "EACH");

        assertThat(made.select("figure h2").eachText())
                .containsExactly("Secrétariat · Table 1", "Secrétariat · Table 2");
        assertThat(made.select("figure svg")).hasSize(2);
        assertThat(opened(address(made, 0))).isEqualTo(visit.path("/secretary?table=1"));
        assertThat(opened(address(made, 1))).isEqualTo(visit.path("/secretary?table=2"));
        assertThat(visit.control().text()).contains("Secrétariat · Table 1", "Secrétariat · Table 2");
    }

    @Test
    void noLinkIsMadeForATableThatThePlanDoesNotHave() {
        assertThat(visit.post("/live/links", "role", "SECRETARY", "table", "EACH"))
                .hasStatus(404);
        visit.publish(SmallExchange.PLAN);
        assertThat(visit.post("/live/links", "role", "SECRETARY", "table", "3")).hasStatus(404);
    }

    @Test
    void whoseTableANewerPlanDoesNotHaveIsAskedWhichIsHers() {
        visit.publish(SmallExchange.PLAN);
        for (Role role : List.of(Role.SECRETARY, Role.FACILITATOR)) {
            String page = visit.path(role == Role.SECRETARY ? "/secretary" : "/facilitator");
            assertThat(visit.web.get().uri(page + "?table=3").with(as(visit.link(role))))
                    .hasRedirectedUrl(page);
        }
    }

    @Test
    void noLinkMakesACoordinator() {
        assertThat(visit.post("/live/links", "role", "COORDINATOR")).hasStatus(403);
    }

    @Test
    void onceTheEventIsClosedNoLinkIntoTheRoomIsMadeAndOldOnesCanBeRevoked() {
        visit.post("/live/links", "role", "SECRETARY", "label", "Tables 3 et 4");
        EventId over = new EventId(visit.event);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(visit.coordinator, over, state));

        for (Role role : List.of(Role.SECRETARY, Role.FACILITATOR, Role.SCREEN)) {
            assertThat(visit.post("/live/links", "role", role.name())).hasStatus(423);
        }
        Document control = visit.control();
        assertThat(control.select("form[action$=/live/links]")).isEmpty();
        assertThat(control.select("form[action$=/revoke]")).hasSize(1);
        assertThat(control.text()).contains("Vous pouvez encore les retirer").doesNotContain("Créer un lien");
    }

    @Test
    void aTabletWhoseBrowserWasClosedIsStillIn() {
        String link = address(links("role", "SECRETARY", "label", "Table 1"), 0);

        assertThat(visit.web
                        .post()
                        .uri(link)
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("maillage="))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Max-Age=")
                .contains("HttpOnly");
    }

    private Document links(String... fields) {
        MvcTestResult made = visit.post("/live/links", fields);
        assertThat(made).hasStatusOk();
        return Jsoup.parse(RoomVisit.body(made).replace('\u00a0', ' '));
    }

    private static String address(Document made, int place) {
        return made.select("figcaption a").get(place).attr("href").replaceFirst(".*/enter/", "/enter/");
    }

    private String opened(String link) {
        return String.valueOf(
                visit.web.post().uri(link).with(csrf()).exchange().getResponse().getRedirectedUrl());
    }
}
