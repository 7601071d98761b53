package eu.maillage.cards.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Period;
import eu.maillage.cards.domain.CardImports;
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
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
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
    private final CardImports imports;
    private final Directory directory;
    private final Asker coordinator;
    private final OrganisationId carrier;
    private final Desk desk;

    ImportPagesTests(MockMvcTester mvc, Cards cards, CardImports imports, Directory directory, Given given) {
        this.mvc = mvc;
        this.cards = cards;
        this.given = given;
        this.imports = imports;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.carrier =
                directory.register(coordinator, NewOrganisation.named("Transports Vasseur", OrganisationKind.COMPANY));
    }

    @Test
    void aFileTooHeavyToBeReadIsRefusedAtOnceBesideItsField() {
        var sent = desk.send("/cards/import", "liste.csv", new byte[25_000_001]);
        assertThat(sent).hasStatus(422).bodyText().contains("trop lourd", "Retirez les images");
    }

    @Test
    void theFirstPageSaysWhatASpreadsheetMayHold() {
        assertThat(page("/cards/import").select("dt").eachText()).contains("Structure", "Offre ou besoin", "Titre");
    }

    @Test
    void anEmptyCellIsSpokenOfInWords() {
        String address = send("Structure;Offre ou besoin;Titre\nTransports Vasseur;;Cartons\n");

        assertThat(page(address).select("tbody tr").text())
                .contains("Cellule B2 : la cellule est vide. Écrivez « offre » ou « besoin ».")
                .doesNotContain("«  »");
    }

    @Test
    void severalOrganisationsThatARowMayMeanAreNamed() {
        directory.register(coordinator, NewOrganisation.named("Transports Vasseur SAS", OrganisationKind.COMPANY));
        String address = send("Structure;Offre ou besoin;Titre\nSté Transports Vasseur;Besoin;Cartons\n");

        assertThat(page(address).select("tbody tr").text().replace('\u00a0', ' '))
                .contains("plusieurs structures répondent à « Sté Transports Vasseur »"
                        + " (Transports Vasseur, Transports Vasseur SAS). Ajoutez le SIRET");
    }

    @Test
    void anUpdateShowsEachOldValueAndTheNewOne() {
        String list = """
                Structure;Offre ou besoin;Titre;Description;Catégorie;Quantité;Jusqu’au
                Transports Vasseur;Offre;Quai;%s;%s;%s;%s
                """;
        String first = send(list.formatted("Le long de la rue", "Locaux", "", "1/12/2026"));
        post(first + "/confirm");
        settled(first);

        String address = send(list.formatted("Au fond " + "de la cour ".repeat(30), "Services", "2,5", "5/12/2026"));

        assertThat(page(address).select("tbody td li").eachText().stream().map(text -> text.replace('\u00a0', ' ')))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("Description : Le long de la rue → Au fond de la cour")
                                .endsWith("…")
                                .hasSizeLessThan(220),
                        text -> assertThat(text).isEqualTo("Catégorie : Locaux et espaces → Services"),
                        text -> assertThat(text).isEqualTo("Quantité : 2,5"),
                        text -> assertThat(text)
                                .startsWith("Jusqu’au : 1")
                                .contains("décembre 2026 → 5 décembre 2026"));
        assertThat(desk.page(address, "en").select("tbody td li").eachText())
                .contains("Category: Rooms and space → Services");
    }

    @Test
    void aRowTakenForTitlesCanBeSaidToBeACard() {
        String address = sent("Nettoyage Netbrume;Offre;Balais\nTransports Vasseur;Besoin;Chariot\n");
        assertThat(page(address).select(".note").text().replace('\u00a0', ' '))
                .contains("lue comme les titres des colonnes : « Nettoyage Netbrume », « Offre », « Balais ».");
        assertThat(desk.page(sent(FILE), "en").select("form[action$=/untitle]")).isEmpty();

        desk.send(page(address), "form[action$=/untitle]");

        assertThat(settled(address).select("form[action$=/untitle]")).isEmpty();
        assertThat(page(address).select("form[action$=/columns] td").eachText())
                .contains("Nettoyage Netbrume Transports Vasseur");
    }

    @Test
    void aFileWhoseRowsAreAllRefusedLeadsToTheDirectory() {
        Document page = page(send("Structure;Offre ou besoin;Titre\nScierie Blanc;Besoin;Cartons\nX;Offre;Clous\n"));

        assertThat(page.select("main").text().replace('\u00a0', ' '))
                .contains("Les 2 lignes du fichier sont refusées : rien ne peut être enregistré.")
                .doesNotContain("n’apporte rien de nouveau");
        assertThat(page.select(".note a").eachAttr("href")).containsExactly("/organisations", "/organisations/import");
        assertThat(page(send("Structure;Offre ou besoin;Titre\nTransports Vasseur;?;Cartons\n"))
                        .select(".note a"))
                .isEmpty();
    }

    @Test
    void eachRowIsShownWithWhatBecomesOfIt() {
        Document preview = page(send(FILE));

        assertThat(preview.select("tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Quai libre", "créée"), second -> assertThat(second)
                                .contains("refusée", "Cellule D3 :", "« Licornes » n’est pas une catégorie."));
        assertThat(preview.select("form[action$=/confirm]").text()).isEqualTo("Enregistrer les fiches");
        assertThat(preview.select(".link-tabs").text()).contains("Créées 1", "Refusées 1");
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

        assertThat(settled(address).select("h1, .lead").text()).contains("fiches.csv", "Les fiches sont à jour.");
        assertThat(imports.find(coordinator, UUID.fromString(address.replaceFirst(".*/", "")))
                        .samples())
                .as("what is kept of a file that is in")
                .isEmpty();
        assertThat(cards.of(coordinator, carrier))
                .extracting(CardFace::text)
                .extracting(text -> text.title())
                .containsExactly("Quai libre");
        assertThat(page("/cards/import").select("tbody tr").text()).contains("fiches.csv", "terminé");
        assertThat(page("/audit")
                        .select("tr:contains(A confirmé un import de fiches) a[href=%s]".formatted(address))
                        .text())
                .isEqualTo("fiches.csv");
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
                .contains("créée", "quand on peut", "laissé de côté");
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

        byte[] workbook = desk.get(address + "/refused.xlsx").getResponse().getContentAsByteArray();
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
        String file = "Structure;Offre ou besoin;Titre;Bidule;Machin\nTransports Vasseur;Besoin;Cartons;20 kg;x\n";
        String address = sent(file);
        assertThat(page(address).select("form[action$=/columns] select")).hasSize(5);
        assertThat(page(address).select(".note").text().replace('\u00a0', ' '))
                .contains("3 colonnes reconnues sur 5.", ": « Bidule », « Machin ».");
        assertThat(desk.post(
                        address + "/columns",
                        Map.of(
                                "column[0]",
                                "ORGANISATION",
                                "column[1]",
                                "KIND",
                                "column[2]",
                                "TITLE",
                                "column[3]",
                                "QUANTITY")))
                .hasRedirectedUrl(address);
        settled(address);
        post(address + "/confirm");
        settled(address);
        assertThat(page(sent(file)).select(".note.tone-care").text().replace('\u00a0', ' '))
                .contains("4 colonnes reconnues sur 5.", ": « Machin ».");
    }

    @Test
    void aGivenUpFileIsForgotten() {
        String address = send(FILE);

        assertThat(post(address + "/cancel")).hasRedirectedUrl("/cards/import");

        assertThat(desk.get(address)).hasStatus(404);
    }

    @Test
    void unknownColumnsAreNamedOnThePage() {
        String address = send("Qui;Quoi;Machin\nTransports Vasseur;Besoin;Cartons\n");
        assertThat(page(address).select("td.cell-whole label.visually-hidden + select"))
                .hasSize(3);
        assertThat(page(address)
                        .select("form[action$=/columns] td[data-label=Premières lignes]")
                        .eachText())
                .containsExactly("Transports Vasseur", "Besoin", "Cartons");

        assertThat(desk.post(
                        address + "/columns",
                        Map.of("column[0]", "ORGANISATION", "column[1]", "KIND", "column[2]", "TITLE")))
                .hasStatus3xxRedirection();

        assertThat(settled(address).select("tbody tr").text()).contains("Cartons", "créée", "restera un brouillon");
    }

    @Test
    void onlyTheMissingColumnsAreAskedForAndTheDirectorysWordsAreKnown() {
        String address = send("Boîte;Sens;Machin\nTransports Vasseur;Besoin;Cartons\n");

        assertThat(page(address).select(".note[role=alert]").text())
                .isEqualTo("Il manque une colonne pour lire les fiches : dites laquelle contient le titre.");
        assertThat(desk.page(send("Machin\nCartons\n"), "en")
                        .select(".note[role=alert]")
                        .text())
                .isEqualTo("3 columns are missing to read the cards: say which holds the organisation (or the SIRET),"
                        + " which says offer or need, which holds the title.");
    }

    @Test
    void aFileThatIsNoSpreadsheetGetsAClearAnswer() {
        String address = send("%PDF-1.7 rien");

        assertThat(page(address).select(".error-summary").text()).contains("PDF");
        assertThat(desk.page(address, "en").text()).contains("is a PDF");
    }

    @Test
    void theProgressAsksForTheWholePageOnceTheStepIsOver() {
        String address = send(FILE);

        MvcTestResult progress = desk.get(address + "/progress");

        assertThat(progress).hasStatusOk();
        assertThat(progress.getResponse().getHeader("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void aFormWithoutAFileComesBack() {
        MvcTestResult answer = desk.post("/cards/import", Map.of());

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Choisissez un fichier.");
    }

    @Test
    void nobodyElseImports() {
        String address = send(FILE);

        assertThat(new Desk(mvc, given.anObserverOf(coordinator.territory())).get(address))
                .hasStatus(403);
        assertThat(new Desk(mvc, given.aCoordinator()).get(address)).hasStatus(404);
    }

    @Test
    void bothImportsAreOneJourneyWithTheSameWords() {
        for (String language : List.of("fr", "en")) {
            String rows = "Raison sociale;Commune\nBoulangerie %s;Annecy\n;Rumilly\n".formatted(language);
            String organisations = begun("/organisations/import", rows);
            String fiches = begun("/cards/import", FILE.replace("Quai libre", "Quai " + language));

            assertThat(told("/cards/import", language))
                    .isEqualTo(told("/organisations/import", language))
                    .contains(language.equals("fr") ? "Importer une liste" : "Import a list");
            assertThat(told(fiches, language)).isEqualTo(told(organisations, language));
            for (String address : List.of(fiches, organisations)) {
                desk.send(desk.page(address), "form[action$=/columns]");
                settled(address);
            }
            assertThat(told(fiches, language)).isEqualTo(told(organisations, language));
        }
    }

    /** What frames a step: its headings, steps, tabs and buttons, but for the one that names where all is saved. */
    private List<String> told(String address, String language) {
        return desk.page(address, language)
                .select("main :is(h1, h2, summary, .step-name, .lead, .link-tabs a, label[for=f-file],"
                        + " form:not([action$=/confirm]) .btn, form[action$=/columns] th[scope=col])")
                .eachText();
    }

    private String begun(String address, String content) {
        String begun = desk.sent(address, "liste.csv", content.getBytes(StandardCharsets.UTF_8));
        settled(begun);
        return begun;
    }

    /** Sends a file and leaves its columns as they are recognised, where that is enough. */
    private String send(String content) {
        String address = sent(content);
        Document columns = page(address);
        if (!columns.select("form[action$=/columns]").isEmpty()
                && columns.select(".note[role=alert]").isEmpty()) {
            desk.send(columns, "form[action$=/columns]");
            settled(address);
        }
        return address;
    }

    private String sent(String content) {
        String address = desk.sent("/cards/import", "fiches.csv", content.getBytes(StandardCharsets.UTF_8));
        settled(address);
        return address;
    }

    private Document settled(String address) {
        eventually(
                "the background is done with " + address,
                () -> page(address).select("progress").isEmpty());
        return page(address);
    }

    private MvcTestResult post(String address) {
        return desk.post(address, Map.of());
    }

    private Document page(String address) {
        return desk.page(address);
    }
}
