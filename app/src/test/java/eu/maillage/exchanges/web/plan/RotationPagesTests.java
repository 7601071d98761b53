package eu.maillage.exchanges.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.plan.Seating;
import eu.maillage.testing.MaillageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** How the cards go round the tables, and whether their time is enough. */
@MaillageTest
class RotationPagesTests {

    private final PlanDesk desk;
    private final Events events;
    private final Directory directory;

    RotationPagesTests(ApplicationContext beans, Events events, Directory directory) {
        this.desk = new PlanDesk(beans);
        this.events = events;
        this.directory = directory;
    }

    @Test
    void theRotationSaysWhenTheTimeIsTooShortAndAButtonMakesTime() {
        desk.plan();
        assertThat(desk.get("/rotation"))
                .hasStatusOk()
                .bodyText()
                .contains("Chaque fiche passe à chaque table", "Paquet 2");
        assertThat(desk.post("/rotation/help", "phase", "OFFERS", "help", "ROUNDS", "value", "1", "seen", "1"))
                .hasStatus(302);
        assertThat(desk.get("/rotation")).bodyText().contains("Le temps est trop court", "Ajouter ces tours");
    }

    @Test
    void theRotationTellsTheTrueSecondsOfEachCardAndWhoBringsNone() {
        desk.plan();
        OrganisationId first = desk.exchange.companies.getFirst();
        desk.exchange.card(first, CardKind.OFFER, Category.SPACE, "Quai de chargement");
        OrganisationId silent =
                directory.register(desk.coordinator, NewOrganisation.named("La Silencieuse", OrganisationKind.COMPANY));
        events.expect(desk.coordinator, desk.event, silent, null);
        events.bringAll(desk.coordinator, desk.event);
        desk.post("/plan/update", "seen", "1");

        Document rotation = desk.page("/rotation");
        // Five minutes for nine cards at one table, for eight at the other.
        assertThat(rotation.select("[aria-labelledby=offers] .tile").text()).contains("33 à 38");
        assertThat(rotation.select("[aria-labelledby=offers] .without").text())
                .isEqualTo("Une structure n’apporte aucune fiche à cette phase : La Silencieuse. Compléter les fiches");
        assertThat(rotation.select(".without a").attr("href")).isEqualTo("/events/" + desk.event + "/cards");

        Seating seating = desk.sheet().plan().orElseThrow().seating();
        desk.exchange.cards().stream()
                .filter(card ->
                        card.kind() == CardKind.OFFER && seating.table(2).contains(card.organisation()))
                .forEach(card -> events.withdraw(desk.coordinator, desk.event, card.id()));
        desk.post("/plan/update", "seen", "2");
        assertThat(desk.page("/rotation")
                        .select("[aria-labelledby=offers] .without")
                        .text())
                .contains("La table 2 n’a pas de paquet à elle");
    }

    @Test
    void theRotationNamesThePauseAndSaysWhenItsTimesLeaveSecondsOut() {
        desk.plan();
        assertThat(desk.page("/rotation").select("#offers + p").text().replace('\u00a0', ' '))
                .isEqualTo("De 9 h 00 à 9 h 10, 2 tours de 5 min, avec 30 s de pause entre deux."
                        + " Les heures sont données sans les secondes, ici comme dans le déroulé.");
    }
}
