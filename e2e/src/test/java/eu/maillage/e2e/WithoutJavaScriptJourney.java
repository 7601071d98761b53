package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator who runs the room and a secretary who answers, both in browsers without JavaScript. */
@ExtendWith(OneMaillage.class)
class WithoutJavaScriptJourney {

    private final OneMaillage.Shared shared;
    private final Map<String, Map<String, String>> said = new HashMap<>();

    WithoutJavaScriptJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void aPhaseIsRunAndAnsweredWithoutAScript() {
        Morning morning = Morning.prepared(shared.coordinator(), "Sobre", new Morning.Size(3, 1, 1, 1, 1));
        try (BrowserContext desk = plain();
                BrowserContext tablet = plain()) {
            Page control = morning.coordinator().at(desk);
            control.navigate(shared.maillage().address() + morning.path("/live"));
            press(control, "form[action$='/live/start']");
            assertThat(control.locator(".room-round")).containsText("Offres");

            Page grid = tablet.newPage();
            grid.navigate(morning.link("SECRETARY", "Table 1"));
            grid.locator("main button[type=submit]").click();
            grid.locator(".grid-cards").waitFor();
            int cards = grid.locator(".grid-cards li").count();
            for (int card = 0; card < cards; card++) {
                answer(grid);
            }

            // Nobody touches the control room: it asks again by itself.
            assertThat(control.locator("tr[data-table='1']"))
                    .containsText("3 / 3", new ContainsTextOptions().setTimeout(20_000));
            press(control, button("PAUSE"));
            assertThat(control.locator(".room-note")).containsText("En pause");
            press(control, button("RESUME"));
            press(control, button("EXTEND"));
            press(control, button("END_PHASE"));
            assertThat(control.locator(".room-round")).containsText("phase terminée");
        }
        assertThat(morning.marks()).isEqualTo(said).hasSize(3);
    }

    /** OUI for the first company; whoever is not marked said NON. */
    private void answer(Page grid) {
        Map<String, String> marks = new HashMap<>();
        grid.locator("fieldset legend").allInnerTexts().forEach(company -> marks.put(company.strip(), "NO"));
        Locator first = grid.locator("fieldset").first();
        marks.put(first.locator("legend").innerText().strip(), "YES");
        said.put(grid.locator(".desk-card h3").innerText(), marks);
        first.locator("input[value=YES]").check(new Locator.CheckOptions().setForce(true));
        press(grid, "form[action$='/secretary/card']");
        assertThat(grid.locator("main")).containsText("La fiche est enregistrée.");
    }

    private static String button(String press) {
        return "form:has(input[name=press][value=%s])".formatted(press);
    }

    private static void press(Page page, String form) {
        Locator asked = page.locator(".confirm:has(%s) summary".formatted(form));
        if (asked.count() > 0) {
            asked.last().click();
        }
        Visitor.follow(page, page.locator(form).locator("button[type=submit]").last());
    }

    private BrowserContext plain() {
        return shared.browsing()
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
    }
}
