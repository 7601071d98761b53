package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed and not yet saved: kept as a draft by itself, or asked about before it is left. */
@ExtendWith(OneMaillage.class)
class UnsavedWorkJourney {

    /** Both at one moment: the page scrolls to the words. */
    private static final String BELOW_ITS_BUTTON = """
            words => words.getBoundingClientRect().top
              - words.closest('form').querySelector('button').getBoundingClientRect().bottom
            """;

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
            page.navigate(shared.maillage().address() + aNewCard("Atelier Brouillon"));

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
            page.navigate(shared.maillage().address() + aNewCard("Atelier Patience"));

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
    void aDraftThatIsNotAnsweredStaysAndIsSavedOnceItIs() throws IOException {
        try (CutLine line = CutLine.to(shared.maillage());
                BrowserContext phone = phone()) {
            Page page = shared.coordinator().at(phone);
            page.navigate(line.address() + aNewCard("Atelier Tunnel"));
            page.locator("#f-title").fill("Un hangar sec");
            page.locator("#f-title").blur();
            assertThat(page.locator("#autosave input[name=version]")).hasValue("1");

            line.cut();
            page.locator("#f-category").selectOption("SPACE");
            page.locator("#f-description").fill("Sec et clos, dans un tunnel");
            assertThat(page.locator("#autosave")).containsText("Pas encore enregistré");
            page.locator("#f-title").focus();
            assertThat(page.locator("#autosave p")).isInViewport();
            page.locator("button[name=ready][value=true]").click();
            assertThat(page.locator("#card > [role=alert]")).containsText("rien n’a été envoyé");
            assertThat(page.locator("#card > [role=alert]")).isInViewport();
            assertThat(page.locator("#autosave")).isHidden();
            assertThat(page.locator("#f-description")).hasValue("Sec et clos, dans un tunnel");

            line.mend();
            assertThat(page.locator("#autosave")).containsText("Brouillon enregistré");
            assertThat(page.locator("#card > [role=alert]")).containsText("La liaison est revenue");
            page.locator("button[name=ready][value=true]").click();
            page.waitForURL(Pattern.compile(".*/cards\\?organisation=.*"));
            assertThat(page.locator("main")).containsText("Prête");
        }
    }

    @Test
    void aFormLeavesItsPageOnlyForAnApplicationThatAnswers() throws IOException {
        try (CutLine line = CutLine.to(shared.maillage());
                BrowserContext phone = phone()) {
            Page page = shared.coordinator().at(phone);
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.url());
                }
            });
            page.navigate(line.address() + "/organisations/new");
            Locator form = page.locator("form[action='/organisations/new']");
            Locator said = form.locator("[role=alert]");
            page.locator("#f-name").fill("Atelier Longuement Tapé");

            page.route("**/assets/**", door -> door.fulfill(new Route.FulfillOptions().setStatus(502)));
            form.locator(".btn-primary").click();
            assertThat(said).containsText("rien n’a été envoyé");
            page.unroute("**/assets/**");
            assertThat(said).containsText("La liaison est revenue\u00a0: vous pouvez recommencer.");

            line.cut();
            form.locator(".btn-primary").click();
            assertThat(said).containsText("rien n’a été envoyé");
            assertThat(page.locator("#f-name")).hasValue("Atelier Longuement Tapé");
            line.mend();
            assertThat(said).containsText("La liaison est revenue");
            assertThat(sent).isEmpty();

            form.locator(".btn-primary").evaluate("button => { button.click(); button.click(); }");
            assertThat(page.locator("h1")).containsText("Atelier Longuement Tapé");
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void aButtonThatIsNotAnsweredKeepsItsPlaceAboveTheWords() throws IOException {
        Morning morning = Morning.prepared(shared.coordinator(), "Panne", new Morning.Size(3, 1, 1, 1, 2));
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                BrowserContext phone = phone()) {
            Page page = shared.coordinator().at(phone);
            page.navigate(line.address() + morning.path("/live"));
            Locator pause = page.locator("button:has-text('Mettre en pause')");
            Locator said = page.locator("form:has(button:has-text('Mettre en pause')) [role=alert]");
            BoundingBox before = pause.boundingBox();

            line.cut();
            pause.click();
            assertThat(said).containsText("rien n’a été envoyé");
            BoundingBox button = pause.boundingBox();
            BoundingBox words = said.boundingBox();
            assertThat(List.of(button.width, button.height)).isEqualTo(List.of(before.width, before.height));
            assertThat(((Number) said.evaluate(BELOW_ITS_BUTTON)).doubleValue()).isGreaterThanOrEqualTo(8);
            assertThat(words.width).isGreaterThanOrEqualTo(button.width);
            assertThat(said).isInViewport();

            line.mend();
            assertThat(said).containsText("La liaison est revenue");
            pause.click();
            assertThat(page.locator("#room")).containsText("Reprendre");
        }
    }

    @Test
    void whoeverLeavesAGridOrACallThatIsNotSavedIsAskedFirst() {
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

            Visitor.follow(page, page.locator("#paper button[type=submit]").first());
            assertThat(page.locator("#paper select").first()).hasValue("YES");
            assertThat(asked).as("saving asks nothing").hasSize(1);

            page.navigate(shared.maillage().address() + "/cards/call?text=a");
            page.locator(".lines a").first().click();
            page.locator("input[name='offers[0].title']").fill("Quai libre");
            page.locator(".page-above a").click();
            page.waitForCondition(() -> asked.size() == 2);
            assertThat(page.locator("input[name='offers[0].title']")).hasValue("Quai libre");
        }
    }

    private BrowserContext french() {
        return shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
    }

    private BrowserContext phone() {
        return shared.browsing()
                .browser()
                .newContext(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(360, 740));
    }

    private String aNewCard(String organisation) {
        var added = shared.coordinator()
                .send(
                        shared.coordinator().open("/organisations/new"),
                        "form[action='/organisations/new']",
                        Map.of("name", organisation));
        String id = added.location().replaceFirst(".*/organisations/", "");
        return "/cards/new?kind=OFFER&organisation=" + id;
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
