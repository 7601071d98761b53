package eu.maillage.stories;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator seats the companies, sees where every batch of cards goes, and hands the plan to the room. */
@Story
class PlanStory {

    private final Stage stage;
    private Visitor coordinator;
    private String exchange = "";

    PlanStory(Stage stage) {
        this.stage = stage;
        this.coordinator = stage.aVisitor();
    }

    @BeforeEach
    void tenCompaniesAreExpected() {
        TerritoryId territory = stage.aTerritory();
        AnExchange ten = stage.anExchange(territory, 10);
        exchange = "/events/" + ten.event + "/exchange";
        coordinator = stage.aCoordinatorOf(territory).opens(exchange + "/settings");
    }

    @Test
    void aPlanIsSearchedChangedByHandAndHandedOver() {
        wish("À des tables différentes", "Entreprise n° 1", "Entreprise n° 2");
        searches();
        assertThat(coordinator.reads()).contains("C’est prouvé");
        assertThat(tableOf("Entreprise n° 1")).isNotEqualTo(tableOf("Entreprise n° 2"));

        coordinator.pressesFor("Entreprise n° 3", "Fixer");
        assertThat(coordinator.reads()).contains("place fixée");
        String before = tableOf("Entreprise n° 4");
        coordinator.opens(coordinator.first("tr:contains(Entreprise n° 4) a").attr("href"));
        assertThat(coordinator.reads()).contains("Déplacer Entreprise n° 4", "Ou l’échange qui coûte le moins");
        coordinator.presses("Échanger");
        assertThat(coordinator.reads()).contains("les deux places sont échangées", "Plan retouché à la main");
        assertThat(tableOf("Entreprise n° 4")).isNotEqualTo(before);

        coordinator.presses("Revenir au plan 1");
        assertThat(tableOf("Entreprise n° 4")).isEqualTo(before);
        coordinator.presses("Transmettre à la salle");
        assertThat(coordinator.reads()).contains("La salle suit maintenant le plan");
    }

    @Test
    void demandsThatCannotHoldTogetherAreNamed() {
        wish("À la même table", "Entreprise n° 1", "Entreprise n° 2");
        wish("À des tables différentes", "Entreprise n° 2", "Entreprise n° 1");
        coordinator.opens(exchange + "/plan").presses("Chercher un plan de table");
        eventually(
                "the search ends",
                () -> coordinator.opens(exchange + "/plan").reads().contains("ne peuvent pas tenir"));
        assertThat(coordinator.reads())
                .contains("Entreprise n° 1 et Entreprise n° 2 sont à la même table")
                .contains("sont à des tables différentes");
    }

    @Test
    void aTimeTooShortIsSaidInWordsWithWhatWouldHelp() {
        coordinator.fills("Durée d’un tour", "0.5").fills("Temps minimal par fiche", "60");
        coordinator.presses("Enregistrer les réglages");
        searches();
        coordinator.opens(exchange + "/rotation");
        assertThat(coordinator.reads()).contains("Le temps est trop court", "Ce qui aiderait");
        coordinator.presses("Allonger les tours");
        assertThat(coordinator.reads()).contains("Chaque fiche passe à chaque table");
    }

    private void searches() {
        coordinator.opens(exchange + "/plan").presses("Chercher un plan de table");
        eventually(
                "a plan is found",
                () -> coordinator.opens(exchange + "/plan").reads().contains("Les places")
                        && !coordinator.reads().contains("Recherche du meilleur plan"));
    }

    private void wish(String kind, String one, String other) {
        coordinator
                .opens(exchange + "/settings")
                .ticks(kind)
                .fills("Structure", one)
                .fills("Avec, ou loin de", other);
        assertThat(coordinator.presses("Ajouter la demande").reads()).contains("Demande ajoutée");
    }

    private String tableOf(String name) {
        return coordinator
                .first("section tr:has(th:matchesOwn(^%s\\s*$)) td".formatted(name))
                .text();
    }
}
