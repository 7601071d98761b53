package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.Imports;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class UntitledListTests {

    private final ImportDesk imports;

    UntitledListTests(MockMvcTester mvc, Given given, Imports imports) {
        this.imports = new ImportDesk(new Desk(mvc, given.aCoordinator()), imports);
    }

    @Test
    void whatTheValuesSayIsProposed() {
        String address = mapping("Scierie;38749449500022;68000;a@scierie.example\nTissage;;26000;b@tissage.example\n");
        assertThat(imports.at(address).mapping()).isEqualTo(Map.of(1, ImportColumn.SIRET, 3, ImportColumn.EMAIL));
        assertThat(imports.desk().page(address).select("option[selected]").eachText())
                .contains("SIRET (ou SIREN, RNA)", "Adresse électronique");
    }

    @Test
    void twoColumnsAreBoth() {
        String address = mapping("Nom;Commune\nScierie;Blois\n");
        assertThat(imports.desk().page(address, "en").select(".note").text()).contains("Both columns of the file");
    }

    private String mapping(String list) {
        return imports.mapping("liste.csv", list.getBytes(StandardCharsets.UTF_8));
    }
}
