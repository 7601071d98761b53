package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Asking.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.spreadsheets.Table;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opens the files that the pages hand out and compares them with the answers given. */
@MaillageTest
class ResultFilesTests {

    private static final int UNDER_THREE_LINES = 5;
    private static final int UNDER_TWO_LINES = 4;

    private final MockMvcTester web;
    private final ApplicationContext application;
    private final Organisations organisations;
    private final Given given;
    private SmallMorning morning;

    ResultFilesTests(MockMvcTester web, ApplicationContext application, Organisations organisations, Given given) {
        this.web = web;
        this.application = application;
        this.organisations = organisations;
        this.given = given;
        this.morning = new SmallMorning(application, given.aCoordinator());
    }

    @Test
    void theBakersFileHoldsHerAnswersAndNotTheDetailsOfWhoDidNotAgree() throws IOException {
        Spreadsheet file = open("/files/" + morning.baker);

        assertThat(file.sheets()).containsExactly("Ressources", "Besoins", "Vos fiches");
        assertThat(rows(file, "Ressources", UNDER_THREE_LINES))
                .containsExactly(List.of(
                        "A-02",
                        "Chutes de papier",
                        "+33 est un début de formule\nMatières et matériaux",
                        "Imprimerie du Lac",
                        "demandez à l’organisateur",
                        "",
                        ""));
        assertThat(rows(file, "Besoins", UNDER_THREE_LINES))
                .containsExactly(List.of(
                        "B-01",
                        "Palettes",
                        "+33 est un début de formule\nMatières et matériaux",
                        "Maçonnerie Rossi",
                        "Ugo Rossi",
                        "",
                        "04 50 11 22 33"));
        assertThat(rows(file, "Vos fiches", UNDER_THREE_LINES))
                .containsExactly(List.of(
                        "A-01",
                        "=2+2 fours disponibles",
                        "Offre",
                        "Imprimerie du Lac",
                        "demandez à l’organisateur",
                        "",
                        ""));
    }

