package eu.maillage.exchanges.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Places that the coordinator fixed, and whether the plan keeps them. */
@MaillageTest
class FixedPlacePagesTests {

    private final PlanDesk desk;
    private final Planning planning;
    private final Preparation preparation;

    FixedPlacePagesTests(ApplicationContext beans, Planning planning, Preparation preparation) {
        this.desk = new PlanDesk(beans);
        this.planning = planning;
        this.preparation = preparation;
    }

    @Test
    void aFixedPlaceIsSaidToBeKeptOnlyWhereThePlanKeepsIt() {
        desk.plan();
        OrganisationId company = desk.exchange.companies.getFirst();
        planning.lock(desk.coordinator, desk.event, company);
        assertThat(row(company).text()).contains("place fixée").doesNotContain("place fixée à la table", "Fixer");
        assertThat(desk.page("/plan").select("#unkept")).isEmpty();

        int other = 3 - desk.seat(company);
        preparation.wish(desk.coordinator, desk.event, new Wish.Fixed(company, other));

        assertThat(row(company).text()).contains("place fixée à la table " + other, "Libérer", "Fixer");
        assertThat(desk.page("/plan").select("section:has(> div > #unkept)").text())
                .startsWith("Une demande n’est pas tenue par ce plan")
                .contains(
                        "Entreprise n° 1 a sa place fixe à la table %d, mais ce plan l’assoit à la table %d : la place a été fixée après ce plan"
                                .formatted(other, 3 - other));
        assertThat(desk.page("/plan").select(".seating-fixed, .picture-table .tag"))
                .isEmpty();
        assertThat(desk.page("/plan/move/" + company).text()).contains("Sa place est fixée à la table " + other);
    }

    @Test
    void aFixedPlaceThatCannotBeKeptSaysWhy() {
        desk.plan();
        OrganisationId company = desk.exchange.companies.getFirst();
        OrganisationId friend = desk.exchange.companies.get(1);
        int here = desk.seat(company);
        preparation.wish(desk.coordinator, desk.event, new Wish.Fixed(company, 99));
        assertThat(desk.page("/plan").text()).contains("il n’y a pas de table 99 dans les réglages");

        preparation.wish(desk.coordinator, desk.event, new Wish.Fixed(company, 3 - here));
        preparation.wish(desk.coordinator, desk.event, new Wish.Fixed(friend, here));
        preparation.wish(desk.coordinator, desk.event, new Wish.Together(List.of(company, friend)));
        desk.plan();

        assertThat(desk.page("/plan")
                        .select("li:contains(Entreprise n° 1 a sa place fixe)")
                        .text())
                .contains("la dernière recherche n’a pas pu tenir toutes vos demandes ensemble");
    }

    private Element row(OrganisationId organisation) {
        return desk.page("/plan").select("#o-" + organisation).getFirst();
    }
}
