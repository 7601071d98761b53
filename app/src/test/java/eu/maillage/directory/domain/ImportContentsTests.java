package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What columns without titles are taken for. */
class ImportContentsTests {

    @Test
    void columnsWhoseValuesAllSayItAreProposed() {
        assertThat(proposed(
                        "Roux;44802058600013;ana@roux.example;04 75 00 11 22;448020586;0600000000",
                        "Blanc;;bob@blanc.example;+33 6 00 00 00 00;;"))
                .isEqualTo(Map.of(
                        1, ImportColumn.SIRET,
                        2, ImportColumn.EMAIL,
                        3, ImportColumn.PHONE,
                        4, ImportColumn.SIREN));
    }

    @Test
    void oneOtherValueLeavesAColumnUnsaid() {
        assertThat(proposed("Roux;44802058600013;ana@roux.example;;26000", "Blanc;12;voir Bob;;26100"))
                .isEmpty();
    }

    private static Map<Integer, ImportColumn> proposed(String... rows) {
        return ImportContents.propose(IntStream.range(0, rows.length)
                .mapToObj(row -> new RawRow(row + 1, JudgedFile.cells(rows[row].split(";", -1))))
                .toList());
    }
}
