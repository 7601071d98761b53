package eu.maillage.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Somebody with a browser window: her screen, her language, and what went wrong on her pages. */
final class Visitor implements AutoCloseable {

    private static final String AXE = axe();

    /** Only what is wrong leaves the page: all that is right is a hundred times as much, and most of the time. */
    private static final String BARRIERS = """
            (rules) => axe.run(document, { resultTypes: ['violations'], preload: false, rules })
              .then(found => found.violations.map(wrong =>
                `${location.href}: ${wrong.id}: ${wrong.nodes.slice(0, 3).map(node => node.html.trim()).join(' | ')}`))
            """;

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

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** Presses the first link or button of this name, and waits for the page it leads to. */
    void follow(AriaRole role, String name) {
        follow(page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first());
    }

    void follow(Locator way) {
        follow(page, way);
    }

    /**
     * Presses, and waits until the page it leads to has loaded. The server's answer is no sign of that: what is asked of
     * Chromium between an answer and its page, an address above all, can be lost for good.
     */
    static void follow(Page page, Locator way) {
        AtomicBoolean arrived = new AtomicBoolean();
        Consumer<Page> arrival = _ -> arrived.set(true);
        page.onLoad(arrival);
        try {
            way.click();
            page.waitForCondition(arrived::get);
        } finally {
            page.offLoad(arrival);
        }
    }

    /** Where she is. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /**
     * What axe finds on the page that is open.
     *
     * @param colours whether it looks at them too: they are the same in every language, and four fifths of its time
     */
    @SuppressWarnings("unchecked")
    List<String> barriers(boolean colours) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(BARRIERS, Map.of("color-contrast", Map.of("enabled", colours)));
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