    @Test
    void aRowThatSendsToTheOrganiserIsAsLowAsTheOthersOfOneLine() throws IOException {
        byte[] file = bytes("/files/" + morning.baker, "fr");

        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet3.xml")) {
                    var rows = Jsoup.parse(new String(parts.readAllBytes(), UTF_8), Parser.xmlParser())
                            .select("row:contains(demandez à l’organisateur)");
                    assertThat(rows.eachAttr("r")).containsExactly("3", "6");
                    assertThat(rows.eachAttr("ht")).as("heights of their own").isEmpty();
                }
            }
        }
    }

    @Test
    void whoDidNotAgreeGetsTheDetailsOfThoseWhoDid() throws IOException {
        Spreadsheet file = open("/files/" + morning.printer);

        assertThat(file.sheets()).containsExactly("Ressources", "Besoins", "Vos fiches");
        assertThat(rows(file, "Ressources", UNDER_THREE_LINES))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row)
                        .startsWith("A-01", "=2+2 fours disponibles")
                        .endsWith("Boulangerie Martin", "Zoé Martin", morning.bakersAddress(), "04 50 11 22 33"));
        assertThat(rows(file, "Vos fiches", UNDER_THREE_LINES))
                .containsExactly(List.of(
                        "A-02",
                        "Chutes de papier",
                        "Offre",
                        "Boulangerie Martin",
                        "Zoé Martin",
                        morning.bakersAddress(),
                        "04 50 11 22 33"));
    }

    @Test
    void aFileSpeaksItsTerritorysLanguageAndTheSummaryItsReaders() throws IOException {
        assertThat(open("/files/" + morning.printer, "en").sheets())
                .containsExactly("Ressources", "Besoins", "Vos fiches");
        assertThat(bytes("/files.zip", "en")).isEqualTo(bytes("/files.zip", "fr"));
        assertThat(open("/summary.xlsx", "en").sheets()).contains("Figures", "Answers");

        morning = new SmallMorning(application, given.aCoordinatorOf(given.aTerritorySpeaking("en")));
        assertThat(open("/files/" + morning.printer, "fr").sheets())
                .containsExactly("Resources", "Needs", "Your cards");
    }

    @Test
    void whoBecameAnotherOrganisationKeepsHerAnswersAndHerFile() throws IOException {
        morning.close();
        OrganisationId kept = morning.printerBecomes(organisations, "Imprimerie du Lac et de la Brume");

        assertThat(rows(open("/files/" + kept), "Ressources", UNDER_THREE_LINES))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row).startsWith("A-01", "=2+2 fours disponibles"));
        assertThat(rows(open("/files/" + morning.baker), "Ressources", UNDER_THREE_LINES))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row).startsWith("A-02").contains("Imprimerie du Lac et de la Brume"));
        assertThat(rows(open("/summary.xlsx"), "Chiffres", UNDER_TWO_LINES))
                .extracting(row -> row.get(1))
                .containsExactly("3", "2", "1", "2", "2", "1");
    }

    @Test
    void whatIsCountedIsSaidBesideTheNumberOnThePageAndInTheSummary() throws IOException {
        String counted = "Structures participantes : celles notées présentes (toutes les attendues, si aucune ne l’est"
                + " encore), et celles qui ont répondu à une fiche, même notées absentes ensuite.";
        application
                .getBean(Events.class)
                .mark(morning.coordinator, morning.event, morning.printer, ParticipantState.ABSENT);

        assertThat(rows(open("/summary.xlsx"), "Chiffres", UNDER_TWO_LINES).getFirst())
                .extracting(text -> text.replace('\u00a0', ' '))
                .containsExactly(counted, "3");
        String page = Jsoup.parse(new String(bytes("", "fr"), UTF_8)).text().replace('\u00a0', ' ');
        assertThat(page)
                .contains(
                        counted,
                        "3 fichiers : un pour chaque structure attendue ou participante, et pour chaque absente");
    }

    @Test
    void twoWhoWereThereAndBecameOneKeepTheirFilesAndTheFigures() throws IOException {
        morning.close();
        var figures = rows(open("/summary.xlsx"), "Chiffres", UNDER_TWO_LINES);
        var bakers = rows(open("/files/" + morning.baker), "Ressources", UNDER_THREE_LINES);
        var printers = rows(open("/files/" + morning.printer), "Ressources", UNDER_THREE_LINES);

        morning.printerJoins(organisations, morning.baker);

        assertThat(rows(open("/summary.xlsx"), "Chiffres", UNDER_TWO_LINES)).isEqualTo(figures);
        assertThat(rows(open("/files/" + morning.baker), "Ressources", UNDER_THREE_LINES))
                .isEqualTo(bakers);
        assertThat(rows(open("/files/" + morning.printer), "Ressources", UNDER_THREE_LINES))
                .isEqualTo(printers);
    }

    @Test
    void nobodyIsWaitedForOnceTheEventIsOver() throws IOException {
        morning.aSilentGuest();
        OrganisationId silent = application
                .getBean(Directory.class)
                .search(morning.coordinator, "Filature Muette", 1)
                .getFirst()
                .id();
        morning.say(Phase.NEEDS, morning.pallets, Map.of(morning.baker, Mark.NO, morning.printer, Mark.NO));
        assertThat(saidOf(morning.mason)).contains("Personne n’a encore répondu OUI à l’une de vos fiches.");

        morning.close();

        assertThat(saidOf(morning.mason)).contains("Personne n’a répondu OUI à l’une de vos fiches.");
        assertThat(saidOf(silent)).contains("Vous n’avez apporté aucune fiche.");
    }

    private List<String> saidOf(OrganisationId organisation) throws IOException {
        return cells(open("/files/" + organisation)).stream().map(Cell::text).toList();
    }

    @Test
    void noCellBecomesAFormula() throws IOException {
        for (OrganisationId organisation : List.of(morning.baker, morning.printer, morning.mason)) {
            assertThat(cells(open("/files/" + organisation))).allMatch(cell -> cell.formula() == null);
        }
        assertThat(cells(open("/summary.xlsx"))).allMatch(cell -> cell.formula() == null);
    }

    @Test
    void theSummaryHoldsEveryAnswerAndEveryInterest() throws IOException {
        Spreadsheet file = open("/summary.xlsx");

        assertThat(rows(file, "Réponses", UNDER_TWO_LINES))
                .containsExactly(
                        List.of("A-01", "=2+2 fours disponibles", "Offre", "Boulangerie Martin", "—", "OUI", "NON"),
                        List.of("A-02", "Chutes de papier", "Offre", "Imprimerie du Lac", "OUI", "—", ""),
                        List.of("B-01", "Palettes", "Besoin", "Maçonnerie Rossi", "OUI", "OUI", "—"));
        assertThat(rows(file, "Intérêts", UNDER_TWO_LINES))
                .extracting(row -> row.subList(0, 6).toString())
                .containsExactly(
                        "[A-01, =2+2 fours disponibles, Offre, Boulangerie Martin, Imprimerie du Lac, Anne Secret]",
                        "[A-02, Chutes de papier, Offre, Imprimerie du Lac, Boulangerie Martin, Zoé Martin]",
                        "[B-01, Palettes, Besoin, Maçonnerie Rossi, Boulangerie Martin, Zoé Martin]",
                        "[B-01, Palettes, Besoin, Maçonnerie Rossi, Imprimerie du Lac, Anne Secret]");
        assertThat(rows(file, "Chiffres", UNDER_TWO_LINES))
                .extracting(row -> row.get(1))
                .containsExactly("3", "2", "1", "2", "2", "1");
    }

    @Test
    void theArchiveHoldsTheVeryFilesThatAreHandedOutOneByOne() throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes("/files.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().contains("martin")) {
                    assertThat(zip.readAllBytes()).isEqualTo(bytes("/files/" + morning.baker));
                }
            }
        }
        assertThat(names)
                .containsExactly(
                        "bourse-2026-11-24-boulangerie-martin.xlsx",
                        "bourse-2026-11-24-imprimerie-du-lac.xlsx",
                        "bourse-2026-11-24-maconnerie-rossi.xlsx");
    }

    private byte[] bytes(String path) {
        return bytes(path, "fr");
    }

    private byte[] bytes(String path, String language) {
        var result = web.get()
                .uri(morning.address() + path)
                .header("Accept-Language", language)
                .with(as(morning.coordinator))
                .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private Spreadsheet open(String path) throws IOException {
        return open(path, "fr");
    }

    private Spreadsheet open(String path, String language) throws IOException {
        return (Spreadsheet) SpreadsheetReader.open("resultats.xlsx", bytes(path, language), Limits.usual());
    }

    private static List<List<String>> rows(Spreadsheet file, String sheet, int header) {
        Table table = file.table(sheet).orElseThrow().withHeaderAt(header);
        int width = table.header().size();
        try (var rows = table.rows()) {
            return rows.map(row -> IntStream.range(0, width)
                            .mapToObj(column -> row.cell(column).text())
                            .toList())
                    .toList();
        }
    }

    private static List<Cell> cells(Spreadsheet file) {
        return file.tables().stream()
                .flatMap(table -> {
                    try (var rows = table.withHeaderAt(1).rows()) {
                        return rows.flatMap(row -> row.cells().stream()).toList().stream();
                    }
                })
                .toList();
    }
}
