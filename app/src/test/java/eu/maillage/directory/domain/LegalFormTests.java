package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Candidate;
import eu.maillage.directory.domain.Verdict.Change;
import eu.maillage.directory.domain.Verdict.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormTests {

    private final JudgedFile file = new JudgedFile();

    @ParameterizedTest
    @CsvSource({
        "Epsilon SAS, Epsilon EURL",
        "Lambda Association, Lambda SARL",
        "Asso Lambda, Société Lambda",
        "SCOP Lambda, SCIC Lambda"
    })
    void twoLegalFormsAreProposedAsTwoInAFileAndAgainstTheDirectory(String one, String other) {
        judge(one, "", "Dole");
        Verdict inTheFile = judge(other, "", "Dole");
        know(one, null, "Vesoul", null, null);
        Verdict known = judge(other, "", "Vesoul");
        file.judgeAnew(Map.of());
        Verdict withoutPlace = judge(other);

        for (Verdict asked : List.of(inTheFile, known, withoutPlace)) {
            assertThat(asked.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(asked.decision()).isEqualTo(Verdict.CREATE);
            assertThat(asked.candidates()).extracting(Candidate::likeness).contains(Likeness.OTHER_FORM);
        }
    }

    @ParameterizedTest
    @CsvSource({"Eta SARL, Éta", "Eta, ETA (S.A.R.L.)", "Ets Eta, Eta SARL", "Eta SCOP SARL, SARL Eta"})
    void oneFormLeftOutIsProposedAsTheSameAndShown(String one, String other) {
        judge(one, "", "Dole");
        Verdict inTheFile = judge(other, "", "Dole");
        Entry there = know(one, null, "Dole", null, null);
        Verdict known = judge(other, "", "Dole");

        assertThat(inTheFile.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(inTheFile.decision()).isEqualTo("row:2");
        assertThat(known.decision()).isEqualTo(there.key());
        assertThat(known.candidates()).extracting(Candidate::likeness).containsExactly(Likeness.ALIKE_NAME_AND_COMMUNE);
    }

    @ParameterizedTest
    @CsvSource({"Eta SARL, ETA S.A.R.L.", "SARL Éta, eta (sarl)", "Association Eta, ASSO ETA", "Sté Eta, Société Êta"})
    void namesWrittenTheSameAreTheSameUnasked(String one, String other) {
        judge(one, "", "Dole");
        assertThat(judge(other, "", "Dole").outcome()).isEqualTo(Outcome.UNCHANGED);
        know(one, null, "Dole", null, null);
        Verdict known = judge(other);
        assertThat(known.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(known.notes()).isEmpty();
    }

    @Test
    void aFormLeftOutIsAskedWhereMoreWouldBeReplacedOrBothAreKnown() {
        know("Eta SARL", null, "Dole", null, null);
        assertThat(judge("Eta", "", "Vesoul").decision()).isEqualTo(Verdict.CREATE);
        know("Eta SAS", null, "Dole", null, null);
        Verdict both = judge("Eta", "", "Dole");

        assertThat(both.open()).isTrue();
        assertThat(both.candidates()).extracting(Candidate::name).containsExactly("Eta SARL", "Eta SAS");
    }

    @Test
    void theNameInFullIsFoundBeforeTheOthers() {
        know("Epsilon SAS", null, "Dole", null, null);
        Entry exact = know("Epsilon EURL", null, null, null, null);

        assertThat(judge("epsilon eurl").target()).isEqualTo(exact.id());
        Verdict more = judge("Epsilon EURL", "", "Dole", "e@epsilon.example");
        assertThat(more.decision()).isEqualTo(exact.key());
        assertThat(judge("Epsilon SA").decision()).isEqualTo(Verdict.CREATE);
    }

    @Test
    void oneNumberUnderAnotherFormSaysWhichOrganisationItIs() {
        know("Epsilon SAS", JudgedFile.SIRET, "Dole", null, null);
        Verdict verdict = judge("Epsilon EURL", JudgedFile.SIRET);

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(verdict.notes()).containsExactly(RowNote.of(Kind.KNOWN_AS, "", "Epsilon SAS"));
        assertThat(judge("Epsilon EURL", JudgedFile.SIRET, "Vesoul").notes())
                .contains(RowNote.of(Kind.KNOWN_AS, "", "Epsilon SAS"));
    }

    @Test
    void oneThatWasMergedOrArchivedUnderAnotherFormIsAnotherOne() {
        Entry kept = know("Omega", null, null, null, null);
        know("Epsilon SAS", null, "Dole", null, kept);
        know("Eta SARL", null, "Dole", Instant.EPOCH, null);

        assertThat(judge("Epsilon").notes()).containsExactly(RowNote.of(Kind.MERGED, "", "Omega"));
        assertThat(judge("Epsilon EURL").outcome()).isEqualTo(Outcome.CREATE);
        assertThat(judge("Eta").notes())
                .containsExactly(
                        RowNote.of(Kind.KNOWN_AS, "", "Eta SARL"), RowNote.of(Kind.STAYS_ARCHIVED, "", "Eta SARL"));
        assertThat(judge("Eta SAS").outcome()).isEqualTo(Outcome.CREATE);
    }

    @Test
    void aContactWithoutANameIsToldByWhatReachesHer() {
        know("Iota", JudgedFile.SIRET, "Dole", null, null);

        assertThat(judge("Iota", JudgedFile.SIRET, "", "iota@example.org").changes())
                .containsExactly(
                        new Change(ImportColumn.CONTACT, "", ""),
                        new Change(ImportColumn.EMAIL, "", "iota@example.org"));
        assertThat(judge("Iota", JudgedFile.SIRET, "", "ana@example.org", "Ana").changes())
                .containsExactly(new Change(ImportColumn.CONTACT, "", "Ana, ana@example.org"));
    }

    /** Name, number, commune, address and person, as far as the row has them. */
    private Verdict judge(String... cells) {
        return file.judge(cell(cells, 0), cell(cells, 1), "", cell(cells, 2), cell(cells, 4), cell(cells, 3));
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column] : "";
    }

    private Entry know(
            String name,
            @Nullable String siret,
            @Nullable String commune,
            @Nullable Instant archived,
            @Nullable Entry mergedInto) {
        return file.know(name, siret, commune, OrganisationKind.COMPANY, archived, mergedInto);
    }
}
