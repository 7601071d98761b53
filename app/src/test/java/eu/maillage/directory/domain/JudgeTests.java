package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.RawRow.Content;
import eu.maillage.directory.domain.RawRow.RawCell;
import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Candidate;
import eu.maillage.directory.domain.Verdict.Change;
import eu.maillage.directory.domain.Verdict.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeTests {

    private static final String SIRET = "44802058600013";
    private static final String OTHER_SIRET = "38749449500022";
    private static final Map<Integer, ImportColumn> COLUMNS = Map.of(
            0, ImportColumn.NAME,
            1, ImportColumn.SIRET,
            2, ImportColumn.POSTAL_CODE,
            3, ImportColumn.COMMUNE,
            4, ImportColumn.CONTACT,
            5, ImportColumn.EMAIL,
            6, ImportColumn.PHONE,
            7, ImportColumn.ZONE,
            8, ImportColumn.SECTOR);

    private final Sectors sectors = new Sectors();
    private final RowReader reader = new RowReader(COLUMNS, sectors);
    private int row = 1;
    private List<Entry> known = new ArrayList<>();
    private Judge judge = judge(Map.of());

    @Test
    void aRowAboutNobodyKnownIsCreatedAndSoSaid() {
        Verdict verdict =
                judge("EARL Roux", SIRET, "26800", "Portes", "Ana Roux", "ana@roux.example", "475001122", "La Gare");

        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(kinds(verdict)).containsExactly(Kind.NEW_ZONE);
        assertThat(judge.touched()).singleElement().satisfies(entry -> {
            assertThat(entry.particulars().identifiers().siren()).isEqualTo("448020586");
            assertThat(entry.people())
                    .singleElement()
                    .satisfies(person -> assertThat(person.details().phone()).isEqualTo("0475001122"));
        });
        assertThat(judge.newZones()).hasSize(1);
    }

    @Test
    void severalRowsOfOneOrganisationAreItsSeveralContacts() {
        judge("EARL Roux", SIRET, "", "", "Ana Roux", "ana@roux.example");
        Verdict second = judge("E.A.R.L. ROUX", SIRET, "", "", "Bob Roux", "bob@roux.example");
        Verdict again = judge("EARL ROUX", SIRET, "", "", "Bob ROUX", "BOB@roux.example");

        assertThat(second.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(second.changes())
                .containsExactly(new Change(ImportColumn.CONTACT, "", "Bob Roux, bob@roux.example"));
        assertThat(kinds(second)).containsExactly(Kind.SAME_AS_ROW);
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(judge.touched()).singleElement().satisfies(entry -> assertThat(entry.people())
                .hasSize(2));
    }

    @Test
    void rowsWithoutNumberButOfOneNameAndCommuneAreOneOrganisation() {
        judge("Les Prés", "", "26800", "Étoile", "Ana");
        assertThat(judge("LES PRES", "", "26800", "ETOILE", "Bob").outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(judge("Les Prés", "", "26000", "Valence").outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(judge.touched()).hasSize(2);
    }

    @Test
    void rowsOfOneNameAloneWaitForAnAnswer() {
        judge("Les Prés", "", "", "", "Ana");
        assertThat(judge("LES PRES", "", "", "", "Bob").open()).isTrue();
        assertThat(judge.touched()).hasSize(1);
    }

    @Test
    void twoRowsThatAreAlikeButNotEqualWaitForAnAnswer() {
        judge("Boulangerie L’Épi d’Or", "", "74300", "Cluses");
        assertThat(judge("boulangerie l'epi d'or SAS", "", "74300", "Cluses").outcome())
                .isEqualTo(Outcome.UNCHANGED);
        Verdict other = judge("boulangerie l'epi d'or SAS", "", "74300", "Cluses", "", "fournil@epi.example");
        Verdict sector = judge("Boulangerie L’Épi d’Or", "", "74300", "Cluses", "Ana", "", "", "", "1071C");

        assertThat(other.open()).isTrue();
        assertThat(sector.open()).isTrue();
        assertThat(other.candidates()).singleElement().satisfies(candidate -> assertThat(candidate.likeness())
                .isEqualTo(Likeness.SAME_NAME_AND_COMMUNE));
        assertThat(judge.touched()).singleElement().satisfies(entry -> assertThat(entry.people())
                .isEmpty());
    }

    @Test
    void twoServicesOfATownHallThatTheFileDoesNotNameAreSiblings() {
        judge("Direction des sports", "21260362500014");
        Verdict second = judge("Service des espaces verts", "21260362500014");
        Verdict hall = judge("Mairie de Brume", "21260362500014");
        Verdict part = judge("Médiathèque", "21260362500014");

        assertThat(second.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(second.notes()).contains(RowNote.of(Kind.SIBLING_SIRET, "", "Direction des sports"));
        assertThat(kinds(hall)).contains(Kind.SIBLING_SIRET);
        assertThat(part.notes()).containsExactly(RowNote.of(Kind.SHARED_SIRET, "", "Mairie de Brume"));
        assertThat(judge.touched().subList(0, 3))
                .extracting(entry -> entry.particulars().kind())
                .containsOnly(OrganisationKind.PUBLIC_BODY);
    }

    @Test
    void twoRowsOfOneFileWithOneNumberAndTwoNamesWaitForAnAnswer() {
        judge("Menuiserie Kerjean", SIRET, "29200", "Brest");
        Verdict second = judge("Kerjean Menuiserie", SIRET, "29200", "Plouvien");

        assertThat(second.open()).isTrue();
        assertThat(judge.touched()).singleElement().satisfies(entry -> assertThat(
                        entry.particulars().address().commune())
                .isEqualTo("Brest"));
    }

    @Test
    void theRowAboveHoldsWhereTwoRowsOfOneStructureDisagree() {
        judge("EARL Roux", SIRET, "26800", "Portes", "Ana Roux", "ana@roux.example", "0475001122");
        Verdict second = judge("EARL Roux", SIRET, "26000", "Valence", "Ana Roux", "ana@roux.example", "0475009999");

        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.notes())
                .containsExactlyInAnyOrder(
                        RowNote.of(Kind.OTHER_ROW, "", "POSTAL_CODE", "26000", "2"),
                        RowNote.of(Kind.OTHER_ROW, "", "COMMUNE", "Valence", "2"),
                        RowNote.of(Kind.OTHER_ROW, "", "PHONE", "0475009999", "2"),
                        RowNote.of(Kind.SAME_AS_ROW, "", "2"));
        assertThat(judge.touched()).singleElement().satisfies(entry -> assertThat(
                        entry.particulars().address().commune())
                .isEqualTo("Portes"));
    }

    @Test
    void aPublicBodyThatNobodyWroteIsSaidToBeDeducedAndALegalFormSaysMore() {
        assertThat(kinds(judge("Bois du Val", "21260362500014"))).contains(Kind.KIND_DEDUCED);
        judge("SARL Bois du Lac", "21260004300013");
        assertThat(judge.touched())
                .extracting(entry -> entry.particulars().kind())
                .containsExactly(OrganisationKind.PUBLIC_BODY, OrganisationKind.COMPANY);
    }

    @Test
    void aNewPersonsConsentHasNoFormerAnswer() {
        var withConsent = new RowReader(
                Map.of(
                        0, ImportColumn.NAME,
                        1, ImportColumn.SIRET,
                        2, ImportColumn.CONTACT,
                        3, ImportColumn.CONSENT_SHARING),
                sectors);
        judge.judge(withConsent.read(new RawRow(++row, cells("Atelier Bazin", SIRET, "Ugo", "oui"))));
        Verdict second = judge.judge(withConsent.read(new RawRow(++row, cells("Atelier Bazin", SIRET, "Ana", "oui"))));

        assertThat(second.changes()).contains(new Change(ImportColumn.CONSENT_SHARING, "", "true"));
    }

    @Test
    void aLineOfTotalsIsNoStructure() {
        assertThat(kinds(judge("TOTAL"))).containsExactly(Kind.TOTAL);
        assertThat(kinds(judge("Sous-total"))).containsExactly(Kind.TOTAL);
        assertThat(kinds(judge("Total structures : 26"))).containsExactly(Kind.TOTAL);
        assertThat(kinds(judge("Total : 16 entreprises"))).containsExactly(Kind.TOTAL);
        assertThat(judge("Total", SIRET).outcome()).isEqualTo(Outcome.CREATE);
        assertThat(judge("Total Access Landerneau").outcome()).isEqualTo(Outcome.CREATE);
    }

    @Test
    void zonesWrittenDifferentlyAreOne() {
        judge("Roux", "", "", "", "", "", "", "ZA de Kergaradec");
        judge("Blanc", "", "", "", "", "", "", "ZA KERGARADEC");
        assertThat(judge.newZones()).hasSize(1);
    }

    @Nested
    class WhenTheDirectoryKnowsIt {

        @Test
        void whatTheFileRepeatsIsUnchanged() {
            know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            assertThat(judge("earl roux", "448 020 586 00013", "", "PORTES").outcome())
                    .isEqualTo(Outcome.UNCHANGED);
            assertThat(judge.touched()).isEmpty();
        }

        @Test
        void whatTheFileAddsIsAnUpdateWithEachValueOldAndNew() {
            know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            Verdict verdict = judge("EARL ROUX", SIRET, "26800", "Valence", "", "", "", "", "0111Z");

            assertThat(verdict.outcome()).isEqualTo(Outcome.UPDATE);
            assertThat(verdict.changes())
                    .containsExactlyInAnyOrder(
                            new Change(ImportColumn.SECTOR, "", "01.11Z"),
                            new Change(ImportColumn.POSTAL_CODE, "", "26800"),
                            new Change(ImportColumn.COMMUNE, "Portes", "Valence"));
        }

        @Test
        void emptyCellsLeaveWhatIsKnown() {
            know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            assertThat(judge("EARL Roux", "", "", "").outcome()).isEqualTo(Outcome.UNCHANGED);
        }

        @Test
        void theSameNumberUnderAnotherNameIsAsked() {
            Entry roux = know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            Verdict verdict = judge("Les Vergers de Portes", SIRET, "", "", "Ana");

            assertThat(verdict.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(verdict.open()).isTrue();
            assertThat(verdict.candidates()).singleElement().satisfies(candidate -> {
                assertThat(candidate.key()).isEqualTo(roux.key());
                assertThat(candidate.likeness()).isEqualTo(Likeness.SAME_NUMBER);
            });
            assertThat(judge.touched()).isEmpty();
        }

        @Test
        void thePersonsDecisionHolds() {
            know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            judge = judge(Map.of(2, Verdict.CREATE));
            Verdict verdict = judge("Les Vergers de Portes", SIRET, "", "", "Ana");

            assertThat(verdict.decision()).isEqualTo(Verdict.CREATE);
            assertThat(judge.touched()).singleElement().satisfies(entry -> assertThat(entry.stored())
                    .isNull());
        }

        @Test
        void twoEstablishmentsOfOneNameAreProposedAsTwo() {
            know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            Verdict verdict = judge("EARL Roux", OTHER_SIRET, "", "Portes");

            assertThat(verdict.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(verdict.decision()).isEqualTo(Verdict.CREATE);
        }

        @Test
        void aNewPersonOfANameThatNothingContradictsIsProposedAsOneMoreThere() {
            Entry carrier = know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);
            Verdict verdict = judge("TRANSPORTS CORMORAN SARL", "", "", "", "Ana Roux", "ana@cormoran.example");

            assertThat(verdict.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(verdict.decision()).isEqualTo(carrier.key());
            assertThat(verdict.candidates()).extracting(Candidate::key).containsExactly(carrier.key());
            assertThat(verdict.changes())
                    .containsExactly(new Change(ImportColumn.CONTACT, "", "Ana Roux, ana@cormoran.example"));
        }

        @Test
        void whatWouldBeReplacedWhereTheNameAloneIsTheSameIsAsked() {
            Entry carrier = know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);
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
            Verdict verdict = judge("Transports Cormoran", "", "", "", "", "", "", "", "0111Z");

            assertThat(verdict.open()).isTrue();
            assertThat(carrier.particulars().sector()).isEqualTo("49.41A");
        }

        @Test
        void oneNameInAnotherPlaceOrUnderAnotherNumberIsProposedAsNew() {
            know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);

            assertThat(judge("Transports Cormoran", "", "", "Valence", "Ana").decision())
                    .isEqualTo(Verdict.CREATE);
            judge = judge(Map.of());
            assertThat(judge("Transports Cormoran", OTHER_SIRET.substring(0, 9), "", "")
                            .decision())
                    .isEqualTo(Verdict.CREATE);
        }

        @Test
        void whereTwoHaveTheNameNobodyGuessesWhich() {
            know("Transports Cormoran", SIRET, "Portes", OrganisationKind.COMPANY);
            know("Transports Cormoran SAS", OTHER_SIRET, "Valence", OrganisationKind.COMPANY);
            Verdict verdict = judge("Transports Cormoran", "", "", "", "Ana Roux");

            assertThat(verdict.open()).isTrue();
            assertThat(verdict.candidates()).hasSize(2);
        }

        @Test
        void theDepartmentsOfATownHallShareItsNumberAndAreNotMerged() {
            Entry hall = know("Mairie de Brume", SIRET, "Brume", OrganisationKind.PUBLIC_BODY);
            Verdict library = judge("Médiathèque de Brume", SIRET, "", "Brume");
            Verdict sports = judge("Service des sports", SIRET, "", "Brume");
            Verdict again = judge("Service des sports", SIRET, "", "Brume", "Ana");

            assertThat(library.outcome()).isEqualTo(Outcome.CREATE);
            assertThat(kinds(library)).containsExactly(Kind.SHARED_SIRET);
            assertThat(sports.outcome()).isEqualTo(Outcome.CREATE);
            assertThat(again.outcome()).isEqualTo(Outcome.UPDATE);
            assertThat(judge.touched()).hasSize(2).allSatisfy(entry -> {
                assertThat(entry.particulars().kind()).isEqualTo(OrganisationKind.DEPARTMENT);
                assertThat(entry.particulars().body()).isEqualTo(hall.id());
            });
        }

        @Test
        void anArchivedOneIsNotBroughtBackUnasked() {
            known.add(stored("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY, Instant.EPOCH, null));
            judge = judge(Map.of());
            assertThat(kinds(judge("EARL Roux", SIRET, "", "", "Ana"))).containsExactly(Kind.ARCHIVED);
        }

        @Test
        void oneThatWasMergedBeforeDoesNotComeBack() {
            Entry kept = know("EARL Roux", SIRET, "Portes", OrganisationKind.COMPANY);
            known.add(stored("Vergers Roux", OTHER_SIRET, "Portes", OrganisationKind.COMPANY, Instant.EPOCH, kept));
            judge = judge(Map.of());

            Verdict verdict = judge("VERGERS ROUX", OTHER_SIRET, "", "Portes");
            assertThat(verdict.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(kinds(verdict)).containsExactly(Kind.MERGED);
        }
    }

    @Nested
    class WhenACellIsSpoiled {

        @Test
        void theRowIsRefusedWithTheCellAndTheReason() {
            Verdict verdict = judge("EARL Roux", "4,48E+13");
            assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(verdict.notes()).containsExactly(RowNote.of(Kind.SIRET_SCIENTIFIC, "B2", "4,48E+13"));
        }

        @Test
        void aRowWithoutNameIsRefused() {
            assertThat(kinds(judge("", SIRET))).containsExactly(Kind.NAME_MISSING);
        }

        @Test
        void anErrorOfAFormulaRefusesTheRowOnlyWhereItDecides() {
            var error = new RawCell(Content.ERROR, "#N/A");
            assertThat(judge(new RawRow(++row, List.of(RawCell.plain("Roux"), error)))
                            .outcome())
                    .isEqualTo(Outcome.REFUSED);
            Verdict verdict = judge(new RawRow(++row, List.of(RawCell.plain("Roux"), RawCell.plain(""), error)));
            assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
            assertThat(kinds(verdict)).containsExactly(Kind.VALUE_ERROR);
        }

        @Test
        void anUnreadableDetailIsLeftOutAndSaid() {
            Verdict verdict = judge("Roux", "", "1000", "", "Ana", "pas de mail", "voir Paul", "", "divers");
            assertThat(verdict.outcome()).isEqualTo(Outcome.CREATE);
            assertThat(kinds(verdict))
                    .containsExactlyInAnyOrder(Kind.EMAIL_UNREADABLE, Kind.PHONE_UNREADABLE, Kind.SECTOR_UNKNOWN);
        }

        @Test
        void lostZerosComeBackWhereTheyAreProven() {
            Verdict verdict = judge("Roux", "5520135400010", "1000");
            assertThat(kinds(verdict)).containsExactly(Kind.ZERO_RESTORED);
            assertThat(judge.touched().getFirst().particulars()).satisfies(told -> {
                assertThat(told.identifiers().siret()).isEqualTo("05520135400010");
                assertThat(told.address().postalCode()).isEqualTo("01000");
            });
        }

        @Test
        void aSecondAddressInACellIsLeftOutAndSaid() {
            Verdict verdict = judge("Roux", "", "", "", "Ana", "ana@roux.example / bob@roux.example");
            assertThat(kinds(verdict)).containsExactly(Kind.EMAIL_MORE);
            assertThat(judge.touched().getFirst().people().getFirst().details().email())
                    .isEqualTo("ana@roux.example");
        }
    }

    @Test
    void aSecondNumberIsLeftOutAndSaidWhereverItStands() {
        Verdict inOneCell = judge("Roux", "", "", "", "Ana", "", "04.50.11.22.44 / 06 00 00 00 00");
        var twoColumns =
                new RowReader(Map.of(0, ImportColumn.NAME, 1, ImportColumn.PHONE, 2, ImportColumn.MOBILE), sectors);
        RowReading inTwo = twoColumns.read(new RawRow(9, cells("Blanc", "0450112244", "0600000000")));

        assertThat(inOneCell.notes())
                .containsExactly(RowNote.of(Kind.PHONE_MORE, "G2", "04.50.11.22.44 / 06 00 00 00 00", "0450112244"));
        assertThat(inTwo.notes()).containsExactly(RowNote.of(Kind.PHONE_MORE, "B9", "0450112244", "0600000000"));
    }

    @Test
    void aBandThatTheDirectoryDoesNotHaveIsSaidWithTheOneItWasReadAs() {
        var sizes = new RowReader(Map.of(0, ImportColumn.NAME, 1, ImportColumn.SIZE), sectors);
        assertThat(sizes.read(new RawRow(2, cells("Roux", "20 à 49 salariés"))).notes())
                .containsExactly(RowNote.of(Kind.SIZE_WIDER, "B2", "20 à 49 salariés", "SMALL"));
        for (String ours : List.of("0", "12", "35 salariés", "1 à 9", "10-49", "50 à 249 salariés", "moins de 10")) {
            assertThat(sizes.read(new RawRow(2, cells("Roux", ours))).notes()).isEmpty();
        }
        for (String ours : List.of("250 et plus", "250 salariés ou plus", "plus de 249", "1 200")) {
            assertThat(sizes.read(new RawRow(2, cells("Roux", ours))).notes()).isEmpty();
        }
        for (String other : List.of("6 à 9", "20 et plus", "moins de 20", "5 à 20", "plus de 10")) {
            assertThat(sizes.read(new RawRow(2, cells("Roux", other))).notes()).hasSize(1);
        }
    }

    @Test
    void onePersonOfTwoOrganisationsIsOnePerson() {
        judge("Roux", "", "", "", "Ana Roux", "ana@roux.example");
        judge("Club des vergers", "", "", "", "ANA ROUX", "ana@roux.example");

        assertThat(judge.touched())
                .extracting(entry -> entry.people().getFirst().id())
                .hasSize(2)
                .containsOnly(judge.touched().getFirst().people().getFirst().id());
        assertThat(judge.touched().getLast().particulars().kind()).isEqualTo(OrganisationKind.ASSOCIATION);
    }

    private Judge judge(Map<Integer, String> decisions) {
        return new Judge(known, new ImportedZones(List.of()), new Answers(decisions, Map.of()));
    }

    private Verdict judge(String... cells) {
        return judge(new RawRow(++row, cells(cells)));
    }

    private static List<RawCell> cells(String... written) {
        return Arrays.stream(written).map(RawCell::plain).toList();
    }

    private Verdict judge(RawRow raw) {
        return judge.judge(reader.read(raw));
    }

    private Entry know(String name, String siret, String commune, OrganisationKind kind) {
        Entry entry = stored(name, siret, commune, kind, null, null);
        known.add(entry);
        judge = judge(Map.of());
        return entry;
    }

    private static Entry stored(
            String name,
            String siret,
            String commune,
            OrganisationKind kind,
            @org.jspecify.annotations.Nullable Instant archived,
            @org.jspecify.annotations.Nullable Entry mergedInto) {
        var particulars = new Particulars(
                name,
                kind,
                null,
                Identifiers.of(new LegalId.Siret(siret)),
                null,
                null,
                null,
                List.of(),
                new Address(null, null, commune),
                null,
                null,
                null);
        var id = new eu.maillage.directory.OrganisationId(eu.maillage.tenancy.Ids.next());
        return new Entry(
                new Organisation(
                        id,
                        1,
                        particulars,
                        null,
                        archived,
                        mergedInto == null ? null : mergedInto.id(),
                        Instant.EPOCH,
                        Instant.EPOCH),
                List.of());
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.notes().stream().map(RowNote::kind).toList();
    }
}
