package eu.maillage.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody with a browser window: her screen, her language, and what went wrong on her pages. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Application application;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(Application application, BrowserContext context) {
        this.application = application;
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
        return new Visitor(application, browser.newContext(options(language).setViewportSize(1280, 900)));
    }

    static Visitor withAPhone(Application application, Browser browser, String language) {
        return new Visitor(
                application,
                browser.newContext(options(language).setViewportSize(360, 740).setHasTouch(true)));
    }

    static Visitor withoutJavaScript(Application application, Browser browser) {
        return new Visitor(
                application,
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
        return page.navigate(application.address(path)).status();
    }

    void signInAs(String role) {
        open("/demo/as/" + role);
        page.locator("main button[type=submit]").click();
        page.waitForURL(application.address("/"));
    }

    /** What axe finds on the page that is open. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> "%s: %s: %s".formatted(page.url(), violation.getId(), nodes(violation)))
                        .toList();
    }

    private static String nodes(Rule violation) {
        return violation.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml().strip())
                .collect(Collectors.joining(" | "));
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
