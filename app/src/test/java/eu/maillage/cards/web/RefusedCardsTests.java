package eu.maillage.cards.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Row;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class RefusedCardsTests {

    private final Desk desk;

    RefusedCardsTests(MockMvcTester mvc, Given given, Directory directory) {
        var coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        directory.register(coordinator, NewOrganisation.named("Transports Vasseur", OrganisationKind.COMPANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theFileGivesEachReasonInTheWordsOfThePage(String language) throws IOException {
        String address = previewed("Structure;Offre ou besoin;Titre\nTransports Vasseur;Troc;Quai\n");

        String why = refused(address, language).getFirst().getLast();

        assertThat(desk.page(address, language).select("td.cell-whole li").eachText())
                .singleElement()
                .asString()
                .isEqualToNormalizingWhitespace(why.replace('\u00a0', ' '));
        assertThat(why).contains("B2").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theFileComesBackWithItsColumnsKnownAndOursLeftOut(String language) {
        String list = "Firm;Sense;;What it is\nTransports Vasseur;Offre;x;Quai\nTransports Vasseur;Troc;y;Palan\n";
        String address = sent(list.getBytes(StandardCharsets.UTF_8));
        desk.post(address + "/columns", Map.of("column[0]", "ORGANISATION", "column[1]", "KIND", "column[3]", "TITLE"));
        settled(address);
        desk.post(address + "/confirm", Map.of());
        settled(address);

        String again = sent(desk.file(address + "/refused.xlsx", language));

        Document columns = desk.page(again, language);
        assertThat(columns.select("form[action$=/columns] tbody th").eachText())
                .containsExactly("A Firm", "B Sense", "C", "D What it is");
        assertThat(columns.select("form[action$=/columns] option[selected]").eachAttr("value"))
                .containsSubsequence("ORGANISATION", "KIND", "TITLE");
        assertThat(columns.select(".note").text()).doesNotContain("refus", "origin");
    }

    private List<List<String>> refused(String address, String language) throws IOException {
        byte[] workbook = desk.file(address + "/refused.xlsx", language);
        var file = (Spreadsheet) SpreadsheetReader.open("refus.xlsx", workbook, Limits.usual());
        try (Stream<Row> rows = file.table().rows()) {
            return rows.map(row -> row.cells().stream().map(Cell::text).toList())
                    .toList();
        }
    }

    private String previewed(String list) {
        String address = sent(list.getBytes(StandardCharsets.UTF_8));
        desk.send(desk.page(address), "form[action$=/columns]");
        settled(address);
        return address;
    }

    private String sent(byte[] file) {
        String address = desk.sent("/cards/import", "fiches", file);
        settled(address);
        return address;
    }

    private void settled(String address) {
        eventually(
                "the background is done with " + address,
                () -> desk.page(address).select("progress").isEmpty());
    }
}
