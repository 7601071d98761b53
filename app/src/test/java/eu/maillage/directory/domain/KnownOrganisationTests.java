package eu.maillage.directory.domain;

import static eu.maillage.directory.domain.JudgedFile.OTHER_SIRET;
import static eu.maillage.directory.domain.JudgedFile.SIRET;
import static eu.maillage.directory.domain.JudgedFile.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Candidate;
import eu.maillage.directory.domain.Verdict.Change;
import eu.maillage.directory.domain.Verdict.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of rows about organisations that the directory knows. */
class KnownOrganisationTests {

    private final JudgedFile file = new JudgedFile();

    @Test
    void whatTheFileRepeatsIsUnchanged() {
        file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        assertThat(file.judge("earl roux", "448 020 586 00013", "", "PORTES").outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(file.touched()).isEmpty();
    }

    @Test
    void whatTheFileAddsIsAnUpdateWithEachValueOldAndNew() {
        file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        Verdict verdict = file.judge("EARL ROUX", SIRET, "26800", "Valence", "", "", "", "", "0111Z");

        assertThat(verdict.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(verdict.changes())
                .containsExactlyInAnyOrder(
                        new Change(ImportColumn.SECTOR, "", "01.11Z"),
                        new Change(ImportColumn.POSTAL_CODE, "", "26800"),
                        new Change(ImportColumn.COMMUNE, "Portes", "Valence"));
    }

    @Test
    void emptyCellsLeaveWhatIsKnown() {
        file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        assertThat(file.judge("EARL Roux", "", "", "").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void theSameNumberUnderAnotherNameIsAsked() {
        Entry roux = file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        Verdict verdict = file.judge("Les Vergers de Portes", SIRET, "", "", "Ana");

        assertThat(verdict.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(verdict.open()).isTrue();
        assertThat(verdict.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.key()).isEqualTo(roux.key());
            assertThat(candidate.likeness()).isEqualTo(Likeness.SAME_NUMBER);
        });
        assertThat(file.touched()).isEmpty();
    }

    @Test
    void thePersonsDecisionHolds() {
        file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        file.judgeAnew(Map.of(2, Verdict.CREATE));
        Verdict verdict = file.judge("Les Vergers de Portes", SIRET, "", "", "Ana");

        assertThat(verdict.decision()).isEqualTo(Verdict.CREATE);
        assertThat(file.touched()).singleElement().satisfies(entry -> assertThat(entry.stored())
                .isNull());
    }

    @Test
    void twoEstablishmentsOfOneNameAreProposedAsTwo() {
        file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        Verdict verdict = file.judge("EARL Roux", OTHER_SIRET, "", "Portes");

        assertThat(verdict.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(verdict.decision()).isEqualTo(Verdict.CREATE);
    }

    @Test
    void aNewPersonOfANameThatNothingContradictsIsProposedAsOneMoreThere() {
        Entry carrier = file.know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);
        Verdict verdict = file.judge("TRANSPORTS CORMORAN SARL", "", "", "", "Ana Roux", "ana@cormoran.example");

        assertThat(verdict.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(verdict.decision()).isEqualTo(carrier.key());
        assertThat(verdict.candidates()).extracting(Candidate::key).containsExactly(carrier.key());
        assertThat(verdict.changes())
                .containsExactly(new Change(ImportColumn.CONTACT, "", "Ana Roux, ana@cormoran.example"));
    }

    @Test
    void whatWouldBeReplacedWhereTheNameAloneIsTheSameIsAsked() {
        Entry carrier = file.know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);
        carrier.become(new Particulars(
                "Transports Cormoran",
                OrganisationKind.COMPANY,
                null,
                carrier.particulars().identifiers(),
                "49.41A",
                null,
                null,
                List.of(),
                Address.NONE,
                null,
                null,
                null));
        Verdict verdict = file.judge("Transports Cormoran", "", "", "", "", "", "", "", "0111Z");

        assertThat(verdict.open()).isTrue();
        assertThat(carrier.particulars().sector()).isEqualTo("49.41A");
    }

    @Test
    void oneNameInAnotherPlaceOrUnderAnotherNumberIsProposedAsNew() {
        file.know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);

        assertThat(file.judge("Transports Cormoran", "", "", "Valence", "Ana").decision())
                .isEqualTo(Verdict.CREATE);
        file.judgeAnew(Map.of());
        assertThat(file.judge("Transports Cormoran", OTHER_SIRET.substring(0, 9), "", "")
                        .decision())
                .isEqualTo(Verdict.CREATE);
    }

    @Test
    void whereTwoHaveTheNameNobodyGuessesWhich() {
        file.know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);
        file.know("Transports Cormoran SAS", OTHER_SIRET, "Valence", OrganisationKind.COMPANY);
        Verdict verdict = file.judge("Transports Cormoran", "", "", "", "Ana Roux");

        assertThat(verdict.open()).isTrue();
        assertThat(verdict.candidates()).hasSize(2);
    }

    @Test
    void theDepartmentsOfATownHallShareItsNumberAndAreNotMerged() {
        Entry hall = file.know("Mairie de Brume", SIRET, "Brume", OrganisationKind.PUBLIC_BODY);
        Verdict library = file.judge("Médiathèque de Brume", SIRET, "", "Brume");
        Verdict sports = file.judge("Service des sports", SIRET, "", "Brume");
        Verdict again = file.judge("Service des sports", SIRET, "", "Brume", "Ana");

        assertThat(library.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(kinds(library)).containsExactly(Kind.SHARED_SIRET);
        assertThat(sports.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(again.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(file.touched()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.particulars().kind()).isEqualTo(OrganisationKind.DEPARTMENT);
            assertThat(entry.particulars().body()).isEqualTo(hall.id());
        });
    }

    @Test
    void theDepartmentsNamedInAColumnOfTheirOwnAreParts() {
        String town = "21260362500014";
        Entry hall = file.know("Mairie de Brume", town, "Brume", OrganisationKind.PUBLIC_BODY);
        var columns = JudgedFile.reading(Map.of(
                0, ImportColumn.NAME,
                1, ImportColumn.DEPARTMENT,
                2, ImportColumn.SIRET,
                3, ImportColumn.CONTACT,
                4, ImportColumn.ROLE));
        Verdict library = file.judge(columns, "Mairie de Brume", "Médiathèque", town, "Ana", "directrice");
        Verdict sports = file.judge(columns, "Mairie de Brume", "Sports", town, "Ugo", "");
        Verdict again = file.judge(columns, "MAIRIE DE BRUME", "médiathèque", town, "Ana", "directrice");

        assertThat(List.of(library, sports))
                .allSatisfy(part -> assertThat(part.outcome()).isEqualTo(Outcome.CREATE));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(file.touched())
                .extracting(entry -> entry.particulars().name())
                .containsExactly("Mairie de Brume, Médiathèque", "Mairie de Brume, Sports");
        assertThat(file.touched()).allSatisfy(entry -> {
            assertThat(entry.particulars().kind()).isEqualTo(OrganisationKind.DEPARTMENT);
            assertThat(entry.particulars().body()).isEqualTo(hall.id());
        });
    }

    @Test
    void theDepartmentOfACompanyIsWhereItsPersonWorks() {
        var columns = JudgedFile.reading(Map.of(
                0,
                ImportColumn.NAME,
                1,
                ImportColumn.DEPARTMENT,
                2,
                ImportColumn.CONTACT,
                3,
                ImportColumn.ROLE,
                4,
                ImportColumn.SIRET));
        file.judge(columns, "Roux SARL", "Achats", "Ana", "responsable", SIRET);
        file.judge(columns, "Roux SARL", "Qualité", "Ugo", "", SIRET);

        assertThat(file.touched()).singleElement().satisfies(entry -> assertThat(entry.people())
                .extracting(Entry.Person::role)
                .containsExactly("responsable, Achats", "Qualité"));
    }

    @Test
    void anArchivedOneIsNotBroughtBackUnasked() {
        file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY, Instant.EPOCH, null);
        assertThat(kinds(file.judge("EARL Roux", SIRET, "", "", "Ana"))).containsExactly(Kind.ARCHIVED);
    }

    @Test
    void oneLikeAnArchivedOneIsMadeAndSaysWhom() {
        file.know("Forge du Port", null, "Nantes", OrganisationKind.COMPANY, Instant.EPOCH, null);

        Verdict created = file.judge("Forge du Port", "", "", "Nantes", "Ana");
        assertThat(created.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(created.notes()).containsExactly(RowNote.of(Kind.LIKE_ARCHIVED, "", "Forge du Port"));
        assertThat(kinds(file.judge("Forge du Port", "", "", "Valence", "Bob"))).doesNotContain(Kind.LIKE_ARCHIVED);

        file.judgeAnew(Map.of());
        Verdict nothingNew = file.judge("Forge du Port", "", "", "Nantes");
        assertThat(nothingNew.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(nothingNew.notes()).containsExactly(RowNote.of(Kind.STAYS_ARCHIVED, "", "Forge du Port"));
    }

    @Test
    void oneThatWasMergedBeforeDoesNotComeBack() {
        Entry kept = file.know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
        file.know("Vergers Roux", OTHER_SIRET, "Portes", OrganisationKind.COMPANY, Instant.EPOCH, kept);

        Verdict verdict = file.judge("VERGERS ROUX", OTHER_SIRET, "", "Portes");
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(kinds(verdict)).containsExactly(Kind.MERGED);
    }
}
