package eu.maillage.exchanges.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a coordinator settles and wishes before a seating is searched. */
@MaillageTest
class SettingsPagesTests {

    private final PlanDesk desk;
    private final Preparation preparation;

    SettingsPagesTests(ApplicationContext beans, Preparation preparation) {
        this.preparation = preparation;
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
    void settingsThatCannotHoldForThoseExpectedAreSavedAndSaidAtOnceInTheWordsOfThePlan() {
        settle(settings("", "2", "1", "3"));
        assertThat(warnings()).contains("8 structures sont attendues et 2 tables de 3 places n’en reçoivent que 6");
        assertThat(desk.page("/settings").select("input[name=mostSeats]").val()).isEqualTo("3");

        settle(settings("", "3", "3", "8"));
        assertThat(warnings()).contains("3 tables d’au moins 3 places demandent 9 structures ; 8 sont attendues");

        settle(settings("", "2", "3", "4"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void wishesThatCannotHoldAreSavedAndSaidAtOnceInTheWordsOfThePlan() {
        settle(settings("", "2"));
        assertThat(wish("TOGETHER", 0, 1)).endsWith("#wishes");
        assertThat(warnings()).isEmpty();
        assertThat(wish("APART", 1, 0))
                .as("the warning is at the top of the page")
                .doesNotContain("#");
        assertThat(warnings())
                .contains(
                        "Ces demandes ne peuvent pas tenir ensemble ; il faut abandonner au moins l’une d’elles : Entreprise n° 1",
                        "sont à la même table.",
                        "sont à des tables différentes.");

        fix(2, 7);
        assertThat(warnings())
                .contains("Il n’y a que 2 tables ; ces places n’existent pas : Entreprise n° 3 reste à la table 7.");
    }

    @Test
    void aRefusalOfTheSearchIsNotShownOnceWhatItWasAskedHasChanged() {
        settle(settings("", "2", "1", "3"));
        desk.plan();
        assertThat(desk.page("/plan").select(".error-summary").text()).contains("8 structures sont attendues");

        settle(settings("", "2", "3", "4"));
        assertThat(desk.page("/plan").select(".error-summary")).isEmpty();
        assertThat(desk.page("/plan").select("form[action$=/plan/search]")).isNotEmpty();

        settle(settings("", "2", "1", "3"));
        assertThat(desk.page("/plan").select(".error-summary")).hasSize(1);
        wish("APART", 0, 1);
        assertThat(desk.page("/plan").select(".error-summary")).isEmpty();
    }

    @Test
    void aContradictionOverFixedPlacesIsSaidWhenItIsSaved() {
        settle(settings("", "2"));
        fix(0, 1);
        fix(1, 2);
        assertThat(warnings()).isEmpty();
        assertThat(wish("TOGETHER", 0, 1)).doesNotContain("#");
        assertThat(warnings())
                .contains(
                        "il faut abandonner au moins l’une d’elles :",
                        "sont à la même table. Entreprise n° 1 reste à la table 1. Entreprise n° 2 reste à la table 2.");
    }

    @Test
    void aSecondFixedPlaceSaysWhichOneItReplaces() {
        settle(settings("", "2"));
        assertThat(fix(0, 1)).isEqualTo("exchanges.plan.wish.added");
        assertThat(fix(0, 2)).isEqualTo("exchanges.plan.wish.moved [Entreprise n° 1, 2, 1]");
    }

    @Test
    void aWishThatStandsAlreadyIsRefusedInWhateverOrderItIsSaid() {
        settle(settings("", "2"));
        wish("TOGETHER", 0, 1);
        fix(2, 1);
        String[] companies =
                desk.exchange.companies.stream().map(Object::toString).toArray(String[]::new);

        for (MvcTestResult again : List.of(
                desk.post("/wishes", "kind", "TOGETHER", "one", companies[0], "other", companies[1]),
                desk.post("/wishes", "kind", "TOGETHER", "one", companies[1], "other", companies[0]),
                desk.post("/wishes", "kind", "FIXED", "one", companies[2], "table", "1"))) {
            assertThat(again).hasStatus(422).bodyText().contains("Cette demande existe déjà.");
        }
        assertThat(desk.sheet().wishes()).hasSize(2);
    }

    @Test
    void twoWhoAddTheSameWishAtOnceAddItOnce() {
        Wish wish = new Wish.Together(desk.exchange.companies.subList(0, 2));
        List<CompletableFuture<Boolean>> both = Stream.of(1, 2)
                .map(_ -> CompletableFuture.supplyAsync(() -> preparation.wish(desk.coordinator, desk.event, wish)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(desk.sheet().wishes()).hasSize(1);
    }

    @Test
    void aWishThatContradictsAnotherIsNotAddedAsIfAllWereWell() {
        settle(settings("", "2"));
        fix(0, 1);
        fix(1, 2);
        wish("TOGETHER", 0, 1);
        wish("APART", 0, 2);

        assertThat(fix(2, 1)).isEqualTo("exchanges.plan.wish.added-in-vain");
        assertThat(desk.page("/settings").select("main .toast-line").stream()
                        .map(box -> box.select("ul > li").size()))
                .as("two contradictions of three demands each")
                .containsExactly(3, 3);
    }

    private String fix(int company, int table) {
        MvcTestResult fixed = desk.post(
                "/wishes",
                "kind",
                "FIXED",
                "one",
                desk.exchange.companies.get(company).toString(),
                "table",
                String.valueOf(table));
        Notice notice = (Notice)
                Objects.requireNonNull(fixed.getMvcResult().getFlashMap().get("notice"));
        return (notice.key() + " " + notice.arguments()).replace(" []", "");
    }

    @Test
    void aLengthThatNoRoundHasIsRefusedWithThoseThatItMayHave() {
        for (String minutes : List.of("0", "61")) {
            String[] settings = settings("", "2");
            settings[settings.length - 1] = minutes;
            assertThat(desk.post("/settings", settings))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Écrivez une durée entre 0,5 et 60 minutes.")
                    .doesNotContain("Cette réponse ne convient pas");
        }
    }

    private void settle(String[] settings) {
        settings[1] = desk.page("/settings").select("input[name=seen]").val();
        assertThat(desk.post("/settings", settings)).hasStatus(302);
    }

    private String wish(String kind, int one, int other) {
        MvcTestResult wished = desk.post(
                "/wishes",
                "kind",
                kind,
                "one",
                desk.exchange.companies.get(one).toString(),
                "other",
                desk.exchange.companies.get(other).toString());
        return String.valueOf(wished.getResponse().getRedirectedUrl());
    }

    private String warnings() {
        return desk.page("/settings")
                .select("main .toast-line.tone-care")
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void whatTheFewestAndTheMostSeatsAreForIsSaidBesideThem() {
        assertThat(desk.get("/settings")).bodyText().contains("remplit les tables aussi également que possible");
    }

    @Test
    void whereTablesAreSetItIsSaidThatHelpersTakeNoSeat() {
        desk.plan();
        for (String path : List.of("/settings", "/plan")) {
            assertThat(desk.get(path)).bodyText().contains("Prévoyez à chaque table deux chaises de plus");
        }
    }

    private static String[] settings(String seen, String tables) {
        return settings(seen, tables, "1", "8");
    }

    private static String[] settings(String seen, String tables, String fewest, String most) {
        return new String[] {
            "seen",
            seen,
            "tables",
            tables,
            "fewestSeats",
            fewest,
            "mostSeats",
            most,
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
