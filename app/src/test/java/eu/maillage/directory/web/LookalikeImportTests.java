package eu.maillage.directory.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class LookalikeImportTests {

    private static final String LIST = """
            Raison sociale;Commune;E-mail
            Epsilon SAS;Dole;
            Epsilon EURL;Dole;
            Zeta;Dole;
            ZETA SARL;Dole;
            Theta SARL;;
            Theta SAS;;
            Lambda Association;Dole;
            Lambda SARL;Dole;
            """;

    private final Imports imports;
    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;

    LookalikeImportTests(MockMvcTester mvc, Given given, Imports imports, Directory directory) {
        this.imports = imports;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @Test
    void whatOnlyTheLegalFormTellsApartIsShownWithTheChoiceAndAskedOnce() {
        String address = previewed(LIST);
        Document page = desk.page(address + "?show=duplicate");
        assertThat(page.select("select[name=decision] option[selected]").eachText())
                .containsExactly(
                        "une nouvelle structure",
                        "Zeta, Dole (même nom à la forme juridique près, et même commune)",
                        "une nouvelle structure",
                        "une nouvelle structure");
        assertThat(page.select("select[name=decision]").getFirst().text().replace('\u00a0', ' '))
                .contains("Epsilon SAS, Dole (même nom, mais une autre forme juridique)");
        assertThat(page.select("td li").eachText())
                .contains("ressemble à Epsilon SAS, Dole (même nom, mais une autre forme juridique).")
                .noneMatch(line -> line.contains("ressemble à Zeta"));
        assertThat(desk.page(address + "?show=duplicate", "en").select("td li").eachText())
                .contains("resembles Lambda Association, Dole (same name, but another legal form).");

        confirm(address);
        assertThat(directory.all(coordinator))
                .extracting(OrganisationFace::name)
                .containsExactlyInAnyOrder(
                        "Epsilon SAS",
                        "Epsilon EURL",
                        "Zeta",
                        "Theta SARL",
                        "Theta SAS",
                        "Lambda Association",
                        "Lambda SARL");
        String again = previewed(LIST);
        assertThat(counts(again)).isEqualTo(Map.of("UNCHANGED", 8));
        assertThat(desk.page(again).text().replace('\u00a0', ' '))
                .as("an answer that was proposed, and that nobody gave")
                .contains("« Zeta », comme lors d’un import précédent");
        assertThat(desk.page(again, "en").text()).contains("“Zeta”, as in an earlier import");
    }

    @Test
    void anAnswerIsAboutTheNameInFull() {
        confirm(previewed("Raison sociale;Commune\nEpsilon;Dole\n"));
        String address = previewed("Raison sociale;Commune\nEpsilon SAS;Dole\nEpsilon EURL;Dole\n");
        desk.post(address + "/decisions", Map.of("row", "3", "decision", "create"));
        confirm(address);

        assertThat(directory.all(coordinator))
                .extracting(OrganisationFace::name)
                .containsExactlyInAnyOrder("Epsilon", "Epsilon EURL");
        String again = previewed("Raison sociale;Commune\nEpsilon EURL;Dole\nEpsilon SAS;Dole\n");
        assertThat(counts(again)).isEqualTo(Map.of("UNCHANGED", 2));
        assertThat(desk.page(again).text().replace('\u00a0', ' '))
                .contains("« Epsilon », comme lors d’un import précédent");
    }

    @Test
    void whatHasTheSameNumberIsNamedInOneBracket() {
        confirm(previewed("Raison sociale;SIRET\nEpsilon;38749449500022\n"));
        String again = previewed("Raison sociale;SIRET\nIota;38749449500022\n");

        assertThat(desk.page(again).select("td li").text()).contains("(même SIRET, SIREN ou RNA).");
        assertThat(desk.page(again, "en").select("td li").text()).contains("(same SIRET, SIREN or RNA).");
    }

    @Test
    void aNumberKnownUnderAnotherFormSaysWhose() {
        confirm(previewed("Raison sociale;SIRET\nEpsilon SAS;38749449500022\n"));
        String again = previewed("Raison sociale;SIRET\nEpsilon EURL;38749449500022\n");

        assertThat(counts(again)).isEqualTo(Map.of("UNCHANGED", 1));
        assertThat(desk.page(again).text().replace('\u00a0', ' '))
                .contains("dans l’annuaire sous le nom « Epsilon SAS »");
        assertThat(desk.page(again, "en").text()).contains("in the directory under the name “Epsilon SAS”");
    }

    @Test
    void anAddressIsNotReadAsAName() {
        confirm(previewed("Raison sociale;SIRET\nIota;38749449500022\n"));
        String address = previewed("Raison sociale;SIRET;E-mail\nIota;38749449500022;iota@example.org\n");

        assertThat(desk.page(address).select("tbody li").eachText())
                .map(line -> line.replace('\u00a0', ' '))
                .containsExactly(
                        "Nouveau contact, dont le nom n’est pas connu", "Adresse électronique : iota@example.org");
        assertThat(desk.page(address, "en").select("tbody li").eachText())
                .containsExactly("New contact, whose name is not known", "E-mail address: iota@example.org");
    }

    @Test
    void aFormulaInATextIsNoName() {
        String address = previewed("""
                Raison sociale;Commune;Tel
                "=HYPERLINK(""http://example.org"",""clic"")";Dole;
                +33 Design;=B2&"x";+33384000000
                @Home;Dole;
                """);
        assertThat(counts(address)).isEqualTo(Map.of("REFUSED", 1, "CREATE", 2));
        assertThat(desk.page(address + "?show=refused").select("tbody").text())
                .contains("Cellule A2", "écrivez la valeur à la place de la formule");
        assertThat(desk.page(address + "?show=refused", "en").select("tbody").text())
                .contains("Cell A2", "write the value in the place of the formula");
        assertThat(desk.page(address + "?show=create").select("tbody").text())
                .contains("Cellule B3", "valeur laissée vide");
    }

    @Test
    void aTitleThatHoldsATellingWordIsRecognised() {
        String address = settled(desk.sent(
                "/organisations/import",
                "liste.csv",
                "Company name;Tax ID (SIRET);Main business (NAF);SIRET de la maison mère;Mail envoyé le\nIota;38749449500022;1071C;;\n"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(imports.find(coordinator, idOf(address)).mapping())
                .isEqualTo(Map.of(0, ImportColumn.NAME, 1, ImportColumn.SIRET, 2, ImportColumn.SECTOR));
        assertThat(desk.page(address).select(".note").text()).contains("SIRET de la maison mère", "Mail envoyé le");
    }

    private String previewed(String list) {
        String address =
                settled(desk.sent("/organisations/import", "liste.csv", list.getBytes(StandardCharsets.UTF_8)));
        imports.map(
                coordinator,
                idOf(address),
                imports.find(coordinator, idOf(address)).mapping());
        return settled(address);
    }

    private void confirm(String address) {
        assertThat(desk.post(address + "/confirm", Map.of())).hasStatus3xxRedirection();
        settled(address);
    }

    private Map<String, Integer> counts(String address) {
        return imports.find(coordinator, idOf(address)).counts();
    }

    private String settled(String address) {
        eventually(
                "the step is over",
                () -> !imports.find(coordinator, idOf(address)).state().working());
        return address;
    }

    private static ImportId idOf(String address) {
        return new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }
}
