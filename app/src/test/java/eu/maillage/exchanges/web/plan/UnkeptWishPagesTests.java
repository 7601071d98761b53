package eu.maillage.exchanges.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.Seating;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.testing.Desk;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who was to sit together or apart, and whether the plan says that it does not keep it. */
@MaillageTest
class UnkeptWishPagesTests {

    private final PlanDesk desk;
    private final Planning planning;
    private final Preparation preparation;

    UnkeptWishPagesTests(ApplicationContext beans, Planning planning, Preparation preparation) {
        this.desk = new PlanDesk(beans);
        this.planning = planning;
        this.preparation = preparation;
    }

    @Test
    void aWishThatCameAfterThePlanIsSaidNotToBeKeptUntilAPlanKeepsIt() {
        desk.plan();
        assertThat(main())
                .contains("vos demandes respectées", "à tables aussi égales que possible, ")
                .doesNotContain("tenue par ce plan");
        Seating seating = desk.sheet().plan().orElseThrow().seating();
        OrganisationId one = seating.table(1).getFirst();
        OrganisationId other = seating.table(2).getFirst();

        preparation.wish(desk.coordinator, desk.event, new Wish.Together(List.of(other, one)));

        assertThat(box())
                .startsWith("Une demande n’est pas tenue par ce plan")
                .contains(
                        name(other) + " et " + name(one)
                                + " devaient être à la même table, mais ce plan les assoit aux tables 2 et 1 : la demande a été ajoutée après ce plan")
                .contains("La prochaine recherche en tiendra compte");
        assertThat(desk.page("/plan").select("section:has(> div > #unkept) a").attr("href"))
                .endsWith("/settings#wishes");
        assertThat(main())
                .contains("Ce plan a été cherché sans toutes les demandes d’aujourd’hui.")
                .doesNotContain("vos demandes respectées", "C’est prouvé", "C’est un bon plan");

        desk.plan();
        assertThat(desk.page("/plan").select("#unkept")).isEmpty();
        assertThat(main()).contains("vos demandes respectées");
    }

    @Test
    void ofAnotherWishNoSearchIsPromisedToKeepItWhileDemandsContradictEachOther() {
        desk.plan();
        Seating seating = desk.sheet().plan().orElseThrow().seating();
        List<OrganisationId> parted =
                List.of(seating.table(1).getFirst(), seating.table(2).getFirst());
        List<OrganisationId> neighbours = seating.table(1).subList(0, 2);
        preparation.wish(desk.coordinator, desk.event, new Wish.Together(parted));
        preparation.wish(desk.coordinator, desk.event, new Wish.Apart(parted));
        preparation.wish(desk.coordinator, desk.event, new Wish.Apart(neighbours));
        assertThat(box()).contains("La prochaine recherche en tiendra compte");

        desk.plan();

        assertThat(box())
                .contains(
                        "la dernière recherche n’a pas pu tenir toutes vos demandes ensemble",
                        "la dernière recherche n’a abouti à aucun plan : changez d’abord ce qui l’en a empêchée")
                .doesNotContain("La prochaine recherche");
        preparation.takeBack(
                desk.coordinator, desk.event, desk.sheet().wishes().get(1).id());
        assertThat(box()).contains("La prochaine recherche en tiendra compte");
    }

    @Test
    void whoeverIsMovedAgainstAWishIsSaidToBeSo() {
        OrganisationId one = desk.exchange.companies.getFirst();
        OrganisationId other = desk.exchange.companies.get(1);
        preparation.wish(desk.coordinator, desk.event, new Wish.Apart(List.of(one, other)));
        desk.plan();
        assertThat(desk.page("/plan").select("#unkept")).isEmpty();

        int table = desk.seat(other);
        planning.move(desk.coordinator, desk.event, one, table, false, 1);

        assertThat(box())
                .contains(
                        "Entreprise n° 1 et Entreprise n° 2 devaient être à des tables différentes, mais ce plan les assoit ensemble à la table %d : "
                                .formatted(table));
    }

    @Test
    void aPlanThatDoesNotKeepAWishIsAStepToTakeAndIsAskedAboutBeforeTheRoomGetsIt() {
        desk.plan();
        assertThat(steps()).noneMatch(step -> step.contains("de vos demandes"));
        assertThat(desk.page("/plan").select(".confirm form[action$=/plan/release]"))
                .isEmpty();
        Seating seating = desk.sheet().plan().orElseThrow().seating();
        preparation.wish(
                desk.coordinator,
                desk.event,
                new Wish.Together(
                        List.of(seating.table(1).getFirst(), seating.table(2).getFirst())));

        assertThat(steps()).contains("À faire Une de vos demandes n’est pas tenue par le plan.");
        assertThat(desk.page("/plan")
                        .select(".confirm:has(form[action$=/plan/release])")
                        .text()
                        .replace('\u00a0', ' '))
                .contains(
                        "Transmettre un plan qui ne tient pas une de vos demandes ?",
                        "La demande qu’il ne tient pas est nommée");

        assertThat(desk.post("/plan/release", "seen", "1")).hasStatus3xxRedirection();
        assertThat(steps())
                .as("handed over as it is")
                .contains("Plus tard Une de vos demandes n’est pas tenue par le plan.");
    }

    private List<String> steps() {
        return Jsoup.parse(PlanDesk.body(new Desk(desk.web, desk.coordinator).get("/events/" + desk.event)))
                .select("main li:has(.tag)")
                .eachText();
    }

    private String main() {
        return desk.page("/plan").select("main").text().replace('\u00a0', ' ');
    }

    private String box() {
        return desk.page("/plan").select("section:has(> div > #unkept)").text().replace('\u00a0', ' ');
    }

    private String name(OrganisationId organisation) {
        return desk.sheet().assembly().name(organisation);
    }
}
