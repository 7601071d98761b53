package eu.maillage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What a person agreed to is noted with its date and its means, taken back as easily, and she can be erased. */
@Story
class ConsentStory {

    private final Stage stage;

    ConsentStory(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aYesIsNotedTakenBackAndThePersonErased() {
        TerritoryId territory = stage.aTerritory();
        AnExchange exchange = stage.anExchange(territory, 1);
        String organisation = "/organisations/" + exchange.companies.getFirst();
        Visitor coordinator = stage.aCoordinatorOf(territory).opens(organisation);
        assertThat(coordinator.reads()).contains("aucun accord noté");

        coordinator.follows("Contact 1").ticks("Partage des coordonnées").presses("Noter ces accords");
        assertThat(coordinator.reads())
                .contains("Un accord est changé", "Oui : Partage des coordonnées", "Par téléphone");
        coordinator.first("input[value=SHARING]").removeAttr("checked");
        assertThat(coordinator.presses("Noter ces accords").reads())
                .contains("Un accord est changé", "Refus : Partage des coordonnées");

        coordinator.presses("Effacer cette personne");
        assertThat(coordinator.reads()).contains("La personne est effacée");
        assertThat(coordinator.opens(organisation).reads()).doesNotContain("Contact 1", "contact1@exemple.fr");
        assertThat(coordinator.opens("/audit").reads()).doesNotContain("contact1@exemple.fr");
    }
}
