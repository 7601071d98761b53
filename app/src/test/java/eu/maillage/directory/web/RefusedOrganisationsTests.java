package eu.maillage.directory.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class RefusedOrganisationsTests {

    private static final String LIST = "Boutique;Où;Ce qu’elle fait\nScierie du Val;Brest;bois\nTOTAL;;\n";
    private static final Map<String, String> COLUMNS = Map.of("c0", "NAME", "c1", "COMMUNE", "c2", "NOTE");

    private final Desk desk;

    RefusedOrganisationsTests(MockMvcTester mvc, Given given) {
        Asker coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theFileComesBackWithItsColumnsKnownAndOursLeftOut(String language) {
        String address = written();

        String again = sent(desk.file(address + "/refused.xlsx", language));

        Document columns = desk.page(again, language);
        assertThat(columns.select("form[action$=/columns] tbody th").eachText())
                .containsExactly("A Boutique", "B Où", "C Ce qu’elle fait");
        assertThat(columns.select("form[action$=/columns] option[selected]").eachAttr("value"))
                .containsExactly("NAME", "COMMUNE", "NOTE");
        assertThat(columns.select(".note.tone-care")).isEmpty();
    }

    @Test
    void aFileThatBringsNothingNewSaysHowManyOfItsRowsAreRefused() {
        written();

        String again = previewed(LIST);

        assertThat(desk.page(again, "fr").select("main").text().replace('\u00a0', ' '))
                .contains("Ce fichier n’apporte rien de nouveau : 1 ligne est déjà dans l’annuaire,"
                        + " 1 ligne est refusée.");
        assertThat(desk.page(again, "en").select("main").text())
                .contains("This file brings nothing new: 1 row is in the directory already, 1 row is refused.");
    }

    @Test
    void aFileWhoseRowsAreAllRefusedIsNotSaidToBeKnown() {
        String address = previewed("Boutique;Où;Ce qu’elle fait\nTOTAL;;\nTotal général;;\n");

        assertThat(desk.page(address, "fr").select(".note.tone-care").text().replace('\u00a0', ' '))
                .contains("Les 2 lignes du fichier sont refusées : rien ne peut être enregistré.");
        assertThat(desk.page(address, "en").select(".note.tone-care").text())
                .contains("All 2 rows of the file are refused: nothing can be saved.");
    }

    private String written() {
        String address = previewed(LIST);
        desk.post(address + "/confirm", Map.of());
        settled(address);
        return address;
    }

    private String previewed(String list) {
        String address = sent(list.getBytes(StandardCharsets.UTF_8));
        desk.post(address + "/columns", COLUMNS);
        settled(address);
        return address;
    }

    private String sent(byte[] file) {
        String address = desk.sent("/organisations/import", "liste", file);
        settled(address);
        return address;
    }

    private void settled(String address) {
        eventually(
                "the background is done with " + address,
                () -> desk.page(address).select("progress").isEmpty());
    }
}
