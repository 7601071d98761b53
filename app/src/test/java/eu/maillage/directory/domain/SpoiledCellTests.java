package eu.maillage.directory.domain;

import static eu.maillage.directory.domain.JudgedFile.SIRET;
import static eu.maillage.directory.domain.JudgedFile.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.RawRow.Content;
import eu.maillage.directory.domain.RawRow.RawCell;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of cells that cannot be read as they stand. */
class SpoiledCellTests {

    private final JudgedFile file = new JudgedFile();

    @Test
    void theRowIsRefusedWithTheCellAndTheReason() {
        Verdict verdict = file.judge("EARL Roux", "4,48E+13");
        assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(verdict.notes()).containsExactly(RowNote.of(Kind.SIRET_SCIENTIFIC, "B2", "4,48E+13"));
    }

    @Test
    void aRowWithoutNameIsRefused() {
        assertThat(kinds(file.judge("", SIRET))).containsExactly(Kind.NAME_MISSING);
    }

    @Test
    void titlesRepeatedFurtherDownAreNoOrganisation() {
        var columns = Map.of(0, ImportColumn.NAME, 2, ImportColumn.EMAIL);
        var list = new RowReader(columns, List.of("Structure", "Vu le", "Mél"), JudgedFile.SECTORS);
        for (String[] again :
                List.of(new String[] {"Structure", "Vu le", "Mél"}, new String[] {"STRUCTURE ", "", "Mel"})) {
            RowReading read = list.read(new RawRow(9, JudgedFile.cells(again)));
            assertThat(read.refused()).isTrue();
            assertThat(read.notes()).containsExactly(RowNote.of(Kind.TITLES_AGAIN, ""));
        }
        for (String[] other : List.of(
                new String[] {"Structure", "", "a@b.example"},
                new String[] {"Structure 3", "Vu le", "Mél"},
                new String[] {"", "Vu le", "Mél"})) {
            assertThat(list.read(new RawRow(9, JudgedFile.cells(other))).notes())
                    .extracting(RowNote::kind)
                    .doesNotContain(Kind.TITLES_AGAIN);
        }
    }

    @Test
    void anErrorOfAFormulaRefusesTheRowOnlyWhereItDecides() {
        var error = new RawCell(Content.ERROR, "#N/A");
        assertThat(file.judge(List.of(RawCell.plain("Roux"), error)).outcome()).isEqualTo(Outcome.REFUSED);
        Verdict verdict = file.judge(List.of(RawCell.plain("Roux"), RawCell.plain(""), error));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(kinds(verdict)).containsExactly(Kind.VALUE_ERROR);
    }

    @Test
    void anUnreadableDetailIsLeftOutAndSaid() {
        Verdict verdict = file.judge("Roux", "", "1000", "", "Ana", "pas de mail", "voir Paul", "", "divers");
        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(kinds(verdict))
                .containsExactlyInAnyOrder(Kind.EMAIL_UNREADABLE, Kind.PHONE_UNREADABLE, Kind.SECTOR_UNKNOWN);
    }

    @Test
    void lostZerosComeBackWhereTheyAreProven() {
        Verdict verdict = file.judge("Roux", "5520135400010", "1000");
        assertThat(kinds(verdict)).containsExactly(Kind.ZERO_RESTORED);
        assertThat(file.touched().getFirst().particulars()).satisfies(told -> {
            assertThat(told.identifiers().siret()).isEqualTo("05520135400010");
            assertThat(told.address().postalCode()).isEqualTo("01000");
        });
    }

    @Test
    void aTextIsCutWhereTheFormsWouldEndIt() {
        Verdict verdict = file.judge("Scierie".repeat(80), "", "x".repeat(501));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(verdict.notes().stream().filter(note -> note.kind() == Kind.TOO_LONG))
                .hasSize(2);
        assertThat(file.touched().getFirst().particulars().name()).hasSize(200);
    }

