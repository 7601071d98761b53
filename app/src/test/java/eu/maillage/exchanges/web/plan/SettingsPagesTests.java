package eu.maillage.exchanges.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a coordinator settles and wishes before a seating is searched. */
@MaillageTest
class SettingsPagesTests {

    private final PlanDesk desk;

    SettingsPagesTests(ApplicationContext beans) {
        this.desk = new PlanDesk(beans);
    }

    @Test
    void settingsThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        String seen = desk.page("/settings").select("input[name=seen]").val();
        assertThat(desk.post("/settings", settings(seen, "3"))).hasStatus(302);

        MvcTestResult late = desk.post("/settings", settings(seen, "4"));

        assertThat(late).hasStatus(409).bodyText().contains("Quelqu’un a changé cela entre-temps");
        Document shown = Jsoup.parse(PlanDesk.body(late));
        assertThat(shown.select("input[name=tables]").val()).isEqualTo("4");
        assertThat(desk.post(
                        "/settings", settings(shown.select("input[name=seen]").val(), "4")))
                .hasStatus(302);
    }

    @Test
    void settingsThatMakeNoSenseAreSentBack() {
        assertThat(desk.get("/settings")).hasStatusOk().bodyText().contains("Nombre de tables", "de 9\u00a0h\u00a000");
        assertThat(desk.post("/settings", "tables", "2", "fewestSeats", "6", "mostSeats", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Le plus grand nombre de places vient avant le plus petit");
        String one = desk.exchange.companies.get(0).toString();
        assertThat(desk.post("/wishes", "kind", "TOGETHER", "one", one, "other", one))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une autre structure");
        assertThat(desk.post("/wishes", "kind", "FIXED", "one", one, "table", "2"))
                .hasStatus(302);
        assertThat(desk.get("/settings")).bodyText().contains("Entreprise n° 1 reste à la table 2");
    }

    @Test
    void tablesFarFromWhatTheMethodKnowsAreSettledButSaidToBeSo() {
        assertThat(desk.page("/settings").select("main .toast-line")).isEmpty();
        String seen = desk.page("/settings").select("input[name=seen]").val();

        assertThat(desk.post("/settings", settings(seen, "1"))).hasStatus(302);
        assertThat(desk.page("/settings").select("main .toast-line").text())
                .contains("ce n’est plus une bourse d’échanges", "8 structures", "2 tables ici");
        seen = desk.page("/settings").select("input[name=seen]").val();
        assertThat(desk.post("/settings", settings(seen, "5"))).hasStatus(302);
        assertThat(desk.page("/settings").select("main .toast-line").text())
                .contains("8 structures pour 5 tables", "presque personne");
    }

    @Test
    void whereTablesAreSetItIsSaidThatHelpersTakeNoSeat() {
        desk.plan();
        for (String path : List.of("/settings", "/plan")) {
            assertThat(desk.get(path)).bodyText().contains("Prévoyez à chaque table deux chaises de plus");
        }
    }

    private static String[] settings(String seen, String tables) {
        return new String[] {
            "seen",
            seen,
            "tables",
            tables,
            "fewestSeats",
            "1",
            "mostSeats",
            "8",
            "minCardSeconds",
            "30",
            "pauseSeconds",
            "60",
            "offersStarts",
            "09:00",
            "offersRounds",
            "2",
            "offersMinutes",
            "10",
            "needsStarts",
            "10:00",
            "needsRounds",
            "2",
            "needsMinutes",
            "10"
        };
    }
}
