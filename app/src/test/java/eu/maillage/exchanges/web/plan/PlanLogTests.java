package eu.maillage.exchanges.web.plan;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.plan.ExchangeSettings;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.testing.Desk;
import eu.maillage.testing.MaillageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the log keeps of those who plan. */
@MaillageTest
class PlanLogTests {

    private final PlanDesk desk;
    private final Planning planning;
    private final Preparation preparation;
    private final Events events;

    PlanLogTests(ApplicationContext beans, Planning planning, Preparation preparation, Events events) {
        this.desk = new PlanDesk(beans);
        this.planning = planning;
        this.preparation = preparation;
        this.events = events;
    }

    @Test
    void whoSearchesMovesLocksAndSettlesIsKeptInTheLog() {
        desk.plan();
        OrganisationId company = desk.exchange.companies.getFirst();
        ExchangeSettings settings = desk.sheet().settings();
        planning.lock(desk.coordinator, desk.event, company);
        preparation.unlock(desk.coordinator, desk.event, company);
        planning.move(desk.coordinator, desk.event, company, 1, false, 1);
        planning.swap(desk.coordinator, desk.event, company, desk.exchange.companies.get(1), 2);
        planning.undo(desk.coordinator, desk.event, 3);
        planning.adjust(desk.coordinator, desk.event, settings, 4);
        planning.update(desk.coordinator, desk.event, 5);
        preparation.wish(desk.coordinator, desk.event, new Wish.Fixed(company, 1));

        Document log = new Desk(desk.web, desk.coordinator).page("/audit");

        assertThat(log.select("td[data-label=Quoi]").eachText().subList(0, 9))
                .containsExactly(
                        "A ajouté une contrainte de placement",
                        "A mis le plan à jour",
                        "A changé les réglages de la bourse",
                        "A repris un plan d’avant",
                        "A échangé les places de deux structures",
                        "A changé une structure de table",
                        "A libéré la place d’une structure",
                        "A fixé la place d’une structure",
                        "A lancé la recherche d’un plan de table");
        assertThat(log.select("tr:contains(A changé une structure de table) a").eachText())
                .containsExactly("Entreprise n° 1", "Bourse des Acacias");
    }

    @Test
    void handingAPlanToTheRoomIsKeptInTheLogWhenSomebodyDoesIt() {
        desk.plan();
        desk.post("/plan/release", "seen", "1");
        events.welcome(desk.coordinator, desk.event, desk.exchange.aCompany("La Retardataire", 9), null);
        eventually("the newcomer has a seat", () -> Integer.valueOf(2)
                .equals(desk.sheet().released()));

        Document log = new Desk(desk.web, desk.coordinator).page("/audit");

        assertThat(log.select("tr:contains(A transmis un plan à la salle)")).hasSize(1);
        assertThat(log.select("tr:contains(A transmis un plan à la salle) a").attr("href"))
                .isEqualTo("/events/" + desk.event);
    }
}