    @Test
    void aSecondAddressInACellIsLeftOutAndSaid() {
        Verdict verdict = file.judge("Roux", "", "", "", "Ana", "ana@roux.example / bob@roux.example");
        assertThat(kinds(verdict)).containsExactly(Kind.EMAIL_MORE);
        assertThat(file.touched().getFirst().people().getFirst().details().email())
                .isEqualTo("ana@roux.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            a@b.example (bureau)                > a@b.example
            [standard] a@b.example              > a@b.example
            Mail : a@b.example                  > a@b.example
            a@b.example c@d.example             > a@b.example
            a@b.example ou c@d.example          > a@b.example
            mailto:a@b.example; c@d.example     > a@b.example
            """)
    void oneAddressOfACellIsKeptAndSaidWhereAllOfItIsClear(String written, String kept) {
        Verdict verdict = file.judge("Roux", "", "", "", "Ana", written);
        assertThat(verdict.notes()).containsExactly(RowNote.of(Kind.EMAIL_MORE, "F2", written, kept));
        assertThat(file.touched().getFirst().people().getFirst().details().email())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonco in@free.example",
                "bonco,in@free.example",
                "jean. paul@free.example",
                "a@b.example / voir Paul",
                "a@b .example c@d.example",
                "Marie Petit marie@free.example",
                "a@b.example, c@d"
            })
    void noAddressIsKeptOfACellOfWhichAPartIsNone(String written) {
        Verdict verdict = file.judge("Roux", "", "", "", "Ana", written);
        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(verdict.notes()).containsExactly(RowNote.of(Kind.EMAIL_UNREADABLE, "F2", written));
        assertThat(file.touched().getFirst().people().getFirst().details().email())
                .isNull();
    }

    @Test
    void aNameBesideAnAddressIsNoSecondAddress() {
        assertThat(file.judge("Roux", "", "", "", "Ana", "Roux, Ana <ana@roux.example>")
                        .notes())
                .isEmpty();
        Verdict two = file.judge("Blanc", "", "", "", "Ana", "Ana <ana@blanc.example>; Bob <bob@blanc.example>");
        assertThat(two.notes().getFirst().arguments()).last().isEqualTo("ana@blanc.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blois", "voir siège"})
    void whatTheFormRefusesAsAPostcodeIsLeftOutAndSaid(String written) {
        Verdict verdict = file.judge("Roux", "", written, "Blois");
        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(verdict.notes()).containsExactly(RowNote.of(Kind.POSTAL_CODE_UNREADABLE, "C2", written));
        assertThat(file.touched().getFirst().particulars().address().postalCode())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "41000 Blois-Vienne, , 41000, Blois-Vienne",
        "41000 Blois-Vienne, Blois, 41000, Blois",
        ", F-41000 Blois, 41000, Blois",
        ", Blois (41000), 41000, Blois",
        "1000 - Bourg-en-Bresse, , 01000, Bourg-en-Bresse",
        "41000, Blois, 41000, Blois",
        ", Paris 15, , Paris 15"
    })
    void aPostcodeAndACommuneInOneCellAreToldApart(String code, String commune, String readCode, String readCommune) {
        Verdict verdict = file.judge("Roux", "", code == null ? "" : code, commune == null ? "" : commune);

        assertThat(verdict.notes()).isEmpty();
        assertThat(file.touched().getFirst().particulars().address())
                .extracting(Address::postalCode, Address::commune)
                .containsExactly(readCode, readCommune);
    }

    @Test
    void aWrongNumberOfAnAssociationIsNotMeasuredAsASiret() {
        var clubs = JudgedFile.reading(Map.of(0, ImportColumn.NAME, 1, ImportColumn.RNA));
        for (String wrong : List.of("W1", "123", "W12345678X")) {
            assertThat(clubs.read(new RawRow(2, JudgedFile.cells("Club", wrong)))
                            .notes())
                    .containsExactly(RowNote.of(Kind.RNA_UNREADABLE, "B2", wrong));
        }
    }

    @Test
    void aCrossForAConsentIsSaidToBeReadAsYes() {
        var consents = JudgedFile.reading(
                Map.of(0, ImportColumn.NAME, 1, ImportColumn.CONTACT, 2, ImportColumn.CONSENT_PHOTOS));
        RowReading cross = consents.read(new RawRow(2, JudgedFile.cells("Club", "Ana", "X")));
        assertThat(cross.notes()).containsExactly(RowNote.of(Kind.CONSENT_MARKED, "C2", "X"));
        assertThat(cross.draft().consents()).containsExactly(Map.entry(Purpose.PHOTOS, true));
        assertThat(consents.read(new RawRow(2, JudgedFile.cells("Club", "Ana", "oui")))
                        .notes())
                .isEmpty();
    }

    @Test
    void whatTheFormRefusesAsAWebsiteIsLeftOutAndSaid() {
        var sites = JudgedFile.reading(Map.of(0, ImportColumn.NAME, 1, ImportColumn.WEBSITE));
        for (String none : List.of("voir facebook", "aucun", "javascript:alert(1)", "ana@roux.example x")) {
            RowReading read = sites.read(new RawRow(2, JudgedFile.cells("Roux", none)));
            assertThat(read.notes()).containsExactly(RowNote.of(Kind.WEBSITE_UNREADABLE, "B2", none));
            assertThat(read.draft().website()).isNull();
        }
        for (String one : List.of("roux.example", "www.roux.example/page", "HTTPS://roux.example")) {
            assertThat(sites.read(new RawRow(2, JudgedFile.cells("Roux", one)))
                            .draft()
                            .website())
                    .isEqualTo(one);
        }
    }

    @Test
    void aSecondNumberIsLeftOutAndSaidWhereverItStands() {
        Verdict inOneCell = file.judge("Roux", "", "", "", "Ana", "", "04.50.11.22.44 / 06 00 00 00 00");
        var twoColumns =
                JudgedFile.reading(Map.of(0, ImportColumn.NAME, 1, ImportColumn.PHONE, 2, ImportColumn.MOBILE));
        RowReading inTwo = twoColumns.read(new RawRow(9, JudgedFile.cells("Blanc", "0450112244", "0600000000")));

        assertThat(inOneCell.notes())
                .containsExactly(RowNote.of(Kind.PHONE_MORE, "G2", "04.50.11.22.44 / 06 00 00 00 00", "0450112244"));
        assertThat(inTwo.notes()).containsExactly(RowNote.of(Kind.PHONE_MORE, "B9", "0450112244", "0600000000"));
    }

    @Test
    void aBandThatTheDirectoryDoesNotHaveIsSaidWithTheOneItWasReadAs() {
        var sizes = JudgedFile.reading(Map.of(0, ImportColumn.NAME, 1, ImportColumn.SIZE));
        assertThat(sizes.read(new RawRow(2, JudgedFile.cells("Roux", "20 à 49 salariés")))
                        .notes())
                .containsExactly(RowNote.of(Kind.SIZE_WIDER, "B2", "20 à 49 salariés", "SMALL"));
        for (String ours : List.of("0", "12", "35 salariés", "1 à 9", "10-49", "50 à 249 salariés", "moins de 10")) {
            assertThat(sizes.read(new RawRow(2, JudgedFile.cells("Roux", ours))).notes())
                    .isEmpty();
        }
        for (String ours : List.of(
                "250 et plus",
                "250 salariés ou plus",
                "plus de 249",
                "1 200",
                "<10",
                "≤ 9",
                "TPE (<10)",
                "≥ 250",
                "≥10 et <50")) {
            assertThat(sizes.read(new RawRow(2, JudgedFile.cells("Roux", ours))).notes())
                    .isEmpty();
        }
        for (String other : List.of(
                "6 à 9", "20 et plus", "moins de 20", "5 à 20", "plus de 10", "<50", "≥ 50", "20+", "<= 9 et > 2")) {
            assertThat(sizes.read(new RawRow(2, JudgedFile.cells("Roux", other)))
                            .notes())
                    .hasSize(1);
        }
    }
}
