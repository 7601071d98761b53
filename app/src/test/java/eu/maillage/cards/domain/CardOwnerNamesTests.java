package eu.maillage.cards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@MaillageTest
class CardOwnerNamesTests {

    private final CardFiles files;
    private final Directory directory;

    CardOwnerNamesTests(ApplicationContext beans, Directory directory) {
        this.directory = directory;
        this.files = new CardFiles(beans);
    }

    @Test
    void theNameInFullIsFoundAndTheBareOneIsAsked() {
        organisation("Epsilon SAS");
        organisation("Epsilon EURL");

        assertThat(row("E.U.R.L. Epsilon").organisation()).isEqualTo("Epsilon EURL");
        assertThat(row("EPSILON sas").organisation()).isEqualTo("Epsilon SAS");
        assertThat(row("Epsilon").notes())
                .containsExactly(new RowNote(
                        Reason.SEVERAL_ORGANISATIONS, "A2", "Epsilon", List.of("Epsilon SAS", "Epsilon EURL")));
        assertThat(row("Epsilon SA").notes())
                .containsExactly(
                        new RowNote(Reason.OTHER_FORM, "A2", "Epsilon SA", List.of("Epsilon SAS", "Epsilon EURL")));
    }

    @Test
    void aCardIsNotGivenToACompanyOfAnotherForm() {
        organisation("Lambda SARL");
        organisation("Transports Iota SAS");

        assertThat(row("Lambda").organisation()).isEqualTo("Lambda SARL");
        assertThat(row("Association Lambda").notes())
                .containsExactly(new RowNote(Reason.OTHER_FORM, "A2", "Association Lambda", List.of("Lambda SARL")));
        assertThat(row("Transports Iota").organisation()).isEqualTo("Transports Iota SAS");
        assertThat(row("Transports Iota SARL").notes())
                .containsExactly(
                        new RowNote(Reason.OTHER_FORM, "A2", "Transports Iota SARL", List.of("Transports Iota SAS")));
    }

    @Test
    void aPartOfANameIsNobodysUntilSheSaysWhose() {
        organisation("Brasserie du Héron");
        organisation("Fonderie du Lac Gris");

        assertThat(row("Brasserie").notes())
                .containsExactly(new RowNote(Reason.PART_OF_A_NAME, "A2", "Brasserie", List.of("Brasserie du Héron")));
        assertThat(row("du").notes())
                .containsExactly(new RowNote(
                        Reason.PART_OF_A_NAME, "A2", "du", List.of("Brasserie du Héron", "Fonderie du Lac Gris")));
        assertThat(row("Brasserie du Héron, Brumeville").notes())
                .extracting(RowNote::reason)
                .containsExactly(Reason.MORE_THAN_A_NAME);
        assertThat(row("Brasserie du Héron / Fonderie du Lac Gris").notes())
                .containsExactly(new RowNote(
                        Reason.MORE_THAN_A_NAME,
                        "A2",
                        "Brasserie du Héron / Fonderie du Lac Gris",
                        List.of("Brasserie du Héron", "Fonderie du Lac Gris")));
        assertThat(row("Scierie").notes()).containsExactly(new RowNote(Reason.UNKNOWN_ORGANISATION, "A2", "Scierie"));
    }

    @Test
    void aSlipIsNotTakenForAnotherOrganisation() {
        organisation("Brasserie du Héron");
        organisation("Garage 2000");

        assertThat(row("Brasseri du Heron SARL").notes())
                .containsExactly(
                        new RowNote(Reason.MISSPELT, "A2", "Brasseri du Heron SARL", List.of("Brasserie du Héron")));
        assertThat(row("Garag 2001").notes()).extracting(RowNote::reason).containsExactly(Reason.UNKNOWN_ORGANISATION);
        assertThat(row("3000").notes()).extracting(RowNote::reason).containsExactly(Reason.UNKNOWN_ORGANISATION);
    }

