package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the columns of a row make the name of its contact. */
class ContactNameTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Anne, , MARTIN, Anne MARTIN
            Anne, , Anne Martin, Anne Martin
            ANNE, , Martin Anne, Martin Anne
            Anne-Marie, , MARTIN Anne Marie, MARTIN Anne Marie
            Anne, , Marianne, Anne Marianne
            Anne, , Anne, Anne
            Anne, , , Anne
            , , Anne Martin, Anne Martin
            , Martin, Anne, Anne Martin
            , Martin, Anne Martin, Anne Martin
            Anne, Martin, Anne Martin, Anne Martin
            Anne, Anne Martin, , Anne Martin
            Martin, Martin, , Martin Martin
            """)
    void nothingOfItIsLostAndNothingDoubled(
            @Nullable String first, @Nullable String last, @Nullable String contact, String name) {
        assertThat(named(first, last, contact)).isEqualTo(name);
    }

    @Test
    void aRowWithoutAnyHasNoContact() {
        var draft = reader().read(new RawRow(2, JudgedFile.cells("Scierie"))).draft();
        assertThat(draft.contact()).isNull();
    }

    private static String named(@Nullable String first, @Nullable String last, @Nullable String contact) {
        var row = new RawRow(2, JudgedFile.cells("Scierie", written(first), written(last), written(contact)));
        return Objects.requireNonNull(reader().read(row).draft().contact()).name();
    }

    private static String written(@Nullable String cell) {
        return Objects.requireNonNullElse(cell, "");
    }

    private static RowReader reader() {
        return JudgedFile.reading(Map.of(
                0, ImportColumn.NAME,
                1, ImportColumn.FIRST_NAME,
                2, ImportColumn.LAST_NAME,
                3, ImportColumn.CONTACT));
    }
}
