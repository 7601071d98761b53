package eu.maillage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A coordinator notes a company's cards while she has it on the phone. */
@Story
class PhoneCallStory {

    private final Stage stage;

    PhoneCallStory(Stage stage) {
        this.stage = stage;
    }

    @Test
    void linesOfOneCallBecomeCardsAndDrafts() {
        TerritoryId territory = stage.aTerritory();
        AnExchange exchange = stage.anExchange(territory, 2);
        Visitor coordinator = stage.aCoordinatorOf(territory).opens("/cards").follows("Saisir pendant un appel");
        coordinator
                .fills("Nom, commune, SIRET ou téléphone", "n° 2")
                .presses("Rechercher")
                .follows("Entreprise n° 2");
        assertThat(coordinator.reads()).contains("Appel avec Entreprise n° 2", "Contact 2", "Offre 2.0");

        coordinator.fills("Offre 3", "Chariot élévateur le vendredi").fills("Besoin 3", "Bennes à carton");
        coordinator.chooses("[name~=offers.0..category]", "Équipements");
        coordinator.presses("Enregistrer les fiches");

        assertThat(coordinator.reads()).contains("Une fiche prête, un brouillon sans catégorie");
        assertThat(coordinator.opens("/cards?text=chariot").reads()).contains("Chariot élévateur le vendredi", "Prête");
        assertThat(coordinator.opens("/cards?text=bennes").reads()).contains("Bennes à carton", "Brouillon");
        assertThat(coordinator.opens("/events/" + exchange.event + "/cards").reads())
                .contains("Apporter la fiche prête");
        coordinator.presses("Apporter la fiche prête");
        assertThat(coordinator.reads()).contains("un brouillon reste à finir");
    }
}
