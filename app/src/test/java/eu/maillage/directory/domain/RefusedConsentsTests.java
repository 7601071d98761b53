package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Purpose;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of one file speak of one person, where one of them refuses what another grants. */
class RefusedConsentsTests {

    private static final Map<Integer, ImportColumn> COLUMNS = Map.of(
            0, ImportColumn.NAME,
            1, ImportColumn.SIREN,
            2, ImportColumn.CONTACT,
            3, ImportColumn.EMAIL,
            4, ImportColumn.PHONE,
            5, ImportColumn.CONSENT_SHARING);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Six;;Zoé Lin;z@six.example;;oui|Sept;;Zoe LIN;Z@six.example;;non",
                "Six;;Zoé Lin;z@six.example;;non|Sept;;Zoe LIN;Z@six.example;;oui",
                "Six SARL;;Zoé Lin;;;oui|six;;ZOE LIN;z@six.example;;non",
                "Six;448020586;Zoé Lin;;;oui|Sept;448020586;ZOE LIN;;;non",
                "Six;;;contact@six.example;;oui|Six;;Zoé Lin;contact@six.example;;non",
                "Six;;;;0639980001;non|Six;;Zoé Lin;;0639980001;oui",
                "Six;;Zoé;z@six.example;;oui|Six;;Zoé;;;|Sept;;Zoé;z@six.example;;|Sept;;Zoé;;;non",
                "Six;448020586;;;;|Sept;448020586;Zoé;;;oui|Six;;Zoé;;;non",
                "Six;44,8E+7;Zoé;z@six.example;;non|Six;;Zoé;z@six.example;;oui",
            })
    void oneRefusalOfOnePersonHoldsInEveryRow(String rows) {
        List<RowReading> heard = RefusedConsents.prevail(read(rows), List.of());
        assertThat(heard)
                .noneMatch(row -> Boolean.TRUE.equals(row.draft().consents().get(Purpose.SHARING)))
                .anyMatch(row -> row.notes().stream().anyMatch(note -> note.kind() == RowNote.Kind.CONSENT_REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Six;;Zoé Lin;contact@six.example;;oui|Six;;Léa Roc;contact@six.example;;non",
                "Six;;Zoé Lin;;0639980001;oui|Six;;Léa Roc;;0639980001;non",
                "Six;;Zoé Lin;;;oui|Sept;;Zoé Lin;;;non",
                "Six;;Zoé Lin;a@six.example;;oui|Sept;;Zoé Lin;b@sept.example;;non",
                "Six;;Zoé Lin;;;oui|Six;;Léa Roc;;;",
            })
    void whatAnotherRefusesIsNotHers(String rows) {
        List<RowReading> read = read(rows);
        assertThat(RefusedConsents.prevail(read, List.of())).isEqualTo(read);
    }

    @Test
    void whatNobodySaidIsNotNotedAndTold() {
        RowReading row = read("Six;;;;;oui").getFirst();
        assertThat(row.draft().consents()).isEmpty();
        assertThat(row.notes()).containsExactly(RowNote.of(RowNote.Kind.CONSENT_NOBODY, ""));
        assertThat(read("Six;;;;;").getFirst().notes()).isEmpty();
    }

    private static List<RowReading> read(String rows) {
        String[] lines = rows.split("\\|", -1);
        var reader = JudgedFile.reading(COLUMNS);
        return IntStream.range(0, lines.length)
                .mapToObj(line -> reader.read(new RawRow(line + 2, JudgedFile.cells(lines[line].split(";", -1)))))
                .toList();
    }
}
