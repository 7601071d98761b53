package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed and not yet saved: kept as a draft by itself, or asked about before it is left. */
@ExtendWith(OneMaillage.class)
class UnsavedWorkJourney {

    private final OneMaillage.Shared shared;

    UnsavedWorkJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void aCardIsSavedWhileItsDraftIsStillOnItsWay() {
        try (BrowserContext desk = french()) {
            Page page = shared.coordinator().at(desk);
            List<Integer> refusals = refusals(page);
            List<Runnable> flights = slowDrafts(page);
            List<String> order = new ArrayList<>();
            page.onRequest(request -> {
                if (request.isNavigationRequest() && request.method().equals("POST")) {
                    order.add("saved");
                }
            });
            page.navigate(aNewCard("Atelier Brouillon"));

            page.locator("#f-title").fill("Un hangar sec");
            page.locator("#f-title").blur();
            page.waitForCondition(() -> flights.size() == 1);
            flights.getFirst().run();
            assertThat(page.locator("#autosave input[name=version]")).hasValue("1");
            page.locator("#f-category").selectOption("SPACE");
            page.waitForCondition(() -> flights.size() == 2);
            page.locator("button[name=ready][value=true]").click();
            page.locator("button[name=ready][value=true]").click();
            order.add("draft landed");
            flights.getLast().run();

            assertThat(page.locator("main")).containsText("Un hangar sec");
            assertThat(order)
                    .as("a draft that came after would find a saved card")
                    .containsExactly("draft landed", "saved");
            page.waitForURL(Pattern.compile(".*/cards\\?organisation=.*"));
            assertThat(refusals).isEmpty();
            assertThat(flights).hasSize(2);
        }
    }

    @Test
    void aDraftWaitsForTheOneBeforeIt() {
        try (BrowserContext desk = french()) {
            Page page = shared.coordinator().at(desk);
            List<Integer> refusals = refusals(page);
            List<Runnable> flights = slowDrafts(page);
            page.navigate(aNewCard("Atelier Patience"));

            page.locator("#f-title").fill("Un hangar");
            page.locator("#f-title").blur();
            page.waitForCondition(() -> flights.size() == 1);
            page.locator("#f-category").selectOption("SPACE");
            page.locator("#f-description").fill("Sec et clos");
            page.locator("#f-description").blur();
            flights.get(0).run();
            page.waitForCondition(() -> flights.size() == 2);
            flights.get(1).run();

            assertThat(page.locator("#autosave")).containsText("Brouillon");
            assertThat(page.locator("#autosave input[name=version]")).hasValue("2");
            assertThat(refusals).isEmpty();
        }
    }

    @Test
    void whatIsTypedWithoutANetworkStaysAndIsSavedWhenItIsBack() {
        try (BrowserContext desk = french()) {
            Page page = shared.coordinator().at(desk);
            page.navigate(aNewCard("Atelier Tunnel"));
            page.locator("#f-title").fill("Un hangar sec");
            page.locator("#f-title").blur();
            assertThat(page.locator("#autosave input[name=version]")).hasValue("1");

            desk.setOffline(true);
            page.locator("#f-category").selectOption("SPACE");
            page.locator("#f-description").fill("Sec et clos, dans un tunnel");
            page.locator("#f-description").blur();
            assertThat(page.locator("#autosave")).containsText("Pas encore enregistré");
            page.locator("button[name=ready][value=true]").click();
            assertThat(page.locator("#card [role=alert]")).containsText("Pas de réseau");
            assertThat(page.locator("#f-description")).hasValue("Sec et clos, dans un tunnel");

            desk.setOffline(false);
            assertThat(page.locator("#autosave")).containsText("Brouillon enregistré");
            assertThat(page.locator("#card [role=alert]")).hasCount(0);
            page.locator("button[name=ready][value=true]").click();
            page.waitForURL(Pattern.compile(".*/cards\\?organisation=.*"));
            assertThat(page.locator("main")).containsText("Prête");
        }
    }

    @Test
    void whoeverLeavesAGridThatIsNotSavedIsAskedFirst() {
        Morning morning = Morning.prepared(shared.coordinator(), "Papier", new Morning.Size(3, 1, 1, 1, 1));
        morning.start();
        try (BrowserContext desk = french()) {
            Page page = shared.coordinator().at(desk);
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            String grid = shared.maillage().address() + morning.path("/paper-grid?table=1&phase=OFFERS&round=1");
            page.navigate(grid);
            page.locator(".page-above a").click();
            page.waitForURL("**/live");
            assertThat(asked).as("nothing was typed").isEmpty();

            page.navigate(grid);
            Locator cell = page.locator("#paper select").first();
            cell.selectOption("YES");
            page.locator(".page-above a").click();
            page.waitForCondition(() -> asked.size() == 1);
            assertThat(asked).containsExactly("beforeunload");
            assertThat(cell).hasValue("YES");

            page.locator("#paper button[type=submit]").first().click();
            page.waitForLoadState();
            assertThat(page.locator("#paper select").first()).hasValue("YES");
            assertThat(asked).as("saving asks nothing").hasSize(1);
        }
    }

    private BrowserContext french() {
        return shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
    }

    private String aNewCard(String organisation) {
        var added = shared.coordinator()
                .send(
                        shared.coordinator().open("/organisations/new"),
                        "form[action='/organisations/new']",
                        Map.of("name", organisation));
        String id = added.location().replaceFirst(".*/organisations/", "");
        return shared.maillage().address() + "/cards/new?kind=OFFER&organisation=" + id;
    }

    private static List<Integer> refusals(Page page) {
        List<Integer> refusals = new ArrayList<>();
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                refusals.add(answer.status());
            }
        });
        return refusals;
    }

    /** Drafts that the server has, whose answers are on their way until they are let go. */
    private static List<Runnable> slowDrafts(Page page) {
        List<Runnable> flights = new ArrayList<>();
        page.route("**/draft", (Route draft) -> {
            APIResponse answer = draft.fetch();
            flights.add(() -> draft.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        return flights;
    }
}
