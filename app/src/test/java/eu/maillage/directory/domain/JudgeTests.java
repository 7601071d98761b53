package eu.maillage.directory.domain;

import static eu.maillage.directory.domain.JudgedFile.SIRET;
import static eu.maillage.directory.domain.JudgedFile.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Change;
import eu.maillage.directory.domain.Verdict.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is made of the rows of one file about organisations that nobody knows yet. */
class JudgeTests {

    private final JudgedFile file = new JudgedFile();

    @Test
    void aRowAboutNobodyKnownIsCreatedAndSoSaid() {
        Verdict verdict = file.judge(
                "EARL Roux", SIRET, "26800", "Portes", "Ana Roux", "ana@roux.example", "475001122", "La Gare");

        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(kinds(verdict)).containsExactly(Kind.NEW_ZONE);
        assertThat(verdict.changes())
                .containsExactly(
                        new Change(ImportColumn.CONTACT, "", "Ana Roux"),
                        new Change(ImportColumn.EMAIL, "", "ana@roux.example"),
                        new Change(ImportColumn.PHONE, "", "0475001122"),
                        new Change(ImportColumn.SIRET, "", SIRET),
                        new Change(ImportColumn.ZONE, "", "La Gare"),
                        new Change(ImportColumn.POSTAL_CODE, "", "26800"),
                        new Change(ImportColumn.COMMUNE, "", "Portes"));
        assertThat(file.touched()).singleElement().satisfies(entry -> {
            assertThat(entry.particulars().identifiers().siren()).isEqualTo("448020586");
            assertThat(entry.people())
                    .singleElement()
                    .satisfies(person -> assertThat(person.details().phone()).isEqualTo("0475001122"));
        });
        assertThat(file.newZones()).hasSize(1);
    }

