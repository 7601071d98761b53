package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One cell of a spreadsheet holds a word without an end: the other columns stay in sight, on paper too. */
@ExtendWith(OneMaillage.class)
class LongWordJourney {

    private static final String ENDLESS = "Zz" + "e".repeat(398);
    private static final String LONGEST = "Zz" + "i".repeat(118);

    /** What is wider than the place it has: the page, or a table in its frame. */
    private static final String TOO_WIDE = """
            () => [document.documentElement, ...document.querySelectorAll('.table-frame')]
              .filter((one) => one.scrollWidth > one.clientWidth)
              .map((one) => `${location.pathname} at ${innerWidth}: ${one.className} ${one.scrollWidth} > ${one.clientWidth}`)
            """;

    /** Of a sheet of A4 between its margins, in pixels. */
    private static final int PAPER = 680;

    private static final String IS_A_TABLE =
            "() => [...document.querySelectorAll('.data-table')].every((one) => getComputedStyle(one).display === 'table')";

    private final OneMaillage.Shared shared;

    LongWordJourney(OneMaillage.Shared shared) {
        this.shared = shared;
    }

    @Test
    void itBreaksInPreviewsListsAndOnItsOwnPage() {
        try (BrowserContext desk =
                shared.browsing().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            Page page = shared.coordinator().at(desk);
            read(page, "Nom;Commune;Activité\n%s;Lyon;%s\n%s;Lyon;\n".formatted(ENDLESS, ENDLESS, LONGEST));
            fits(page);
            press(page, "Enregistrer dans l’annuaire");
            assertThat(page.locator("main")).containsText("L’annuaire est à jour");
            for (String path : List.of("/organisations", "/organisations?q=" + LONGEST)) {
                page.navigate(shared.maillage().address() + path);
                fits(page);
            }
            Visitor.follow(page, page.locator("tbody th a").first());
            assertThat(page.locator("h1")).containsText(LONGEST);
            fits(page);
        }
    }

    private void read(Page page, String list) {
        page.navigate(shared.maillage().address() + "/organisations/import");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("liste.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        press(page, "Lire le fichier");
        press(page, "Voir l’aperçu");
        assertThat(page.locator("form[action$='/confirm']")).isVisible();
    }

    private static void fits(Page page) {
        for (int width : List.of(1280, 360)) {
            page.setViewportSize(width, 900);
            assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 900);
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("on paper").isEmpty();
        assertThat((boolean) page.evaluate(IS_A_TABLE))
                .as("a list on paper is a table")
                .isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
    }

    private static void press(Page page, String name) {
        Visitor.follow(
                page,
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                        .first());
    }
}
