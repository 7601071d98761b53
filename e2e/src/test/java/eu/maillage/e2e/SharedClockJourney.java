package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** One clock for the whole room: whatever time the devices think it is, all screens count down together. */
@ExtendWith(OneMaillage.class)
@Isolated("it measures, so nothing else may keep the machine busy")
class SharedClockJourney {

    /** When the text changes next: the instant at which the screen's round is over, by one watch for all pages. */
    private static final String END_OF_ROUND = """
            place => new Promise(resolve => {
              const clock = document.querySelector(place);
              const shown = clock.textContent;
              const look = () => {
                if (clock.textContent === shown) { requestAnimationFrame(look); return; }
                const [, minutes, seconds] = /(\\d+):(\\d\\d)/.exec(clock.textContent);
                resolve((window.watch ?? Date.now)() + (minutes * 60 + Number(seconds)) * 1000);
              };
              look();
            })
            """;

    private final OneMaillage.Shared shared;

    SharedClockJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void allScreensAreWithinASecondOfEachOther() {
        Morning morning = Morning.prepared(shared.coordinator(), "Horloge", new Morning.Size(4, 1, 1, 2, 2));
        List<Double> ends = new ArrayList<>();
        try (BrowserContext desk = browser(0);
                BrowserContext fast = browser(7 * 60_000);
                BrowserContext slow = browser(-11 * 60_000)) {
            Page control = morning.coordinator().at(desk);
            control.navigate(shared.maillage().address() + morning.path("/live"));
            Page screen = morning.coordinator().at(desk);
            screen.navigate(shared.maillage().address() + morning.path("/screen"));
            Page facilitator = entered(fast, morning.link("FACILITATOR", "Table 1"));
            Page secretary = entered(slow, morning.link("SECRETARY", "Table 2"));
            morning.start();
            for (Page page : List.of(control, screen, facilitator)) {
                assertThat(page.locator("[data-clock]")).containsText("4:5");
                ends.add(end(page, "[data-clock]"));
            }
            assertThat(secretary.locator("#grid-clock")).containsText("4:5");
            ends.add(end(secretary, "#grid-clock"));
        }
        double apart = Collections.max(ends) - Collections.min(ends);
        System.out.printf("All screens of the room are within %.0f ms of each other.%n", apart);
        assertThat(apart).isLessThan(1000);
    }

    private static double end(Page page, String clock) {
        return ((Number) page.evaluate(END_OF_ROUND, clock)).doubleValue();
    }

    private static Page entered(BrowserContext browser, String link) {
        Page page = browser.newPage();
        page.navigate(link);
        page.locator("main button[type=submit]").click();
        page.locator(".table-choice").first().click();
        page.locator("#room, #grid-clock").first().waitFor();
        return page;
    }

    /** A device whose own clock is wrong by so many milliseconds. */
    private BrowserContext browser(long wrong) {
        BrowserContext context =
                shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
        context.addInitScript(
                "window.watch = Date.now.bind(Date); Date.now = () => window.watch() + (%d);".formatted(wrong));
        return context;
    }
}