    @Test
    void severalRowsOfOneOrganisationAreItsSeveralContacts() {
        file.judge("EARL Roux", SIRET, "", "", "Ana Roux", "ana@roux.example");
        Verdict second = file.judge("E.A.R.L. ROUX", SIRET, "", "", "Bob Roux", "bob@roux.example");
        Verdict again = file.judge("EARL ROUX", SIRET, "", "", "Bob ROUX", "BOB@roux.example");

        assertThat(second.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(second.changes())
                .containsExactly(new Change(ImportColumn.CONTACT, "", "Bob Roux, bob@roux.example"));
        assertThat(kinds(second)).containsExactly(Kind.SAME_AS_ROW);
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(file.touched()).singleElement().satisfies(entry -> assertThat(entry.people())
                .hasSize(2));
    }

    @Test
    void rowsWithoutNumberButOfOneNameAndCommuneAreOneOrganisation() {
        file.judge("Les Prés", "", "26800", "Étoile", "Ana");
        assertThat(file.judge("LES PRES", "", "26800", "ETOILE", "Bob").outcome())
                .isEqualTo(Outcome.UPDATE);
        assertThat(file.judge("Les Prés", "", "26000", "Valence").outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(file.touched()).hasSize(2);
    }

    @Test
    void rowsOfOneNameAloneWaitForAnAnswer() {
        file.judge("Les Prés", "", "", "", "Ana");
        assertThat(file.judge("LES PRES", "", "", "", "Bob").open()).isTrue();
        assertThat(file.touched()).hasSize(1);
    }

    @Test
    void twoRowsThatAreAlikeButNotEqualWaitForAnAnswer() {
        file.judge("Boulangerie L’Épi d’Or", "", "74300", "Cluses");
        assertThat(file.judge("boulangerie l'epi d'or SAS", "", "74300", "Cluses")
                        .decision())
                .isEqualTo("row:2");
        Verdict other = file.judge("boulangerie l'epi d'or SAS", "", "74300", "Cluses", "", "fournil@epi.example");
        Verdict sector = file.judge("Boulangerie L’Épi d’Or", "", "74300", "Cluses", "Ana", "", "", "", "1071C");

        assertThat(other.open()).isTrue();
        assertThat(sector.open()).isTrue();
        assertThat(other.candidates()).singleElement().satisfies(candidate -> assertThat(candidate.likeness())
                .isEqualTo(Likeness.ALIKE_NAME_AND_COMMUNE));
        assertThat(file.touched()).singleElement().satisfies(entry -> assertThat(entry.people())
                .isEmpty());
    }

    @Test
    void twoServicesOfATownHallThatTheFileDoesNotNameAreSiblings() {
        file.judge("Direction des sports", "21260362500014");
        Verdict second = file.judge("Service des espaces verts", "21260362500014");
        Verdict hall = file.judge("Mairie de Brume", "21260362500014");
        Verdict part = file.judge("Médiathèque", "21260362500014");

        assertThat(second.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(second.notes()).contains(RowNote.of(Kind.SIBLING_SIRET, "", "Direction des sports"));
        assertThat(kinds(hall)).contains(Kind.SIBLING_SIRET);
        assertThat(part.notes()).containsExactly(RowNote.of(Kind.SHARED_SIRET, "", "Mairie de Brume"));
        assertThat(file.touched().subList(0, 3))
                .extracting(entry -> entry.particulars().kind())
                .containsOnly(OrganisationKind.PUBLIC_BODY);
    }

    @Test
    void twoRowsOfOneFileWithOneNumberAndTwoNamesWaitForAnAnswer() {
        file.judge("Menuiserie Kerjean", SIRET, "29200", "Brest");
        Verdict second = file.judge("Kerjean Menuiserie", SIRET, "29200", "Plouvien");

        assertThat(second.open()).isTrue();
        assertThat(file.touched()).singleElement().satisfies(entry -> assertThat(
                        entry.particulars().address().commune())
                .isEqualTo("Brest"));
    }

    @Test
    void theRowAboveHoldsWhereTwoRowsOfOneStructureDisagree() {
        file.judge("EARL Roux", SIRET, "26800", "Portes", "Ana Roux", "ana@roux.example", "0475001122");
        Verdict second =
                file.judge("EARL Roux", SIRET, "26000", "Valence", "Ana Roux", "ana@roux.example", "0475009999");

        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.notes())
                .containsExactlyInAnyOrder(
                        RowNote.of(Kind.OTHER_ROW, "", "POSTAL_CODE", "26000", "2"),
                        RowNote.of(Kind.OTHER_ROW, "", "COMMUNE", "Valence", "2"),
                        RowNote.of(Kind.OTHER_ROW, "", "PHONE", "0475009999", "2"),
                        RowNote.of(Kind.SAME_AS_ROW, "", "2"));
        assertThat(file.touched()).singleElement().satisfies(entry -> assertThat(
                        entry.particulars().address().commune())
                .isEqualTo("Portes"));
    }

    @Test
    void aPublicBodyThatNobodyWroteIsSaidToBeDeducedAndALegalFormSaysMore() {
        assertThat(kinds(file.judge("Bois du Val", "21260362500014"))).contains(Kind.KIND_DEDUCED);
        file.judge("SARL Bois du Lac", "21260004300013");
        assertThat(file.touched())
                .extracting(entry -> entry.particulars().kind())
                .containsExactly(OrganisationKind.PUBLIC_BODY, OrganisationKind.COMPANY);
    }

    @Test
    void aNewPersonsConsentHasNoFormerAnswer() {
        var withConsent = JudgedFile.reading(Map.of(
                0, ImportColumn.NAME,
                1, ImportColumn.SIRET,
                2, ImportColumn.CONTACT,
                3, ImportColumn.CONSENT_SHARING));
        file.judge(withConsent, "Atelier Bazin", SIRET, "Ugo", "oui");
        Verdict second = file.judge(withConsent, "Atelier Bazin", SIRET, "Ana", "oui");

        assertThat(second.changes()).contains(new Change(ImportColumn.CONSENT_SHARING, "", "true"));
    }

    @Test
    void aNumberThatARowAboveGivesOtherwiseIsNotSaidToBeKept() {
        file.judge("Roux", "", "", "", "Ana Roux", "ana@roux.example", "0475001122");
        Verdict second = file.judge("Vergers", "", "", "", "Ana Roux", "ana@roux.example", "0475009999");

        assertThat(second.changes())
                .extracting(Change::column)
                .containsExactly(ImportColumn.CONTACT, ImportColumn.EMAIL);
        assertThat(second.notes()).contains(RowNote.of(Kind.OTHER_ROW, "", "PHONE", "0475009999", "2"));
        assertThat(file.touched().getLast().people().getFirst().details().phone())
                .isEqualTo("0475001122");
    }

    @Test
    void aLineOfTotalsIsNoStructure() {
        assertThat(kinds(file.judge("TOTAL"))).containsExactly(Kind.TOTAL);
        assertThat(kinds(file.judge("Sous-total"))).containsExactly(Kind.TOTAL);
        assertThat(kinds(file.judge("Total structures : 26"))).containsExactly(Kind.TOTAL);
        assertThat(kinds(file.judge("Total : 16 entreprises"))).containsExactly(Kind.TOTAL);
        assertThat(file.judge("Total", SIRET).outcome()).isEqualTo(Outcome.CREATE);
        assertThat(file.judge("Total Access Landerneau").outcome()).isEqualTo(Outcome.CREATE);
    }

    @Test
    void zonesWrittenDifferentlyAreOne() {
        file.judge("Roux", "", "", "", "", "", "", "ZA de Kergaradec");
        file.judge("Blanc", "", "", "", "", "", "", "ZA KERGARADEC");
        assertThat(file.newZones()).hasSize(1);
    }

    @Test
    void onePersonOfTwoOrganisationsIsOnePerson() {
        file.judge("Roux", "", "", "", "Ana Roux", "ana@roux.example");
        file.judge("Club des vergers", "", "", "", "ANA ROUX", "ana@roux.example");

        assertThat(file.touched())
                .extracting(entry -> entry.people().getFirst().id())
                .hasSize(2)
                .containsOnly(file.touched().getFirst().people().getFirst().id());
        assertThat(file.touched().getLast().particulars().kind()).isEqualTo(OrganisationKind.ASSOCIATION);
    }

    @Test
    void whatCountsForAnotherOrganisationTooIsSaid() {
        var asked = JudgedFile.reading(Map.of(
                0, ImportColumn.NAME,
                1, ImportColumn.CONTACT,
                2, ImportColumn.ROLE,
                3, ImportColumn.EMAIL,
                4, ImportColumn.CONSENT_SHARING,
                5, ImportColumn.SIRET));
        file.judge(asked, "Roux", "Ana Roux", "", "ana@roux.example", "", SIRET);

        Verdict second = file.judge(asked, "Club des vergers", "Ana Roux", "", "ana@roux.example", "oui");
        assertThat(second.notes()).containsExactly(RowNote.of(Kind.STANDS_ELSEWHERE, "", "Roux"));

        assertThat(kinds(file.judge(asked, "Roux", "Ana Roux", "gérante", "ana@roux.example", "oui", SIRET)))
                .doesNotContain(Kind.STANDS_ELSEWHERE);
        Verdict refusing = file.judge(asked, "Roux", "Ana Roux", "", "ana@roux.example", "non", SIRET);
        assertThat(refusing.notes()).contains(RowNote.of(Kind.STANDS_ELSEWHERE, "", "Club des vergers"));
    }
}
