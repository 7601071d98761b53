package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message from the control room: on every open screen at once, in nobody's way. */
@ExtendWith(OneMaillage.class)
class RoomMessageJourney {

    private static final String LONG = "Le café est servi <b>ici</b>. " + "Passez tous le prendre ! ".repeat(6);
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);
    private static final HasCountOptions PATIENT_COUNT = new HasCountOptions().setTimeout(20_000);
    private static final String OVER_AN_ANSWER = """
            () => {
              const message = document.querySelector('#grid-message').getBoundingClientRect();
              return [...document.querySelectorAll('.grid-row .btn')].map((one) => one.getBoundingClientRect())
                .some((box) => box.top < message.bottom && box.bottom > message.top);
            }
            """;

    private final OneMaillage.Shared shared;

    RoomMessageJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void itAppearsOnEveryOpenScreenAndTakesNoAnswerAway() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Message", new Morning.Size(5, 2, 1, 1, 1));
        morning.start();
        try (CutLine line = CutLine.to(shared.maillage());
                Secretary secretary = Secretary.enters(
                        shared.browsing().browser(), line.address(), morning.link("SECRETARY", "Table 1"));
                BrowserContext desk =
                        shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            List<Page> others = List.of(
                    opened(morning, desk, "/screen"),
                    opened(morning, desk, "/facilitator?table=1"),
                    opened(morning, desk, "/live"));
            assertThat(secretary.clock()).containsText(":", PATIENTLY);
            String company = secretary.answering().getFirst();

            secretary.says(company, false);
            secretary.awaitSaved();
            hold(secretary, company);
            morning.say(LONG);
            others.forEach(page -> assertThat(page.locator(".room-message")).containsText("<b>ici</b>", PATIENTLY));
            assertThat(message(secretary)).hasCount(0);
            secretary.page().mouse().up();
            assertThat(message(secretary)).containsText("Message : Le café est servi <b>ici</b>", PATIENTLY);
            assertThat(secretary.marks()).containsEntry(company, "OUI").hasSize(1);
            assertThat(secretary.page().evaluate(OVER_AN_ANSWER)).isEqualTo(false);
            assertThat(secretary
                            .page()
                            .locator("[role=status]")
                            .filter(new Locator.FilterOptions().setHasText("Message : Le café est servi")))
                    .hasCount(1);

            line.cut();
            morning.say("Le buffet est ouvert.");
            line.mend();
            assertThat(message(secretary)).containsText("Le buffet est ouvert.", PATIENTLY);
            morning.withdrawMessage();
            assertThat(message(secretary)).hasCount(0, PATIENT_COUNT);
            others.forEach(
                    page -> assertThat(page.locator(".room-message:visible")).hasCount(0, PATIENT_COUNT));
            assertThat(secretary.troubles()).isEmpty();
        }
    }

    @Test
    void whoeverHasNotSaidYetWhichTableIsHersReadsItAtOnce() throws Exception {
        Morning morning = Morning.prepared(shared.coordinator(), "Attente", new Morning.Size(4, 1, 1, 2, 2));
        morning.start();
        try (BrowserContext desk =
                shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            List<Page> asked = List.of(asked(morning, desk, "/facilitator"), asked(morning, desk, "/secretary"));

            morning.say("Le buffet est ouvert.");
            asked.forEach(page -> assertThat(page.locator(".room-message:visible"))
                    .containsText("Message : Le buffet est ouvert.", PATIENTLY));
            morning.withdrawMessage();
            asked.forEach(
                    page -> assertThat(page.locator(".room-message:visible")).hasCount(0, PATIENT_COUNT));
        }
    }

    private static Locator message(Secretary secretary) {
        return secretary.page().locator("#grid-message");
    }

    /** Puts a finger on OUI and leaves it there. */
    private static void hold(Secretary secretary, String company) {
        Locator yes = secretary
                .page()
                .locator("[data-organisation]")
                .filter(new Locator.FilterOptions().setHasText(company))
                .locator("[data-key^=mark-yes]");
        yes.scrollIntoViewIfNeeded();
        BoundingBox box = yes.boundingBox();
        secretary.page().mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        secretary.page().mouse().down();
    }

    private Page asked(Morning morning, BrowserContext desk, String path) {
        Page page = morning.coordinator().at(desk);
        page.navigate(shared.maillage().address() + morning.path(path));
        assertThat(page.locator(".table-choice").first()).isVisible();
        return page;
    }

    private Page opened(Morning morning, BrowserContext desk, String path) {
        Page page = morning.coordinator().at(desk);
        page.navigate(shared.maillage().address() + morning.path(path));
        assertThat(page.locator("[data-clock]")).containsText(":", PATIENTLY);
        return page;
    }
}
