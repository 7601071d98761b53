package eu.maillage.cards.web;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Period;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Row;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class ImportPagesTests {

    private static final String FILE = """
            Structure;Offre ou besoin;Titre;Catégorie
            Transports Vasseur;Offre;Quai libre;Locaux
            Transports Vasseur;Besoin;Cartons;Licornes
            """;

    private final MockMvcTester mvc;
    private final Cards cards;
    private final Given given;
    private final Asker coordinator;
    private final OrganisationId carrier;

    ImportPagesTests(MockMvcTester mvc, Cards cards, Directory directory, Given given) {
        this.mvc = mvc;
        this.cards = cards;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.carrier =
                directory.register(coordinator, NewOrganisation.named("Transports Vasseur", OrganisationKind.COMPANY));
    }

    @Test
    void aFileTooHeavyToBeReadIsRefusedAtOnceBesideItsField() {
        var sent = mvc.post()
                .uri("/cards/import")
                .multipart()
                .file(new MockMultipartFile("file", "liste.csv", "text/csv", new byte[25_000_001]))
                .with(as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        assertThat(sent).hasStatus(422).bodyText().contains("trop lourd", "Retirez les images");
    }

    @Test
    void theFirstPageSaysWhatASpreadsheetMayHold() {
        assertThat(page("/cards/import").select("dt").eachText()).contains("Structure", "Offre ou besoin", "Titre");
    }

    @Test
    void eachRowIsShownWithWhatBecomesOfIt() {
        Document preview = page(send(FILE));

        assertThat(preview.select("tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Quai libre", "à créer"), second -> assertThat(second)
                                .contains("refusée", "Cellule D3 :", "« Licornes » n’est pas une catégorie."));
        assertThat(preview.select(".page-actions").text()).contains("Importer : 1 création");
        assertThat(cards.of(coordinator, carrier)).isEmpty();
    }

    @Test
    void oneOutcomeAloneIsShown() {
        String address = send(FILE);

        assertThat(page(address + "?outcome=REFUSED").select("tbody th").eachText())
                .containsExactly("Cartons");
    }

    @Test
    void whatIsConfirmedIsWritten() {
        String address = send(FILE);

        assertThat(post(address + "/confirm")).hasRedirectedUrl(address);

        assertThat(settled(address).select("h1, .lead").text()).contains("fiches.csv", "Les fiches sont importées");
        assertThat(cards.of(coordinator, carrier))
                .extracting(CardFace::text)
                .extracting(text -> text.title())
                .containsExactly("Quai libre");
        assertThat(page("/cards/import").select("tbody tr").text()).contains("fiches.csv", "terminé");
    }

    @Test
    void aFrequencyInOnesOwnWordsIsReadAndAnyOtherLeavesTheCardAlone() {
        String address = send("""
                Structure;Offre ou besoin;Titre;Catégorie;Fréquence
                Transports Vasseur;Offre;Quai;Locaux;tous les mois
                Transports Vasseur;Offre;Camion;Transport;Une fois par semaine
                Transports Vasseur;Besoin;Palettes;Matériaux;quand on peut
                """);
        assertThat(page(address).select("tbody tr").eachText().getLast())
                .contains("à créer", "quand on peut", "laissé de côté");
        post(address + "/confirm");
        settled(address);
        assertThat(cards.of(coordinator, carrier))
                .extracting(card -> card.text().title(), card -> card.text().period())
                .containsExactlyInAnyOrder(
                        tuple("Quai", Period.MONTH), tuple("Camion", Period.WEEK), tuple("Palettes", null));
    }

    @Test
    void refusedRowsStayToBeDownloadedWithTheirReasons() throws IOException {
        String address = send(FILE);
        post(address + "/confirm");
        assertThat(settled(address).select("a[href$=refused.xlsx]").text()).contains("La ligne refusée (Excel)");

        byte[] workbook = mvc.get()
                .uri(address + "/refused.xlsx")
                .with(as(coordinator))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        Spreadsheet file = (Spreadsheet) SpreadsheetReader.open("refus.xlsx", workbook, Limits.usual());
        assertThat(file.table().header())
                .containsExactly(
                        "Structure", "Offre ou besoin", "Titre", "Catégorie", "Ligne d’origine", "Pourquoi refusée");
        try (Stream<Row> rows = file.table().rows()) {
            assertThat(rows.map(row -> row.cells().stream().map(Cell::text).toList()))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .startsWith("Transports Vasseur", "Besoin", "Cartons", "Licornes", "3")
                            .last()
                            .asString()
                            .contains("n’est pas une catégorie"));
        }
    }

    @Test
    void columnsLeftOutAreNamedAndRememberedOnceToldApart() {
        String file = "Structure;Offre ou besoin;Titre;Combien;Machin\nTransports Vasseur;Besoin;Cartons;20 kg;x\n";
        String address = send(file);
        assertThat(page(address).select(".note").text().replace('\u00a0', ' '))
                .contains("3 colonnes reconnues sur 5. 2 restent de côté : « Combien », « Machin ».");
        assertThat(mvc.post()
                        .uri(address + "/columns")
                        .with(as(coordinator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("column[0]", "ORGANISATION")
                        .param("column[1]", "KIND")
                        .param("column[2]", "TITLE")
                        .param("column[3]", "QUANTITY"))
                .hasRedirectedUrl(address);
        settled(address);
        post(address + "/confirm");
        settled(address);
        assertThat(page(send(file)).select(".note.tone-care").text().replace('\u00a0', ' '))
                .contains("4 colonnes reconnues sur 5. Une reste de côté : « Machin ».");
    }

    @Test
    void aGivenUpFileIsForgotten() {
        String address = send(FILE);

        assertThat(post(address + "/give-up")).hasRedirectedUrl("/cards");

        assertThat(mvc.get().uri(address).with(as(coordinator)).exchange()).hasStatus(404);
    }

    @Test
    void unknownColumnsAreNamedOnThePage() {
        String address = send("Qui;Quoi;Machin\nTransports Vasseur;Besoin;Cartons\n");
        assertThat(page(address).select("details[open] select")).hasSize(3);

        assertThat(mvc.post()
                        .uri(address + "/columns")
                        .with(as(coordinator))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("column[0]", "ORGANISATION")
                        .param("column[1]", "KIND")
                        .param("column[2]", "TITLE"))
                .hasStatus3xxRedirection();

        assertThat(settled(address).select("tbody tr").text()).contains("Cartons", "à créer", "restera un brouillon");
    }

    @Test
    void aFileThatIsNoSpreadsheetGetsAClearAnswer() {
        String address = send("%PDF-1.7 rien");

        assertThat(page(address).select(".error-summary").text()).contains("PDF");
        assertThat(mvc.get().uri(address).header("Accept-Language", "en").with(as(coordinator)))
                .bodyText()
                .contains("is a PDF");
    }

    @Test
    void theProgressAsksForTheWholePageOnceTheStepIsOver() {
        String address = send(FILE);

        MvcTestResult progress =
                mvc.get().uri(address + "/progress").with(as(coordinator)).exchange();

        assertThat(progress).hasStatusOk();
        assertThat(progress.getResponse().getHeader("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void aFormWithoutAFileComesBack() {
        MvcTestResult answer = mvc.post()
                .uri("/cards/import")
                .multipart()
                .with(as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).text()).contains("Choisissez un fichier.");
    }

    @Test
    void nobodyElseImports() {
        String address = send(FILE);

        assertThat(mvc.get()
                        .uri(address)
                        .with(as(given.anObserverOf(coordinator.territory())))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri(address).with(as(given.aCoordinator())).exchange())
                .hasStatus(404);
    }

    private String send(String content) {
        MvcTestResult answer = upload(content);
        assertThat(answer).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        settled(address);
        return address;
    }

    private Document settled(String address) {
        eventually(
                "the background is done with " + address,
                () -> page(address).select("progress").isEmpty());
        return page(address);
    }

    private MvcTestResult upload(String content) {
        return mvc.post()
                .uri("/cards/import")
                .multipart()
                .file(new MockMultipartFile("file", "fiches.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .with(as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post()
                .uri(address)
                .with(as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(as(coordinator)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
