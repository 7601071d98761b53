package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.Readings.rows;
import static eu.maillage.spreadsheets.Readings.spreadsheet;
import static eu.maillage.spreadsheets.Readings.table;
import static eu.maillage.spreadsheets.Readings.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTests {

    private static final String LIST = "Nom;Commune\r\nÉlan & Cœur;Besançon\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void accentsAreReadInWhateverAlphabetTheyWereWritten(String charset) {
        assertThat(texts(table(LIST, Charset.forName(charset)))).containsExactly(List.of("Élan & Cœur", "Besançon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850", "UTF-16LE", "UTF-16BE"})
    void alphabetsOfOtherMachinesAreRecognisedByTheAccentsTheyMake(String charset) {
        var text = "Nom;Commune\rSociété Générale de Tissage;Besançon\r";
        assertThat(texts(table(text, Charset.forName(charset))))
                .containsExactly(List.of("Société Générale de Tissage", "Besançon"));
    }

    @Test
    void marksBesideTheAccentsDoNotMakeAnotherAlphabet() {
        var text = "Nom;Note\nL’Élan – « Été »;voir… 3 €, cœur, Škoda\n";
        assertThat(texts(table(text, Charset.forName("windows-1252"))))
                .containsExactly(List.of("L’Élan – « Été »", "voir… 3 €, cœur, Škoda"));
    }

    @Test
    void marksOfTheAlphabetAreNoPartOfTheFirstName() {
        assertThat(table("\uFEFF" + LIST).header()).containsExactly("Nom", "Commune");
        assertThat(table("\uFEFF" + LIST, StandardCharsets.UTF_16LE).header()).containsExactly("Nom", "Commune");
        assertThat(spreadsheet(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE))
                        .format())
                .isEqualTo(new Format.Text(StandardCharsets.UTF_16LE, ';'));
    }

    @Test
    void aLongFileWithOneAccentAtItsEndIsStillRead() {
        var text = LIST.replace("É", "E").replace("œ", "oe").replace("ç", "c") + "Scierie;Colmar\n".repeat(9000)
                + "Été;Nîmes\n";
        assertThat(texts(table(text)).getLast()).containsExactly("Été", "Nîmes");
        assertThat(texts(table(text, Charset.forName("windows-1252"))).getLast())
                .containsExactly("Été", "Nîmes");
    }

    @Test
    void aCharacterCutAtTheEndDoesNotSpoilTheOthers() {
        var bytes = "Nom;Ville\nÉlan;Besançon\nx;Nîmesé".getBytes(StandardCharsets.UTF_8);
        var cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(texts(spreadsheet(cut).table()).getFirst()).containsExactly("Élan", "Besançon");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) {
        var text = "Nom;Note;Adresse\nA;\"1,5; 2|3\t4\";\"3, rue; B\"\nC;\"2,5\";x\n"
                .replace(";", "\u0000")
                .replace("\"1,5\u0000 2", "\"1,5; 2")
                .replace("rue\u0000 B", "rue; B")
                .replace("\u0000", separator);
        assertThat(table(text).header()).containsExactly("Nom", "Note", "Adresse");
        assertThat(texts(table(text)).getFirst()).containsExactly("A", "1,5; 2|3\t4", "3, rue; B");
    }

    @Test
    void decimalCommasDoNotPassForSeparators() {
        assertThat(table("Poids;Prix\n12,5;13,5\n1,5;2,5\n").header()).containsExactly("Poids", "Prix");
    }

    @Test
    void theLineThatTellsTheSeparatorIsObeyedAndNotCounted() {
        var table = table("sep=,\r\nNom,Ville;CP\r\nA,B\r\n");
        assertThat(table.header()).containsExactly("Nom", "Ville;CP");
        assertThat(rows(table).getFirst().cell(1).address()).isEqualTo("B2");
    }

    @Test
    void quotesHoldLinesSeparatorsAndQuotes() {
        var table = table("Nom;Note\n\"A;\"\"B\"\"\";\"ligne 1\r\nligne 2\"\nL\"x\";\"y\"z\n");
        assertThat(texts(table)).containsExactly(List.of("A;\"B\"", "ligne 1\r\nligne 2"), List.of("L\"x\"", "yz"));
        assertThat(rows(table).getLast().number()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyEndOfLineWillDo(String end) {
        assertThat(texts(table("Nom;Ville\nA;B\n\nC;D".replace("\n", end))))
                .containsExactly(List.of("A", "B"), List.of("C", "D"));
    }

    @Test
    void raggedAndBlankRowsAreAllowed() {
        var table = table("Liste 2026;;\n;;\nNom;Ville;CP\nA\n\nB;Colmar;68000;en plus;;\n");
        assertThat(table.headerRow()).isEqualTo(3);
        assertThat(texts(table)).containsExactly(List.of("A"), List.of("B", "Colmar", "68000", "en plus"));
        assertThat(rows(table)).extracting(Row::number).containsExactly(4, 6);
    }

    @Test
    void oneColumnIsATableToo() {
        assertThat(texts(table("Structure\nScierie\nMairie\n"))).containsExactly(List.of("Scierie"), List.of("Mairie"));
    }

    @Test
    void identifiersAreReadAsTheyStand() {
        var table = table("Nom;SIRET;CP\nA;=\"00012345678901\";01000\nB;4,41E+13;'+33 3 88\n");
        assertThat(texts(table))
                .containsExactly(List.of("A", "00012345678901", "01000"), List.of("B", "4,41E+13", "+33 3 88"));
    }
}
