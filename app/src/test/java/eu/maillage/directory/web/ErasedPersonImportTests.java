package eu.maillage.directory.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.domain.CardImport;
import eu.maillage.cards.domain.CardImports;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.Imports;
import eu.maillage.directory.domain.People;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.Inside;
import eu.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever is erased is no longer shown by what imports keep for a while. */
@MaillageTest
class ErasedPersonImportTests {

    private static final String TITLES = "Nom;SIRET;Contact;Courriel;Téléphone;Remarques\n";

    private final Directory directory;
    private final People people;
    private final CardImports cards;
    private final JdbcClient database;
    private final Inside inside;
    private final Asker coordinator;
    private final Desk desk;
    private final ImportDesk imports;

    ErasedPersonImportTests(
            MockMvcTester mvc,
            Given given,
            Imports imports,
            Directory directory,
            People people,
            CardImports cards,
            JdbcClient database,
            Inside inside) {
        this.directory = directory;
        this.people = people;
        this.cards = cards;
        this.database = database;
        this.inside = inside;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.imports = new ImportDesk(desk, imports);
    }

    @BeforeEach
    void knowHer() {
        imports.confirm(imports.previewed(
                TITLES + "Orga Six;;Zoé Lin;zoe@six.example;0639980001;Zoé préfère le matin\nOrga Sept;;Léa;;;\n"));
    }

    @Test
    void aRefusedRowThatNamedHerKeepsOnlyItsPlaceAndWhy() throws IOException {
        String address = imports.confirm(imports.previewed(TITLES + """
                Orga Six;4,48E+13;Zoé Lin;;;
                Orga Huit;4,48E+13;Léa Roc;lea@huit.example;;
                Orga Neuf;4,48E+13;;ZOE@six.example;;
                Orga Dix;4,48E+13;;;06.39.98.00.01;
                """));
        assertThat(refused(address)).hasSize(4).first().asString().contains("Zoé Lin");

        erase();
        List<String> rows = refused(address);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).contains("Orga Huit", "Léa Roc");
        assertThat(List.of(rows.get(0), rows.get(2), rows.get(3)))
                .allMatch(row -> row.contains("cette ligne nommait une personne effacée depuis"))
                .noneMatch(row -> row.contains("Orga"));
        assertThat(kept("directory")).doesNotContain("Zo", "zoe@", "ZOE", "39.98");
        assertThat(english(address)).contains("this row named a person who was erased since");
    }

    @Test
    void anImportThatWaitsAndNamesHerIsGivenUpAndSaysWhy() {
        String preview = imports.previewed(TITLES + "Orga Six;;Zoé Lin;;;\nMoulin;4,48E+13;Zoé Lin;;;\n");
        String mapping =
                imports.mapping("l.csv", (TITLES + "Onze;;;zoe@six.example;;\n").getBytes(StandardCharsets.UTF_8));
        String other = imports.previewed(TITLES + "Orga Huit;;Léa Roc;;;\n");

        erase();
        assertThat(List.of(preview, mapping)).allSatisfy(address -> {
            assertThat(imports.at(address).state()).isEqualTo(State.REFUSED);
            assertThat(desk.page(address).select("[role=alert]").text().replace('\u00a0', ' '))
                    .contains("Cet import a été abandonné", "nomme une personne que l’annuaire a effacée")
                    .doesNotContain("ne peut pas être lu");
            assertThat(desk.page(address, "en").select("[role=alert]").text())
                    .contains("This import was given up", "names a person whom the directory has erased");
        });
        assertThat(imports.at(other).state()).isEqualTo(State.PREVIEW);
        assertThat(kept("directory")).contains("Léa Roc").doesNotContain("Zoé Lin", "zoe@six");
        imports.confirm(imports.confirm(other));
        assertThat(directory.search(coordinator, "Orga Huit", 5)).hasSize(1);
    }

    @Test
    void importsOfCardsForgetHerToo() {
        String list = "Structure;Offre ou besoin;Titre\nInconnue;offre;Voir Zoé Lin\nAutre;offre;Palettes\n";
        UUID done = cardsRead(list);
        cards.confirm(coordinator, done);
        reaches(done, CardImport.State.DONE);
        UUID waiting = cardsRead(list);

        erase();
        assertThat(cards.find(coordinator, waiting).state()).isEqualTo(CardImport.State.REFUSED);
        assertThat(desk.page("/cards/import/" + waiting).select("[role=alert]").text())
                .contains("Cet import a été abandonné");
        assertThat(kept("cards")).contains("Palettes").doesNotContain("Zoé Lin");
        assertThat(cards.verdicts(coordinator, done, null, 5, 0)).hasSize(2);
    }

    @Test
    void theDialogSaysWhatStays() {
        String six = contact("Orga Six");
        assertThat(desk.page(six).text().replace('\u00a0', ' '))
                .contains("si elle ne voulait plus d’envois, son adresse", "Les remarques écrites à la main restent");
        assertThat(desk.page(six, "en").text())
                .contains("if they wanted no more mailings", "Remarks typed by hand stay");
        assertThat(desk.page(contact("Orga Sept")).text()).doesNotContain("Les remarques");
    }

    private UUID cardsRead(String list) {
        UUID id = cards.start(coordinator, "fiches.csv", list.getBytes(StandardCharsets.UTF_8));
        reaches(id, CardImport.State.COLUMNS);
        cards.map(coordinator, id, cards.find(coordinator, id).columns());
        reaches(id, CardImport.State.PREVIEW);
        return id;
    }

    private void reaches(UUID id, CardImport.State state) {
        eventually(
                "the import of cards is at " + state,
                () -> cards.find(coordinator, id).state() == state);
    }

    private void erase() {
        people.erase(coordinator, organisation("Orga Six").contacts().getFirst().id());
    }

    private String contact(String name) {
        OrganisationFace there = organisation(name);
        return "/organisations/%s/contacts/%s"
                .formatted(there.id(), there.contacts().getFirst().id());
    }

    private OrganisationFace organisation(String name) {
        var id = directory.search(coordinator, name, 5).getFirst().id();
        return Objects.requireNonNull(directory.organisation(coordinator, id).orElse(null));
    }

    private List<String> refused(String address) throws IOException {
        return rows(address, "fr");
    }

    private String english(String address) throws IOException {
        return String.join("\n", rows(address, "en"));
    }

    private List<String> rows(String address, String language) throws IOException {
        byte[] file = desk.file(address + "/refused.xlsx", language);
        Spreadsheet sheet = (Spreadsheet) SpreadsheetReader.open("r.xlsx", file, Limits.usual());
        try (var rows = sheet.table().rows()) {
            return rows.map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining(" | ")))
                    .map(row -> row.replace('\u00a0', ' '))
                    .toList();
        }
    }

    /** All that the database keeps of the rows and files of imports. */
    private String kept(String schema) {
        StringBuilder kept = new StringBuilder();
        inside.territoryOf(coordinator, () -> {
            database.sql("select to_jsonb(r)::text from %s.import_row r".formatted(schema))
                    .query(String.class)
                    .list()
                    .forEach(kept::append);
            database.sql("select convert_from(bytes, 'UTF8') from %s.import_file".formatted(schema))
                    .query(String.class)
                    .list()
                    .forEach(kept::append);
        });
        return kept.toString();
    }
}