    @Test
    void theCommuneTellsTwoOfOneNameApart() {
        inCommune("Atelier du Tilleul", "Brumeville");
        inCommune("Atelier du Tilleul", "Saint-Autre");

        List<RowVerdict> rows = rows("""
                        Organisation;Town;Offer or need;Title
                        Atelier du Tilleul;SAINT AUTRE;Offer;Bench
                        Atelier du Tilleul;Nowhere;Offer;Tools
                        Atelier du Tilleul;;Offer;Paint
                        """);
        assertThat(rows)
                .extracting(
                        RowVerdict::outcome,
                        row -> row.notes().stream().map(RowNote::reason).toList())
                .containsExactly(
                        tuple(Outcome.CREATE, List.of(Reason.STAYS_DRAFT)),
                        tuple(Outcome.REFUSED, List.of(Reason.COMMUNE_OF_NONE)),
                        tuple(Outcome.REFUSED, List.of(Reason.SEVERAL_ORGANISATIONS)));
        assertThat(rows.get(1).notes())
                .containsExactly(new RowNote(
                        Reason.COMMUNE_OF_NONE,
                        "B3",
                        "Nowhere",
                        List.of("Atelier du Tilleul – Brumeville", "Atelier du Tilleul – Saint-Autre")));
        assertThat(rows("Structure;Ville;Offre ou besoin;Titre\nAtelier du Tilleul;Brumeville;Offre;Établi\n"))
                .extracting(RowVerdict::outcome)
                .containsExactly(Outcome.CREATE);
    }

    @Test
    void aSiretThatNobodyHasIsNoName() {
        assertThat(rows("SIRET;Kind;What;Qty\n44139999900012;Need;Boxes;20\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.notes())
                        .containsExactly(new RowNote(Reason.UNKNOWN_SIRET, "A2", "44139999900012")));
    }

    @Test
    void aSiretStandsForTheNameInItsCell() {
        withSiret("Moulin du Lac", "44802058600013");

        for (String siret :
                List.of("44802058600013", "448 020 586 00013", "448\u00a0020\u202f586 00013", "44802058600013.0")) {
            assertThat(row(siret)).as(siret).satisfies(row -> {
                assertThat(row.outcome()).isEqualTo(Outcome.CREATE);
                assertThat(row.organisation()).isEqualTo("Moulin du Lac");
            });
        }
        assertThat(row("441 399 999 00012").notes())
                .containsExactly(new RowNote(Reason.UNKNOWN_SIRET, "A2", "441 399 999 00012"));
        assertThat(row("4,48E+13").notes()).containsExactly(new RowNote(Reason.SIRET_SCIENTIFIC, "A2", "4,48E+13"));
        assertThat(row("448020586").notes()).extracting(RowNote::reason).containsExactly(Reason.UNKNOWN_ORGANISATION);
    }

    @Test
    void signsThatTurnTheReadingAroundAreTakenOut() {
        organisation("Moulin du Lac");

        assertThat(rows("Structure;Offre ou besoin;Titre\n\u202eMoulin du Lac\u202c;Offre;Quai\u2066 libre\u2069\n"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.outcome()).isEqualTo(Outcome.CREATE);
                    assertThat(row.title()).isEqualTo("Quai libre");
                });
    }

    @Test
    void aSiretThatSeveralShareIsNotGuessed() {
        withSiret("Mairie", "44802058600013");
        withSiret("École de la mairie", "44802058600013");

        assertThat(row("44802058600013").notes())
                .extracting(RowNote::reason)
                .containsExactly(Reason.SEVERAL_ORGANISATIONS);
    }

    private void withSiret(String name, String siret) {
        directory.register(
                files.coordinator,
                new NewOrganisation(name, OrganisationKind.PUBLIC_BODY, siret, null, null, null, null, null));
    }

    private void inCommune(String name, String commune) {
        directory.register(
                files.coordinator,
                new NewOrganisation(name, OrganisationKind.COMPANY, null, null, null, null, null, commune));
    }

    private void organisation(String name) {
        files.anOrganisation(name, null);
    }

    private RowVerdict row(String structure) {
        String list = "Structure;Offre ou besoin;Titre\n" + structure + ";Offre;Quai libre\n";
        return rows(list).getFirst();
    }

    private List<RowVerdict> rows(String list) {
        return files.preview(files.start(list)).rows();
    }
}
