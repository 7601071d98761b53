package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Consent;
import eu.maillage.directory.domain.Imports;
import eu.maillage.directory.domain.People;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rows of one list that do not say the same of a person's consent. */
@MaillageTest
class RefusedConsentPagesTests {

    private static final String TITLES = "Nom;Contact;Courriel;Téléphone;Accord partage\n";
    private static final String LIST = TITLES + """
            Orga Six;Zoé Lin;zoe@six.example;0639980001;oui
            Orga Sept;Zoé Lin;zoe@six.example;0639980001;non
            Orga Six;Zoé Lin;zoe@six.example;0639980001;non
            """;

    private final Directory directory;
    private final People people;
    private final Asker coordinator;
    private final Desk desk;
    private final ImportDesk imports;

    RefusedConsentPagesTests(MockMvcTester mvc, Given given, Imports imports, Directory directory, People people) {
        this.directory = directory;
        this.people = people;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.imports = new ImportDesk(desk, imports);
    }

    @Test
    void aRefusalPrevailsAndTheRowThatIsNotFollowedSaysSo() {
        String address = imports.previewed(LIST);
        assertThat(imports.rows(address))
                .satisfiesExactly(
                        two -> assertThat(two)
                                .contains("Accord « Partage des coordonnées » : Non")
                                .contains("le « Oui » d’ici n’est pas suivi, la ligne 3 dit « Non »"),
                        three -> assertThat(three)
                                .contains("Partage des coordonnées » : Non")
                                .doesNotContain("n’est pas suivi"),
                        four -> assertThat(four)
                                .contains("même structure qu’à la ligne 2")
                                .doesNotContain("Oui"));
        assertThat(desk.page(address, "en").select("tbody").text())
                .contains("the “Yes” here is not followed, row 3 says “No” for the same person");

        imports.confirm(address);
        assertThat(directory.all(coordinator)).hasSize(2).allSatisfy(this::isRefused);
        assertThat(imports.counts(imports.previewed(LIST))).isEqualTo(Map.of("UNCHANGED", 3));
    }

    @Test
    void theOrderOfTheRowsDecidesNothing() {
        imports.confirm(imports.previewed(TITLES + """
                Orga Six;Zoé Lin;zoe@six.example;;non
                Orga Sept;Zoé Lin;zoe@six.example;;oui
                """));
        assertThat(directory.all(coordinator)).hasSize(2).allSatisfy(this::isRefused);
    }

    @Test
    void aRefusalTakesBackWhatTheDirectoryHas() {
        String titles = "Nom;SIREN;Contact;Courriel;Accord partage\n";
        imports.confirm(imports.previewed(titles + "Orga Six;448020586;Zoé Lin;zoe@six.example;oui\n"));
        String address = imports.previewed(titles + """
                Orga Six;448020586;Zoé Lin;zoe@six.example;oui
                Orga Sept;;Zoé Lin;zoe@six.example;non
                """);
        assertThat(imports.rows(address).getFirst()).contains("Oui → Non", "la ligne 3 dit « Non »");

        imports.confirm(address);
        assertThat(directory.all(coordinator)).hasSize(2).allSatisfy(this::isRefused);
    }

    @Test
    void aRefusalOfSomebodyNewIsKeptAsHerWord() {
        String titles = "Nom;SIREN;Contact;Accord partage\n";
        String refusing = titles + "Orga Six;448020586;Zoé Lin;non\n";
        imports.confirm(imports.previewed(refusing));

        assertThat(directory
                        .organisation(
                                coordinator,
                                directory.all(coordinator).getFirst().id())
                        .orElseThrow()
                        .contacts())
                .singleElement()
                .satisfies(zoe -> assertThat(people.consents(coordinator, zoe.id()))
                        .singleElement()
                        .matches(word -> !word.given()));
        assertThat(imports.counts(imports.previewed(refusing))).isEqualTo(Map.of("UNCHANGED", 1));
        assertThat(imports.counts(imports.previewed(titles + "Orga Six;448020586;Zoé Lin;oui\n")))
                .isEqualTo(Map.of("UNCHANGED", 1));
    }

