package eu.maillage.stories;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.MovableClock;
import eu.maillage.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The morning of an exchange, from the first round to every company's file, by people whose browsers run no script. */
@Story
class MorningStory {

    private final Stage stage;
    private final MovableClock clock;
    private Visitor coordinator;
    private String event = "";

    MorningStory(Stage stage, MovableClock clock) {
        this.stage = stage;
        this.clock = clock;
        this.coordinator = stage.aVisitor();
    }

    @BeforeEach
    void aPlanIsInTheRoom() {
        TerritoryId territory = stage.aTerritory();
        AnExchange four = stage.anExchange(territory, 4);
        event = "/events/" + four.event;
        coordinator = stage.aCoordinatorOf(territory).opens(event + "/exchange/settings");
        coordinator.fills("Nombre de tables", "1").fills("Places par table, au plus", "4");
        coordinator.fills("Nombre de tours", "1").presses("Enregistrer les réglages");
        coordinator.opens(event + "/exchange/plan").presses("Chercher un plan de table");
        eventually(
                "a plan is found",
                () -> coordinator.opens(event + "/exchange/plan").reads().contains("Transmettre à la salle"));
        coordinator.presses("Transmettre à la salle").opens(event).presses("Commencer la matinée");
    }

    @Test
    void aRoundIsLedNotedCorrectedAndBecomesFiles() throws IOException {
        Visitor secretary = helper("Secrétariat d’une table");
        Visitor screen = helper("Écran projeté");
        coordinator.opens(event + "/exchange/live").presses("Commencer la phase « Offres »");
        assertThat(coordinator.reads()).contains("Offres, tour 1 sur 1");
        clock.forward(Duration.ofMinutes(1));
        assertThat(screen.opens(event + "/exchange/screen")
                        .page()
                        .select("[data-clock]")
                        .text())
                .matches("[0-4]:\\d\\d");

        secretary.opens(event + "/exchange/secretary");
        assertThat(secretary.reads()).contains("Secrétariat · Table 1", "sa propre fiche");
        String card = secretary.page().select(".card-number").text();
        String owner = ownerOn(secretary);
        String fan = others(owner).getFirst();
        secretary.ticksIn(fan, "OUI");
        assertThat(secretary.presses("Suivante").reads()).contains("La fiche est enregistrée");

        secretary.follows(card);
        secretary.ticksIn(fan, "NON");
        secretary.ticksIn(others(owner).get(1), "OUI");
        secretary.presses("Suivante");

        coordinator.opens(event + "/exchange/live").presses("Terminer la phase");
        coordinator.opens(event).presses("Clôturer l’événement").opens(event + "/exchange/results");
        assertThat(coordinator.reads()).contains("Résultats de la bourse");
        assertThat(resourcesOf(others(owner).get(1))).anyMatch(row -> row.contains(card));
        assertThat(resourcesOf(fan)).noneMatch(row -> row.contains(card));
    }

    @Test
    void aHelpersLinkCanBeTakenBack() {
        Visitor secretary = helper("Secrétariat d’une table");
        assertThat(secretary.opens(event + "/exchange/secretary").status()).isEqualTo(200);
        coordinator.opens(event + "/exchange/live").pressesFor("Zoé", "Retirer");
        assertThat(secretary.opens(event + "/exchange/secretary").status()).isIn(403, 404);
    }

    @Test
    void aPaperGridIsTypedInAfterwards() {
        coordinator.opens(event + "/exchange/live").presses("Commencer la phase « Offres »");
        coordinator.opens(event + "/exchange/live").presses("Terminer la phase");
        coordinator.opens(event + "/exchange/paper-grid");
        assertThat(coordinator.reads()).contains("Saisir une grille papier");
        coordinator.chooses("select:has(option[value=YES])", "OUI");
        assertThat(coordinator.presses("Enregistrer la grille").reads()).contains("Une fiche enregistrée");
    }

    private Visitor helper(String role) {
        coordinator.opens(event + "/exchange/live").fills("Pour", role).fills("Nom", "Zoé");
        String link = coordinator
                .presses("Créer un lien")
                .page()
                .select("a[href*=/enter/]")
                .attr("href");
        return stage.aVisitor().opens(link).presses("Ouvrir");
    }

    private static String ownerOn(Visitor secretary) {
        return secretary
                .page()
                .select("form p:contains(sa propre fiche)")
                .text()
                .replaceAll(" · .*", "");
    }

    private static List<String> others(String owner) {
        return Stream.of(1, 2, 3, 4)
                .map(number -> "Entreprise n° " + number)
                .filter(name -> !name.equals(owner))
                .toList();
    }

    private List<String> resourcesOf(String company) throws IOException {
        String address = coordinator
                .page()
                .select("tr:contains(%s) a[href*=/files/]".formatted(company))
                .attr("href");
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(coordinator.downloads(address)));
                Stream<Row> rows = resources(workbook).openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList()
                            .toString())
                    .toList();
        }
    }

    private static Sheet resources(ReadableWorkbook workbook) {
        return workbook.getFirstSheet();
    }
}
