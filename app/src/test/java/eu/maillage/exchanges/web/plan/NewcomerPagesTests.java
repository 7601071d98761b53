package eu.maillage.exchanges.web.plan;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.testing.Desk;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever is added late to an exchange, and the seat that is found. */
@MaillageTest
class NewcomerPagesTests {

    private final PlanDesk desk;
    private final Events events;
    private final Directory directory;

    NewcomerPagesTests(ApplicationContext beans, Events events, Directory directory) {
        this.desk = new PlanDesk(beans);
        this.events = events;
        this.directory = directory;
    }

    @Test
    void whoeverCameOnTheDayIsTaggedInThePlanAndItsTableStandsAmongTheParticipants() {
        desk.plan();
        desk.post("/plan/release", "seen", "1");
        OrganisationId newcomer = desk.exchange.aCompany("La Retardataire", 9);
        events.welcome(desk.coordinator, desk.event, newcomer, null);
        eventually("the newcomer has a seat", () -> Integer.valueOf(2)
                .equals(desk.sheet().released()));
        int table = desk.seat(newcomer);

        assertThat(desk.page("/plan")
                        .select("th:contains(La Retardataire) .tag")
                        .text())
                .isEqualTo("Le jour même");
        String participants = "/events/" + desk.event + "/participants";
        assertThat(new Desk(desk.web, desk.coordinator)
                        .page(participants)
                        .select("#o-" + newcomer + " th .tag")
                        .eachText())
                .containsExactly("Le jour même", "Table " + table);
    }

    @Test
    void whoComesOnTheDayIsSaidToSitAtATableWithTheWayThere() {
        desk.plan();
        desk.post("/plan/release", "seen", "1");
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        Notice told = newcomer("La Retardataire");
        OrganisationId late = directory
                .search(desk.coordinator, "La Retardataire", 1)
                .getFirst()
                .id();
        int table = desk.seat(late);
        assertThat(told)
                .isEqualTo(Notice.done("events.newcomer.added-seated", table)
                        .leading(desk.home + "/plan#o-" + late, "events.seat.see"));
        OrganisationId expected = desk.exchange.companies.getFirst();
        assertThat(notice(desk.web
                                .post()
                                .uri("/events/%s/participants/%s/welcome".formatted(desk.event, expected))
                                .with(as(desk.coordinator))
                                .with(csrf())
                                .exchange())
                        .key())
                .isEqualTo("events.participants.welcomed-seated");
    }

    @Test
    void whoComesOnTheDayBeforeTheRoomHasThePlanIsToBeSeatedByHand() {
        events.move(desk.coordinator, desk.event, EventState.RUNNING);
        assertThat(newcomer("La Toute Première")).isEqualTo(Notice.done("events.newcomer.added"));
        desk.plan();

        assertThat(newcomer("La Retardataire"))
                .isEqualTo(Notice.warning("events.newcomer.added-unseated")
                        .leading(desk.home + "/plan", "events.seat.choose"));
    }

    @Test
    void whoIsAddedToAPlannedEventBeforeTheDayIsToBeSeatedByHandAsWell() {
        desk.plan();
        desk.post("/plan/release", "seen", "1");

        assertThat(newcomer("La Dernière").key()).isEqualTo("events.newcomer.added-unseated");
        assertThat(desk.sheet().unseated()).hasSize(1);
    }

    @Test
    void whoComesAfterAllIsSeatedAsWellWhenItWasGivenUpBeforeThePlan() {
        OrganisationId givenUp = desk.exchange.aCompany("La Revenante", 9);
        events.expect(desk.coordinator, desk.event, givenUp, null);
        events.mark(desk.coordinator, desk.event, givenUp, ParticipantState.ABSENT);
        desk.plan();
        desk.post("/plan/release", "seen", "1");
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        Notice told = marked(givenUp, ParticipantState.PRESENT);
        int table = desk.seat(givenUp);
        assertThat(told)
                .isEqualTo(Notice.done("events.participants.welcomed-seated", table)
                        .leading(desk.home + "/plan#o-" + givenUp, "events.seat.see"));
        assertThat(desk.sheet().released()).isEqualTo(2);

        assertThat(marked(givenUp, ParticipantState.ABSENT))
                .isEqualTo(Notice.done("events.participants.marked-absent"));
        marked(givenUp, ParticipantState.PRESENT);
        assertThat(desk.seat(givenUp)).isEqualTo(table);
        assertThat(desk.sheet().released()).isEqualTo(2);
    }

    @Test
    void whatWasProvedOfThosePresentIsNotSaidOfOthers() {
        desk.plan();
        String before = desk.page("/plan").select("main").text();
        assertThat(before).containsAnyOf("C’est prouvé", "C’est un bon plan").doesNotContain("avant que les présents");
        OrganisationId absent = desk.exchange.companies.getFirst();

        events.mark(desk.coordinator, desk.event, absent, ParticipantState.ABSENT);
        assertThat(desk.page("/plan").select("main").text())
                .contains("Ce plan a été cherché avant que les présents, les places ou les demandes ne changent")
                .contains("une nouvelle recherche dirait")
                .doesNotContain("C’est prouvé", "C’est un bon plan");
        events.move(desk.coordinator, desk.event, EventState.RUNNING);
        assertThat(desk.page("/plan").select("main").text())
                .contains("Ce plan a été cherché avant")
                .doesNotContain("une nouvelle recherche dirait");

        events.mark(desk.coordinator, desk.event, absent, ParticipantState.PRESENT);
        assertThat(desk.page("/plan").select("main").text()).containsAnyOf("C’est prouvé", "C’est un bon plan");
    }

    private Notice marked(OrganisationId organisation, ParticipantState state) {
        return notice(desk.web
                .post()
                .uri("/events/%s/participants/%s/state".formatted(desk.event, organisation))
                .param("state", state.name())
                .with(as(desk.coordinator))
                .with(csrf())
                .exchange());
    }

    private Notice newcomer(String name) {
        return notice(desk.web
                .post()
                .uri("/events/" + desk.event + "/participants/newcomer")
                .param("name", name)
                .param("kind", "COMPANY")
                .with(as(desk.coordinator))
                .with(csrf())
                .exchange());
    }

    private static Notice notice(MvcTestResult answer) {
        return (Notice)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("notice"));
    }
}
