package eu.maillage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company answers the invitation and writes its cards itself, through its own link. */
@Story
class OwnCardsStory {

    private final Stage stage;
    private Visitor coordinator;
    private Visitor company;
    private AnExchange exchange;

    OwnCardsStory(Stage stage) {
        this.stage = stage;
        this.coordinator = stage.aVisitor();
        this.company = stage.aVisitor();
        this.exchange = stage.anExchange(stage.aTerritory(), 1);
    }

    @BeforeEach
    void aCompanyHoldsItsLink() {
        TerritoryId territory = stage.aTerritory();
        exchange = stage.anExchange(territory, 1);
        coordinator = stage.aCoordinatorOf(territory).opens("/events/" + exchange.event + "/participants");
        coordinator.pressesFor("Entreprise n° 1", "Son lien");
        company = stage.aVisitor().opens(linkOn(coordinator)).presses("Ouvrir");
    }

    @Test
    void theCompanySaysThatItComes() {
        assertThat(company.reads()).contains("Bourse des Acacias", "Serez-vous là ?", "Offre 1.0");
        assertThat(company.presses("Oui, nous venons").reads()).contains("C’est noté : vous venez");
        assertThat(coordinator
                        .opens("/events/" + exchange.event + "/participants")
                        .reads())
                .contains("Confirmée");
    }

    @Test
    void aCardIsWrittenBroughtAndFrozenWithItsNumber() {
        writes("Vingt palettes par mois", "Matières");
        company.opens("/participation/" + exchange.companies.getFirst()).presses("Apporter");
        assertThat(company.reads()).contains("A-03", "Vingt palettes par mois");

        company.follows("Voir et ajouter des fiches").follows("Vingt palettes par mois");
        company.fills("Ce que nous proposons, en une ligne", "Dix palettes").presses("La fiche est prête");

        assertThat(company.opens("/participation/" + exchange.companies.getFirst())
                        .reads())
                .contains("Vingt palettes par mois", "La fiche A-03 a changé depuis : ici elle garde le texte apporté")
                .doesNotContain("Dix palettes");
        coordinator.opens("/events/" + exchange.event + "/cards");
        assertThat(coordinator.reads()).contains("Texte modifié depuis");
        assertThat(coordinator.presses("Reprendre le nouveau texte").reads()).contains("A-03", "Dix palettes");
        assertThat(company.opens("/participation/" + exchange.companies.getFirst())
                        .reads())
                .doesNotContain("a changé depuis");
    }

    @Test
    void aCardThatItDeletesStaysAtTheEventAndBothAreTold() {
        writes("Vingt palettes par mois", "Matières");
        company.opens("/participation/" + exchange.companies.getFirst()).presses("Apporter");
        company.follows("Voir et ajouter des fiches").follows("Vingt palettes par mois");
        company.presses("Supprimer la fiche");

        assertThat(company.opens("/participation/" + exchange.companies.getFirst())
                        .reads())
                .contains(
                        "Vingt palettes par mois",
                        "La fiche A-03 n’est plus parmi les vôtres, mais elle reste apportée ici. Demandez à l’organisateur de la retirer.");
        coordinator.opens("/events/" + exchange.event + "/cards");
        assertThat(coordinator.reads()).contains("Vingt palettes par mois Supprimée depuis");
        assertThat(coordinator.page().select("tr:contains(Vingt palettes) th a"))
                .isEmpty();
        coordinator.pressesFor("Vingt palettes", "Retirer");
        assertThat(coordinator.page().select("tr:contains(Vingt palettes) form"))
                .isEmpty();
    }

    @Test
    void anOfferOfItsOwnTradeIsExplainedAndTheCoordinatorMayLetItPass() {
        coordinator.opens("/events/" + exchange.event + "/edit");
        coordinator.ticks("Écarter les offres qui sont le métier").presses("Enregistrer");
        writes("Fabrication d’emballages en bois", "Services");
        assertThat(company.reads()).contains("Cette offre ressemble à votre métier", "n’est pas un lieu de vente");
        assertThat(company.reads()).containsPattern("Les mots « \\S+ »(, « \\S+ »)+ font penser à l’activité");
        assertThat(company.page().select("button").eachText()).noneMatch(words -> words.startsWith("Laisser passer"));
        company.opens("/participation/" + exchange.companies.getFirst());
        assertThat(company.reads()).contains("trop proches de votre métier", "Fabrication d’emballages en bois");
        assertThat(company.page().select("button").eachText()).noneMatch(words -> words.startsWith("Apporter"));

        coordinator.opens("/events/" + exchange.event + "/cards").presses("Laisser passer");
        assertThat(coordinator.reads()).contains("A-03", "Fabrication d’emballages en bois");
        assertThat(coordinator.opens("/audit").reads()).contains("A laissé passer une offre");
        assertThat(coordinator.first("tr:contains(A laissé passer une offre)").text())
                .contains("Fabrication d’emballages en bois", "Entreprise n° 1");
    }

    @Test
    void theLinkOpensNobodyElsesPage() {
        assertThat(company.opens("/organisations").status()).isEqualTo(403);
        assertThat(company.opens("/events/" + exchange.event + "/exchange/results")
                        .status())
                .isIn(403, 404);
        assertThat(company.opens("/events/" + exchange.event + "/exchange/secretary")
                        .status())
                .isIn(403, 404);
    }

    private void writes(String title, String category) {
        company.follows("Voir et ajouter des fiches").follows("Ajouter une offre");
        company.fills("De quoi s’agit-il ?", category).fills("Ce que nous proposons, en une ligne", title);
        company.presses("La fiche est prête");
    }

    private static String linkOn(Visitor coordinator) {
        return coordinator.first("input[readonly]").attr("value");
    }
}
