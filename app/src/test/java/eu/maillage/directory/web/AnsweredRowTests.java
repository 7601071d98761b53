package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.Imports;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class AnsweredRowTests {

    private static final String TITLES = "Nom;Contact;E-mail;Téléphone;Site internet;Remarques\n";
    private static final String KNOWN =
            TITLES + "Modif SA;Rose Sans;rose@example.org;02 40 11 11 11;www.avant.example;ancienne remarque\n";

    private final Desk desk;
    private final ImportDesk lists;

    AnsweredRowTests(MockMvcTester mvc, Given given, Imports imports) {
        this.desk = new Desk(mvc, given.aCoordinator());
        this.lists = new ImportDesk(desk, imports);
    }

    @BeforeEach
    void anOrganisationIsKnown() {
        lists.confirm(lists.previewed(KNOWN));
    }

    @Test
    void anAnsweredRowShowsEachValueThatItWouldChange() {
        String address = lists.previewed(
                TITLES + "Modif SA;Rose Sans;rose@example.org;02 40 22 22 22;www.apres.example;ancienne remarque\n");
        assertThat(lists.rows(address)).singleElement().asString().doesNotContain("→");

        answer(address, 2, known(address));
        assertThat(lists.rows(address))
                .singleElement()
                .asString()
                .contains(
                        "Téléphone : 02 40 11 11 11 → 02 40 22 22 22",
                        "Site internet : www.avant.example → www.apres.example")
                .doesNotContain("Remarques");

        desk.post(address + "/decisions/all", Map.of("same", "false"));
        assertThat(lists.rows(address))
                .singleElement()
                .asString()
                .doesNotContain("→")
                .contains("créée", "Site internet : www.apres.example");

        desk.post(address + "/decisions/all", Map.of("same", "true"));
        assertThat(lists.rows(address)).singleElement().asString().contains("02 40 11 11 11 → 02 40 22 22 22");
        lists.confirm(address);
        assertThat(lists.counts(address)).isEqualTo(Map.of("UPDATE", 1));
    }

    @Test
    void whatAnAnswerChangesInAnotherRowIsShownBeforeItIsWritten() {
        String address = lists.previewed(TITLES + """
                Modif SA;Rose Sans;;02 40 22 22 22;;
                Modif SA;Rose Sans;;02 40 33 33 33;;
                Tierce SA;Jean Tiers;;02 40 44 44 44;;
                """);
        desk.post(address + "/decisions/all", Map.of("same", "true"));
        assertThat(lists.rows(address).get(1)).contains("02 40 11 11 11 → 02 40 33 33 33");

        lists.confirm(address);
        assertThat(lists.at(address).state()).isEqualTo(State.PREVIEW);
        assertThat(desk.page(address).select("[role=alert]").text()).contains("L’aperçu a été refait");
        List<String> rows = lists.rows(address);
        assertThat(rows.get(0)).contains("02 40 11 11 11 → 02 40 22 22 22").doesNotContain("a changé depuis");
        assertThat(rows.get(1))
                .contains("la ligne 2 dit autre chose", "a changé depuis l’aperçu")
                .doesNotContain("→");
        assertThat(rows.get(2)).doesNotContain("a changé depuis");
        assertThat(desk.page(address, "en").select("tbody").text()).contains("changed since the preview");

        answer(address, 3, known(address));
        lists.confirm(address);
        assertThat(lists.counts(address)).isEqualTo(Map.of("UPDATE", 1, "UNCHANGED", 1, "CREATE", 1));
    }

    private void answer(String address, int row, String decision) {
        desk.post(address + "/decisions", Map.of("row", String.valueOf(row), "decision", decision));
    }

    private String known(String address) {
        return desk.page(address)
                .select("select[name=decision] option:matches(^Modif SA)")
                .getFirst()
                .attr("value");
    }
}
