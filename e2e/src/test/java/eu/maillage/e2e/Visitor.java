package eu.maillage.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Somebody with a browser window: her screen, her language, and what went wrong on her pages. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final UnaryOperator<String> address;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(UnaryOperator<String> address, BrowserContext context) {
        this.address = address;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> troubles.add("%s: %s".formatted(page.url(), error)));
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                troubles.add("%s: %s".formatted(page.url(), message.text()));
            }
        });
    }

    static Visitor atADesk(Application application, Browser browser, String language) {
        return atADesk(application::address, browser, language);
    }

    /** The addresses of another installation. */
    static Visitor atADesk(UnaryOperator<String> address, Browser browser, String language) {
        return new Visitor(address, browser.newContext(options(language).setViewportSize(1280, 900)));
    }

    static Visitor withAPhone(Application application, Browser browser, String language) {
        return new Visitor(
                application::address,
                browser.newContext(options(language).setViewportSize(360, 740).setHasTouch(true)));
    }

    static Visitor withoutJavaScript(Application application, Browser browser) {
        return new Visitor(
                application::address,
                browser.newContext(options("fr-FR").setViewportSize(1280, 900).setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions().setLocale(language);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a page and tells its status. */
    int open(String path) {
        return page.navigate(path.startsWith("http") ? path : address.apply(path))
                .status();
    }

    void signInAs(String role) {
        open("/demo/as/" + role);
        page.locator("main button[type=submit]").click();
        page.waitForURL(where -> !where.contains("/demo/") && !where.contains("/enter"));
    }

    /** Presses the first link or button of this name. */
    void follow(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    /** Where she is. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** What axe finds on the page that is open. */
    List<String> barriers() {
        // Without the second window that frames of other sites would need: none is framed here.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(violation -> "%s: %s: %s".formatted(page.url(), violation.getId(), nodes(violation)))
                        .toList();
    }

    private static String nodes(Rule violation) {
        return violation.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml().strip())
                .collect(Collectors.joining(" | "));
    }

    /** What is smaller than a fingertip: 24 pixels for anything that is not a word of a sentence, 44 high for buttons and fields. */
    @SuppressWarnings("unchecked")
    List<String> smallTargets() {
        return (List<String>) page.evaluate("""
                [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
                  .map((one) => [one, one.getBoundingClientRect(), getComputedStyle(one)])
                  .filter(([one, box, style]) => box.width > 1 && box.height > 1 && style.display !== 'inline' && style.visibility === 'visible')
                  .filter(([one, box]) => !one.closest('label') && !one.closest('.visually-hidden, .skip-link') && !one.matches('.skip-link'))
                  .filter(([one, box]) => box.width < 24 || box.height < (one.matches('.btn, .form-control, .form-select') ? 43.5 : 23.5))
                  .map(([one, box]) => `${location.pathname}: ${Math.round(box.width)} by ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`)
                """);
    }

    List<String> troubles() {
        return troubles;
    }

    /** By how many pixels the page is wider than the screen. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
