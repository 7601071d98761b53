package eu.maillage.directory.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Row;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class ImportPagesTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MockMvcTester mvc;
    private final Imports imports;
    private final Directory directory;
    private final Given given;
    private final Asker coordinator;
    private final Desk desk;

    ImportPagesTests(MockMvcTester mvc, Given given, Imports imports, Directory directory) {
        this.mvc = mvc;
        this.imports = imports;
        this.directory = directory;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty        | Le fichier est vide                     | The file is empty
            titles       | n’a pas de ligne sous ses titres        | has no row under its titles
            pdf          | un PDF, pas un tableur                  | a PDF, not a spreadsheet
            locked       | retirez le mot de passe                 | remove the password
            old          | enregistrez-le au format .xlsx          | save it as .xlsx
            cut          | coupé ou abîmé                          | cut or damaged
            word         | Copiez son tableau dans un tableur      | Copy its table into a spreadsheet
            nested       | Ouvrez-la, et importez le tableur       | Open it, and import the spreadsheet
            html         | une page web, malgré son nom            | a web page, whatever its name says
            opendocument | au format OpenDocument (.ods)           | in OpenDocument format (.ods)
            quote        | Un guillemet ouvert à la ligne 2        | A quotation mark opened on line 2
            bomb         | démesurément grand                      | far too large
            wide         | trop de colonnes : 500 au plus          | too many columns: 500 at most
            """)
    void aFileThatCannotBeReadSaysWhyAndWhatToDo(String file, String french, String english) {
        String address = settled(send("liste.xlsx", Files.of(file)));
        Document page = page(address, "fr");
        assertThat(page.select("[role=alert]").text().replace('\u00a0', ' ')).contains(french);
        assertThat(page.select("a[href=/organisations/import]").text()).contains("Choisir un autre fichier");
        assertThat(page(address, "en").select("[role=alert]").text()).contains(english);
    }

    @Test
    void aFileTooHeavyToBeReadIsRefusedAtOnceBesideItsField() {
        var sent = desk.send("/organisations/import", "liste.csv", new byte[25_000_001]);
        assertThat(sent).hasStatus(422).bodyText().contains("trop lourd", "Retirez les images");
    }

    @Test
    void aFileWithoutTitlesShowsItsValuesAndLosesNone() {
        String address = settled(send("liste.csv", """
                Scierie des Deux Rives;38749449500022;68000;Colmar
                Tissage du Val;;26000;Valence
                """.getBytes(StandardCharsets.UTF_8)));
        assertThat(page(address, "fr").select(".lead").text()).contains("2 lignes lues, sans ligne de titres");
        assertThat(page(address, "en").select(".lead").text()).contains("without a row of titles");

        post(address + "/columns", Map.of("c0", "NAME", "c1", "SIRET", "c2", "POSTAL_CODE", "c3", "COMMUNE"));
        settled(address);
        post(address + "/confirm", Map.of());
        settled(address);
        assertThat(directory.search(coordinator, "Deux Rives", 5)).hasSize(1);
        assertThat(directory.search(coordinator, "Tissage", 5)).hasSize(1);
        assertThat(page("/audit", "fr")
                        .select("tr:contains(A confirmé un import) a[href=%s]".formatted(address))
                        .text())
                .isEqualTo("liste.csv");
    }

    @Test
    void aFormulaWithoutItsResultIsRefusedWhereItDecidesAndSaidElsewhere() {
        String address = settled(send("liste.xlsx", Files.of("uncomputed")));
        post(address + "/columns", Map.of("c0", "NAME", "c1", "SIRET", "c2", "COMMUNE"));
        settled(address);
        assertThat(page(address, "fr").select("tbody").text())
                .contains(
                        "Cellule B2", "le fichier n’en contient pas le résultat", "Cellule C3", "valeur laissée vide");
        assertThat(page(address + "?show=refused", "fr").select("tbody tr").eachText())
                .hasSize(2)
                .noneMatch(row -> row.contains("le nom de la structure manque"));
        assertThat(page(address, "en").select("tbody").text()).contains("does not hold its result");
    }

    @Test
    void whatCannotBeSeenInACellIsNotKept() {
        String address = settled(send(
                "liste.csv", "Nom;Commune\nFerme 🐓 du\u0001 Val;Va\u00adlence\n".getBytes(StandardCharsets.UTF_8)));
        post(address + "/columns", Map.of("c0", "NAME", "c1", "COMMUNE"));
        settled(address);
        post(address + "/confirm", Map.of());
        settled(address);
        assertThat(directory.search(coordinator, "Ferme", 5)).singleElement().satisfies(farm -> assertThat(farm.name())
                .isEqualTo("Ferme 🐓 du Val"));
    }

    @Test
    void nothingIsSavedBeforeEachOpenRowIsAnsweredAndAnAnswerHoldsTheNextTime() {
        String address = previewed();
        Document asks = page(address + "?show=duplicate", "fr");
        assertThat(asks.select(".note").text().replace('\u00a0', ' '))
                .contains("2 lignes attendent votre réponse avant l’enregistrement : les lignes 3, 5.");
        assertThat(asks.select("p:contains(la réponse la plus sûre) + ul li").eachText())
                .hasSize(4)
                .contains("deux noms ont un même numéro ;");
        assertThat(asks.select("select[name=decision] option[selected]")).isEmpty();
        assertThat(asks.select("select[name=decision]").getFirst().child(0).attr("value"))
                .isEmpty();

        MvcTestResult refused = desk.post(address + "/confirm", Map.of());
        assertThat(refused).hasRedirectedUrl(address + "?show=duplicate");
        assertThat(refused.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(Notice.warning("directory.import.answer-first", 2, "3, 5"));
        post(address + "/decisions", Map.of("row", "3", "decision", ""));
        assertThat(imports.openRows(coordinator, idOf(address))).containsExactly(3, 5);

        post(address + "/decisions", Map.of("row", "3", "decision", "create"));
        assertThat(page(address + "?show=duplicate", "fr")
                        .select("td[data-label=Devient]")
                        .eachText())
                .containsExactly("créée", "à vous de dire");
        post(address + "/decisions", Map.of("row", "5", "decision", "row:4"));
        assertThat(page(address + "?show=duplicate", "en")
                        .select("td[data-label=Becomes]")
                        .eachText())
                .containsExactly("created", "already known");
        post(address + "/confirm", Map.of());
        settled(address);
        assertThat(directory.all(coordinator))
                .extracting(OrganisationFace::name)
                .containsExactlyInAnyOrder("Services techniques", "Restaurant scolaire", "Menuiserie Kerjean");

        String again = previewed();
        assertThat(imports.find(coordinator, idOf(again)).counts()).isEqualTo(Map.of("UNCHANGED", 4, "REFUSED", 2));
        assertThat(page(again, "fr").text()).contains("comme lors d’un import précédent", "la ligne 4 dit autre chose");
        assertThat(page(again, "en").text()).contains("as in an earlier import", "row 4 says otherwise");
    }

    @Test
    void aCreatedRowShowsWhatIsKeptSoThatAWrongColumnIsSeen() {
        String address = settled(
                send("liste.csv", """
                Nom;Prénom;Entreprise;Commune;Mail;Observations
                MARTIN;Anne;Scierie du Pont;Brest;anne@scierie.example;%s
                """.formatted("Vu en mai. ".repeat(30)).getBytes(StandardCharsets.UTF_8)));
        Map<String, String> columns = new LinkedHashMap<>();
        imports.find(coordinator, idOf(address))
                .mapping()
                .forEach((column, field) -> columns.put("c" + column, field.name()));
        post(address + "/columns", columns);
        settled(address);

        assertThat(page(address, "fr").select("tbody th").text()).isEqualTo("Scierie du Pont");
        assertThat(page(address, "fr").select("tbody .soft").text().replace('\u00a0', ' '))
                .startsWith("Contact : Anne MARTIN · Adresse électronique : anne@scierie.example · Commune : Brest"
                        + " · Remarques : Vu en mai.")
                .endsWith("…")
                .hasSizeLessThan(200);
        assertThat(page(address, "en").select("tbody .soft").text()).startsWith("Contact: Anne MARTIN · E-mail");
    }

    @Test
    void refusedRowsStayToBeDownloadedWithTheirReasons() throws IOException {
        String address = previewed();
        post(address + "/decisions/all", Map.of("same", "false"));
        post(address + "/confirm", Map.of());
        settled(address);

        Document done = page(address, "fr");
        assertThat(done.select("a[href$=refused.xlsx]").text()).contains("Les 2 lignes refusées (Excel)");
        MvcTestResult file = desk.get(address + "/refused.xlsx");
        assertThat(file).hasStatusOk().headers().hasValue("Content-Type", XLSX);
        List<List<String>> rows = rows(file.getResponse().getContentAsByteArray());
        assertThat(rows.getFirst())
                .containsExactly("Nom", "SIRET", "Commune", "Type", "Ligne d’origine", "Pourquoi refusée");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1))
                .startsWith("ESAT", "4,41E+13", "Brest", "", "6")
                .last()
                .asString()
                .contains("4,41E+13");
        assertThat(rows.get(2)).startsWith("TOTAL").last().asString().contains("ligne de total");
        assertThat(new Desk(mvc, given.aCoordinator()).get(address + "/refused.xlsx"))
                .hasStatus(404);
    }

    @Test
    void columnsThatAreNotRecognisedAreNamedAndRememberedOnceToldApart() {
        byte[] list = "Nom;Commune;Machin;Truc\nScierie;Brest;ZA du Port;x\n".getBytes(StandardCharsets.UTF_8);
        String address = settled(send("liste.csv", list));
        assertThat(page(address, "fr").select(".note").text().replace('\u00a0', ' '))
                .contains("2 colonnes reconnues sur 4. 2 ne le sont pas", "« Machin », « Truc »");
        assertThat(page(address, "en").select(".note").text())
                .contains(
                        "2 columns of 4 are recognised. 2 stay out unless you say what they hold:", "“Machin”, “Truc”");
        assertThat(page(address, "fr")
                        .select("td.cell-whole label.visually-hidden")
                        .eachText())
                .contains("Colonne C Machin");
        post(address + "/columns", Map.of("c0", "NAME", "c1", "COMMUNE", "c2", "ZONE"));
        settled(address);

        String again = settled(send("liste.csv", list));
        assertThat(imports.find(coordinator, idOf(again)).mapping()).containsEntry(2, ImportColumn.ZONE);
        assertThat(page(again, "fr").select(".note").text()).contains("Truc").doesNotContain("Machin");
    }

    @Test
    void whereNoColumnIsRecognisedOneSentenceSaysSo() {
        byte[] list = "Chose;Bidule\nScierie;x\n".getBytes(StandardCharsets.UTF_8);
        String address = settled(send("liste.csv", list));
        assertThat(page(address, "fr").select(".note").text().replace('\u00a0', ' '))
                .contains("Aucune des 2 colonnes n’est reconnue, et toutes resteront de côté", "« Chose », « Bidule »");
        assertThat(page(address, "en").select(".note").text()).contains("None of the 2 columns is recognised, and all");
    }

    @Test
    void whatACellHoldsMoreThanTheDirectoryKeepsIsSaid() {
        String address = settled(send(
                "liste.csv",
                "Nom;Téléphone;Effectif\nScierie;04.50.11.22.44 / 06 00 00 00 00;20 à 49\n"
                        .getBytes(StandardCharsets.UTF_8)));
        post(address + "/columns", Map.of("c0", "NAME", "c1", "PHONE", "c2", "SIZE"));
        settled(address);
        assertThat(page(address, "fr").select("tbody").text().replace('\u00a0', ' '))
                .contains(
                        "un contact garde un seul numéro, et celui qui est gardé est 04 50 11 22 44",
                        "lu comme « 10 à 49 salariés »");
        assertThat(page(address, "en").select("tbody").text())
                .contains("the one kept is 04 50 11 22 44", "read as “10 to 49");
    }

    /** A list whose rows ask what they are, up to its preview. */
    private String previewed() {
        String address = settled(send("liste.csv", """
                Nom;SIRET;Commune;Type
                Services techniques;32981444600012;Brest;organisme public
                Restaurant scolaire;32981444600012;Brest;entreprise
                Menuiserie Kerjean;38749449500022;Brest;
                KERJEAN MENUISERIE;38749449500022;Plouvien;
                ESAT;4,41E+13;Brest;
                TOTAL;;;
                """.getBytes(StandardCharsets.UTF_8)));
        post(address + "/columns", Map.of("c0", "NAME", "c1", "SIRET", "c2", "COMMUNE", "c3", "KIND"));
        return settled(address);
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        Spreadsheet read = (Spreadsheet) SpreadsheetReader.open("refus.xlsx", workbook, Limits.usual());
        try (Stream<Row> rows = read.table().rows()) {
            return Stream.concat(
                            Stream.of(read.table().header()),
                            rows.map(row -> row.cells().stream().map(Cell::text).toList()))
                    .toList();
        }
    }

    private static ImportId idOf(String address) {
        return new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private String send(String name, byte[] bytes) {
        return desk.sent("/organisations/import", name, bytes);
    }

    private String settled(String address) {
        ImportId id = new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        eventually(
                "the step is over", () -> !imports.find(coordinator, id).state().working());
        return address;
    }

    private void post(String address, Map<String, String> form) {
        assertThat(desk.post(address, form)).hasStatus3xxRedirection();
    }

    private Document page(String address, String language) {
        return desk.page(address, language);
    }

    /** What people send in the place of a spreadsheet. */
    private static final class Files {

        static byte[] of(String file) {
            return switch (file) {
                case "empty" -> new byte[0];
                case "titles" -> text("Nom;SIRET\n");
                case "pdf" -> text("%PDF-1.7 rien");
                case "locked" -> old("EncryptedPackage");
                case "old" -> old("Workbook");
                case "cut" -> Arrays.copyOf(workbook("<row r=\"1\"/>"), 300);
                case "word" -> zip(Map.of("word/document.xml", "<x/>"));
                case "nested" -> zip(Map.of("liste.zip", "PK"));
                case "html" -> text("<html><table><tr><td>Nom</td></tr></table></html>");
                case "opendocument" -> zip(Map.of("mimetype", "x", "content.xml", "<x/>"));
                case "quote" -> text("Nom;Ville\n\"Scierie;Colmar\n");
                case "bomb" -> workbook(" ".repeat(401_000_000));
                case "wide" -> text("x;".repeat(500) + "x\n");
                case "uncomputed" -> workbook("""
                            <row r="1"><c t="str"><v>Nom</v></c><c t="str"><v>SIRET</v></c><c t="str"><v>Ville</v></c></row>
                            <row r="2"><c t="str"><v>Scierie</v></c><c><f>X!A1</f><v></v></c></row>
                            <row r="3"><c t="str"><v>Tissage</v></c><c/><c><f>X!B1</f></c></row>
                            <row r="4"><c><f>X!C1</f></c></row>
                            """);
                default -> throw new IllegalArgumentException(file);
            };
        }

        private static byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] old(String stream) {
            byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
            byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 1536);
            System.arraycopy(name, 0, bytes, 1024, name.length);
            return bytes;
        }

        private static byte[] workbook(String rows) {
            String relation = "<Relationships><Relationship Id=\"r1\" Type=\"/%s\" Target=\"%s\"/></Relationships>";
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("_rels/.rels", relation.formatted("officeDocument", "xl/workbook.xml"));
            parts.put(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Liste\" r:id=\"r1\"/></sheets></workbook>");
            parts.put("xl/_rels/workbook.xml.rels", relation.formatted("worksheet", "sheet1.xml"));
            parts.put("xl/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            return zip(parts);
        }

        private static byte[] zip(Map<String, String> parts) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("UTF-8"))) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