    @Test
    void aRefusalThatTheDirectoryKnowsStandsAgainstAList() {
        imports.confirm(imports.previewed(TITLES + "Orga Six;Zoé Lin;zoe@six.example;;oui\n"));
        OrganisationFace six = directory
                .organisation(coordinator, directory.all(coordinator).getFirst().id())
                .orElseThrow();
        people.consent(coordinator, six.contacts().getFirst().id(), Purpose.SHARING, false, ConsentMeans.PHONE);

        String list = TITLES + """
                Orga Six;Zoé Lin;zoe@six.example;;oui
                Orga Sept;Zoé Lin;zoe@six.example;;oui
                """;
        String address = imports.previewed(list);
        assertThat(imports.counts(address)).isEqualTo(Map.of("UNCHANGED", 1, "CREATE", 1));
        assertThat(imports.rows(address)).hasSize(2).allSatisfy(row -> assertThat(row)
                .contains("Accord « Partage des coordonnées » : le « Oui » du fichier n’est pas suivi")
                .contains("cette personne a dit « Non » le ")
                .contains("notez-le sur sa page")
                .doesNotContain("coordonnées » : Oui"));
        assertThat(desk.page(address, "en").select("tbody").text())
                .contains("the “Yes” in the file is not followed, this person said “No” on ");

        imports.confirm(address);
        assertThat(directory.all(coordinator)).hasSize(2).allSatisfy(this::isRefused);
        String joined = imports.previewed("""
                Nom;Contact;Courriel;Accord partage;Remarques
                Orga Six;Zoé Lin;zoe@six.example;oui;à rappeler
                """);
        imports.confirm(joined);
        assertThat(imports.counts(joined)).isEqualTo(Map.of("UPDATE", 1));
        assertThat(directory.all(coordinator)).hasSize(2).allSatisfy(this::isRefused);
    }

    @Test
    void whoNeverAnsweredIsNotSaidToHaveRefused() {
        String titles = "Nom;SIREN;Contact;Accord partage\n";
        imports.confirm(imports.previewed(titles + "Orga Six;448020586;Zoé Lin;\n"));
        assertThat(imports.rows(imports.previewed(titles + "Orga Six;448020586;Zoé Lin;oui\n")))
                .singleElement()
                .asString()
                .contains("Partage des coordonnées » : Oui")
                .doesNotContain("→");
    }

    @Test
    void whatIsKeptIsCalledAsOnThePage() {
        assertThat(imports.rows(imports.previewed("Nom;SIRET;Latitude;Longitude\nMaison Lys;0403.170.701;50,6;5,5\n")))
                .singleElement()
                .asString()
                .contains("Numéro d’entreprise belge (BCE) : 0403170701", "Position : 50.6 5.5")
                .doesNotContain("SIRET");
    }

    @Test
    void aYesForSomebodyKnownIsNotHersByTheNameOfHerOrganisationAlone() {
        imports.confirm(imports.previewed(TITLES + "Orga Six;Zoé Lin;zoe@six.example;;\n"));
        assertThat(imports.rows(imports.previewed(TITLES + "Orga Six;Zoé Lin;zoe@six.example;;oui\n")))
                .singleElement()
                .asString()
                .contains("à vous de dire…");
    }

    @Test
    void onlyAConfirmationThatSavesStandsInTheLog() {
        String address = imports.previewed(LIST);
        imports.confirm(imports.previewed(TITLES + "Orga Huit;;;;\n"));
        imports.confirm(address);
        assertThat(desk.page(address).text()).contains("Rien n’a été enregistré");
        assertThat(desk.page("/audit").select("tr:contains(A confirmé un import)"))
                .hasSize(1);

        imports.confirm(address);
        assertThat(desk.page("/audit").select("tr:contains(A confirmé un import)"))
                .hasSize(2);
    }

    private void isRefused(OrganisationFace organisation) {
        OrganisationFace face = Objects.requireNonNull(
                directory.organisation(coordinator, organisation.id()).orElse(null));
        assertThat(face.contacts()).singleElement().satisfies(zoe -> {
            assertThat(zoe.consents()).isEmpty();
            assertThat(people.consents(coordinator, zoe.id()).stream().limit(1)).noneMatch(Consent::given);
        });
    }
}
