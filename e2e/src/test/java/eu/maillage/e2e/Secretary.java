package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table's secretary with a tablet or a phone in her hands, and the grid on it. */
final class Secretary implements AutoCloseable {

    private static final int PATIENCE = 30_000;
    private static final int FORBIDDEN = 403;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> turnedAway = new ArrayList<>();

    private Secretary(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(error -> troubles.add(page.url() + ": " + error));
        page.onResponse(answer -> {
            if (answer.status() == FORBIDDEN) {
                turnedAway.add(answer.request().method() + " " + answer.url());
            }
        });
    }

    /** Opens her link over a line of her own, on a phone-sized screen. */
    static Secretary enters(Browser browser, String line, String link) {
        Secretary secretary = new Secretary(browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(390, 844)
                .setHasTouch(true)));
        secretary.page.navigate(line + URI.create(link).getPath());
        secretary.page.locator("main button[type=submit]").click();
        secretary.page.locator(".table-choice, [data-key^=table-]").first().waitFor();
        if (secretary.page.locator(".table-choice").count() > 0) {
            secretary.page.locator(".table-choice").first().click();
        }
        secretary.page.locator("[data-key^=table-]").first().waitFor();
        return secretary;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Script errors on her pages. */
    List<String> troubles() {
        return troubles;
    }

    /** What she asked for and was refused. */
    List<String> turnedAway() {
        return turnedAway;
    }

    void sitAt(int table) {
        page.locator("[data-key=table-%d]".formatted(table)).click();
        assertThat(page.locator("[data-key=table-%d]".formatted(table))).hasAttribute("aria-current", "true");
    }

    /** «Offres, tour 1 sur 3». */
    Locator round() {
        return page.locator(".room-round");
    }

    Locator clock() {
        return page.locator("#grid-clock");
    }

    /** What is on her screen, for those who were not there. */
    String sees() {
        return "%s | %s | %s | cards %s"
                .formatted(
                        page.locator(".grid-bar").innerText(),
                        page.locator(".room-connection").first().textContent(),
                        page.locator(".grid-rounds").innerText(),
                        page.locator("[data-key^=card-]").allInnerTexts());
    }

    String card() {
        return page.locator("#grid-card .card-number").innerText();
    }

    String title() {
        return page.locator("#grid-card h2").innerText();
    }

    /** The numbers of the batch, done or not. */
    List<String> batch() {
        return page.locator("[data-key^=card-]").allInnerTexts().stream()
                .map(text -> text.replaceFirst("(?s)[ \\n].*", ""))
                .toList();
    }

    /** The companies that have a say on the open card. */
    List<String> answering() {
        return page.locator("[data-organisation] .grid-name").allInnerTexts();
    }

    /** Where this company is asked. */
    Locator saying(String company) {
        return page.locator("[data-organisation] .grid-name")
                .getByText(company, new Locator.GetByTextOptions().setExact(true));
    }

    void says(String company, boolean yes) {
        row(company)
                .locator(yes ? "[data-key^=mark-yes]" : "[data-key^=mark-no]")
                .click();
    }

    /** What stands for the companies of the open card. */
    Map<String, String> marks() {
        Map<String, String> marks = new java.util.HashMap<>();
        for (Locator row : page.locator("[data-organisation]").all()) {
            String name = row.locator(".grid-name").innerText();
            if ("true".equals(row.locator("[data-key^=mark-yes]").getAttribute("aria-pressed"))) {
                marks.put(name, "OUI");
            } else if ("true".equals(row.locator("[data-key^=mark-no]").getAttribute("aria-pressed"))) {
                marks.put(name, "NON");
            }
        }
        return marks;
    }

    void next() {
        page.locator("[data-key=next]").click();
    }

    void open(String card) {
        page.locator("[data-key^=card-]")
                .filter(new Locator.FilterOptions().setHasText(card))
                .click();
    }

    /** Waits until the screen tells that so many answers are not saved yet. */
    void awaitWaiting(int answers) {
        assertThat(page.locator("#grid-saved"))
                .hasAttribute(
                        "data-waiting", Integer.toString(answers), new HasAttributeOptions().setTimeout(PATIENCE));
    }

    void awaitSaved() {
        awaitWaiting(0);
    }

    /** A company that has a say on the open card, with its answers. */
    Locator row(String company) {
        return page.locator("[data-organisation]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".grid-name")
                                .getByText(company, new Locator.GetByTextOptions().setExact(true))));
    }

    @Override
    public void close() {
        context.close();
    }
}
