package eu.maillage.exchanges.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.Events;
import eu.maillage.testing.MaillageTest;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the method proposes to a coordinator goes on being proposed where she does not decide otherwise. */
@MaillageTest
class ProposedSettingsPagesTests {

    private final PlanDesk desk;
    private final Events events;

    ProposedSettingsPagesTests(ApplicationContext beans, Events events) {
        this.desk = new PlanDesk(beans);
        this.events = events;
    }

    @Test
    void whatWasSavedUnchangedFollowsThoseExpected() {
        assertThat(shown("tables", "fewestSeats", "mostSeats")).containsExactly("2", "3", "5");

        save(Map.of("pauseSeconds", "45"));
        expect(13);

        assertThat(shown("tables", "fewestSeats", "mostSeats", "offersRounds", "pauseSeconds"))
                .containsExactly("4", "4", "7", "4", "45");
        assertThat(page().select("main .toast-line.tone-care")).isEmpty();
    }

    @Test
    void theSeatsThatSheDidNotChooseAreThoseOfTheTablesThatSheChose() {
        save(Map.of("tables", "3"));
        expect(13);

        assertThat(shown("tables", "fewestSeats", "mostSeats")).containsExactly("3", "6", "8");
    }

    @Test
    void whatSheChoseStaysAlsoWhereTheMethodWouldSayTheSame() {
        save(Map.of("mostSeats", "6"));
        save(Map.of("pauseSeconds", "45"));
        expect(13);

        assertThat(shown("tables", "mostSeats")).containsExactly("4", "6");
    }

    @Test
    void aPlanKeepsTheSettingsThatItWasMadeWith() {
        save(Map.of("pauseSeconds", "45"));
        assertThat(page().text()).contains("Jusqu’au premier plan");
        desk.plan();
        assertThat(page().text()).doesNotContain("Jusqu’au premier plan");
        expect(13);

        assertThat(shown("tables", "mostSeats")).containsExactly("2", "5");
    }

    @Test
    void oneSeatIsSaidInTheSingular() {
        save(Map.of("tables", "6", "fewestSeats", "0", "mostSeats", "1"));
        assertThat(warnings()).contains("6 tables d’une place n’en reçoivent que 6.");

        save(Map.of("tables", "1", "fewestSeats", "9", "mostSeats", "9"));
        assertThat(warnings()).contains("Une table d’au moins 9 places demande 9 structures");
    }

    /** Sends the form as it stands but for what she changes. */
    private void save(Map<String, String> changes) {
        Document page = page();
        String[] sent = page.select("form[action$=/settings] input[name]").stream()
                .filter(input -> !input.attr("name").startsWith("_"))
                .flatMap(input -> Stream.of(input.attr("name"), changes.getOrDefault(input.attr("name"), input.val())))
                .toArray(String[]::new);
        assertThat(desk.post("/settings", sent)).hasStatus(302);
    }

    private void expect(int more) {
        for (int number = 9; number < 9 + more; number++) {
            events.expect(
                    desk.coordinator, desk.event, desk.exchange.aCompany("Entreprise n° " + number, number), null);
        }
    }

    private Stream<String> shown(String... names) {
        Document page = page();
        return Stream.of(names)
                .map(name -> page.select("input[name=" + name + "]"))
                .map(found -> found.stream().map(Element::val).findFirst().orElse(""));
    }

    private String warnings() {
        return page().select("main .toast-line.tone-care").text().replace('\u00a0', ' ');
    }

    private Document page() {
        return desk.page("/settings");
    }
}
