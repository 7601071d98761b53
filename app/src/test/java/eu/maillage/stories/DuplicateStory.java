package eu.maillage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Two entries of one company become one, and nothing of either is lost unasked. */
@Story
class DuplicateStory {

    private final Stage stage;

    DuplicateStory(Stage stage) {
        this.stage = stage;
    }

    @Test
    void theSameCompanyTwiceIsFoundComparedAndMerged() {
        TerritoryId territory = stage.aTerritory();
        Visitor coordinator = stage.aCoordinatorOf(territory);
        adds(coordinator, "Menuiserie Roux", "73800");
        adds(coordinator, "MENUISERIE ROUX SARL", "74000");
        assertThat(coordinator.reads()).contains("Une structure lui ressemble");
        coordinator.ticks("Ce n’est pas la même : l’ajouter quand même").presses("Ajouter la structure");
        assertThat(coordinator.reads()).contains("Une structure est peut-être la même");

        coordinator.follows("Comparer et fusionner").ticks("73800");
        assertThat(coordinator.presses("Fusionner").reads())
                .contains("Les deux structures n’en font plus qu’une", "73800");
        assertThat(coordinator.opens("/organisations?text=roux").page().select("tbody tr"))
                .hasSize(1);
    }

    private static void adds(Visitor coordinator, String name, String postalCode) {
        coordinator.opens("/organisations").follows("Ajouter une structure");
        coordinator.fills("Nom", name).fills("Type", "Entreprise").fills("Code postal", postalCode);
        coordinator.presses("Ajouter la structure");
    }
}
