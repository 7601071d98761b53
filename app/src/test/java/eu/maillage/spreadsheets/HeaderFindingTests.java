package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.RawWorkbook.aWorkbook;
import static eu.maillage.spreadsheets.RawWorkbook.row;
import static eu.maillage.spreadsheets.Readings.spreadsheet;
import static eu.maillage.spreadsheets.Readings.table;
import static eu.maillage.spreadsheets.Readings.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderFindingTests {

    private static final HeaderMapping<String> TITLES = new HeaderMapping<>(new LinkedHashMap<>(Map.of(
            "name", List.of("raison sociale", "entreprise", "nom"),
            "siret", List.of("siret", "identifiant"),
            "commune", List.of("commune", "ville"),
            "email", List.of("e-mail"))));

    @Test
    void ofTwoLinesOfTitlesTheOneThatSaysMoreNamesTheColumns() {
        var table =
                TITLES.named(table("Entreprise;Identifiant;Lieu\nNom;SIRET;Ville\nScierie;38749449500022;Colmar\n"));
        assertThat(table.header()).containsExactly("Nom", "SIRET", "Ville");
        assertThat(texts(table)).containsExactly(List.of("Scierie", "38749449500022", "Colmar"));
    }

    @Test
    void aLetterheadWithAPhoneAndAnAddressIsNotTheFirstRowOfValues() {
        var table = TITLES.named(table(
                "Agglo du Val;0475001122;contact@agglo.example\n\nNom;SIRET;Ville\nScierie;38749449500022;Colmar\n"));
        assertThat(table.header()).containsExactly("Nom", "SIRET", "Ville");
        assertThat(texts(table)).hasSize(1);
    }

    @Test
    void aRowThatNamesTheColumnsAsWellAsAnyKeepsItsPlace() {
        var table = TITLES.named(table("Nom;Ville;Note\nVille Nom;Ville;Nom\n"));
        assertThat(table.headerRow()).isEqualTo(1);
        assertThat(texts(table)).hasSize(1);
    }

    @Test
    void aNoteBeforeTheListIsPassedOverAndAListWithoutNamesIsNot() {
        String list = row(1, "Raison sociale", "SIRET", "Ville") + row(2, "Scierie", "38749449500022", "Colmar");
        Spreadsheet behindANote = spreadsheet(aWorkbook()
                .sheet("Lisez-moi", row(1, "Comment remplir") + row(2, "Une ligne par entreprise"))
                .sheet("Liste", list)
                .bytes());
        assertThat(TITLES.named(behindANote).sheet()).isEqualTo("Liste");

        Spreadsheet beforeALegend = spreadsheet(aWorkbook()
                .sheet("Liste", row(1, "Scierie", "38749449500022", "Colmar") + row(2, "Tissage", "", "Lyon"))
                .sheet("Villes", row(1, "Ville", "Nom") + row(2, "Colmar", "Colmar"))
                .bytes());
        assertThat(TITLES.named(beforeALegend).sheet()).isEqualTo("Liste");
    }

    @Test
    void aFileThatBeginsWithValuesLosesNoneOfThem() {
        var table = table("Menuiserie;38749449500022;01000;ana@m.example\nTissage;;26000;\n");
        assertThat(table.header()).containsExactly("", "", "", "");
        assertThat(texts(table)).hasSize(2);
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(TITLES.named(table).rowCount()).isEqualTo(2);
    }

    @Test
    void aTitleAboveValuesWithoutNamesIsStillLeftOut() {
        var table = table("Fichier 2026\nMenuiserie;38749449500022;01000\nTissage;;26000\n");
        assertThat(texts(table)).hasSize(2);
        assertThat(table.headerRow()).isEqualTo(1);
    }

    @Test
    void aSingleRowOfValuesIsARow() {
        assertThat(table("Menuiserie;38749449500022;ana@m.example").rowCount()).isEqualTo(1);
    }

    @Test
    void titlesSaidTwiceAreTitlesAllTheSame() {
        assertThat(table("Nom;Nom;E-mail;;E-mail\nA;B;a@b.example;x;c@d.example\n")
                        .header())
                .containsExactly("Nom", "Nom", "E-mail", "", "E-mail");
    }

    @Test
    void yearsAndCountsMayNameColumns() {
        assertThat(table("2024;2025;2026\n12;13;14\n").header()).containsExactly("2024", "2025", "2026");
    }
}
