package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The secretary's whole job with the keyboard alone, in both phases of a small exchange. */
@ExtendWith(OneMaillage.class)
class SecretaryKeyboardJourney {

    private static final int MANY = 60;

    private final OneMaillage.Shared shared;
    private final Map<String, Map<String, String>> said = new HashMap<>();

    SecretaryKeyboardJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void theKeyboardAloneCompletesBothPhases() {
        Morning morning = Morning.prepared(shared.coordinator(), "Clavier", new Morning.Size(3, 1, 1, 1, 1));
        Page page = shared.browsing().browser().newPage(new Browser.NewPageOptions().setLocale("fr-FR"));
        page.navigate(morning.link("SECRETARY", "Table 1"));
        tabTo(page, "main button[type=submit]");
        page.keyboard().press("Enter");
        page.locator("[data-key=next]").waitFor();

        morning.start();
        answerTheBatch(page, "Offres");
        goBackOne(page);
        correctTheFirst(page);
        morning.press("END_PHASE");
        morning.start();
        answerTheBatch(page, "Besoins");

        assertThat(page.locator("#grid-saved")).hasAttribute("data-waiting", "0");
        assertThat(morning.marks()).isEqualTo(said).hasSize(6);
        page.close();
    }

    /** OUI with a letter for the first company, a digit or NON for the others, and Enter for the next card. */
    private void answerTheBatch(Page page, String phase) {
        assertThat(page.locator(".room-round")).containsText(phase + ", tour 1");
        assertThat(page.locator(".held-still")).hasCount(0);
        assertThat(page.locator(".grid-over")).isHidden();
        int cards = page.locator("[data-key^=card-]").count();
        for (int card = 0; card < cards; card++) {
            List<String> companies =
                    page.locator("[data-organisation] .grid-name").allInnerTexts();
            Map<String, String> marks = new HashMap<>();
            companies.forEach(company -> marks.put(company, "NO"));
            String first = companies.stream().min(Comparator.naturalOrder()).orElseThrow();
            if (card % 2 == 0) {
                for (int row = 0; row < companies.size(); row++) {
                    page.keyboard().press("ArrowUp");
                }
                for (int row = 0; row < companies.indexOf(first); row++) {
                    page.keyboard().press("ArrowDown");
                }
                page.keyboard().press("o");
                // Pressed twice, it stands.
                page.keyboard().press("y");
            } else {
                String digit = page.locator(".grid-row")
                        .filter(new Locator.FilterOptions()
                                .setHas(page.locator(".grid-name")
                                        .getByText(first, new Locator.GetByTextOptions().setExact(true))))
                        .locator(".grid-digit")
                        .innerText();
                page.keyboard().press("Digit" + digit);
                page.keyboard().press("Digit" + digit);
                assertThat(page.locator(".grid-yes [data-key^=mark-yes]")).isFocused();
            }
            marks.put(first, "YES");
            said.put(page.locator("#grid-card h2").innerText(), marks);
            assertThat(page.locator(".grid-yes .grid-name")).hasText(first);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("[data-key^=card-]").filter(new Locator.FilterOptions().setHasText("✓")))
                .hasCount(cards);
        assertThat(page.locator(".grid-over")).hasText("Le paquet est terminé\u00a0: la suite vient d’elle-même.");
    }

    /** To the card before, and to the last one again. */
    private static void goBackOne(Page page) {
        Locator title = page.locator("#grid-card h2");
        String last = title.innerText();
        page.keyboard().press("Backspace");
        assertThat(title).not().hasText(last);
        page.keyboard().press("Enter");
        assertThat(title).hasText(last);
    }

    /** Back to a card by its button, NON with a letter. */
    private void correctTheFirst(Page page) {
        tabTo(page, "[data-key^=card-]");
        page.keyboard().press("Enter");
        tabTo(page, ".grid-yes [data-key^=mark-yes]");
        String company = page.locator(".grid-yes .grid-name").innerText();
        page.keyboard().press("n");
        assertThat(page.locator(".grid-yes")).hasCount(0);
        said.computeIfPresent(page.locator("#grid-card h2").innerText(), (_, marks) -> {
            marks.put(company, "NO");
            return marks;
        });
    }

    /** Tabs on until the first of these has the focus, as it is seen to have. */
    private static void tabTo(Page page, String wanted) {
        for (int press = 0; press < MANY; press++) {
            if ((boolean)
                    page.evaluate("wanted => document.activeElement === document.querySelector(wanted)", wanted)) {
                assertThat((boolean) page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .as("the focus on %s is visible", wanted)
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard never reaches %s on %s.".formatted(wanted, page.url()));
    }
}
