package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A power cut while a spreadsheet is being written: after it there is nothing of it, and then all. */
@Execution(ExecutionMode.CONCURRENT)
@Order(3)
class KilledImportJourney {

    private static final int ROWS = 10_000;
    private static final double PATIENCE = 180_000;

    /** A dead node's work is taken up again after six missed beats. */
    private static final Map<String, String> QUICK_HEART = Map.of("DBSCHEDULER_HEARTBEATINTERVAL", "1s");

    @Test
    void anImportKilledWhileItWritesLeavesNoHalfAndIsFinishedLater(@TempDir Path folder) throws Exception {
        try (RunningMaillage maillage = RunningMaillage.on(folder.resolve("data"), QUICK_HEART);
                Browsing browsing = new Browsing()) {
            Page page = browsing.browser().newPage(new Browser.NewPageOptions().setLocale("fr-FR"));
            setUp(page, maillage.waitFor("first start. Open (\\S+)"));

            page.navigate(maillage.address() + "/organisations/import");
            page.getByLabel("Fichier").setInputFiles(list(folder));
            press(page, "Lire le fichier");
            press(page, "Voir l’aperçu");
            press(page, "Enregistrer dans l’annuaire");
            assertThat(page.locator("#work")).containsText("jusqu’ici", soon());
            maillage.kill();
            maillage.restart();

            String work = page.url();
            page.navigate(maillage.address() + "/organisations");
            assertThat(page.locator("main").innerText()).doesNotContain("Structure 1");
            page.navigate(work);
            assertThat(page.locator("main")).containsText("L’annuaire est à jour", soon());
            page.navigate(maillage.address() + "/organisations?q=structure");
            assertThat(page.locator("main").innerText().replaceAll("\\p{Z}", ""))
                    .contains(ROWS + "lignes");
        }
    }

    private static void setUp(Page page, String address) {
        page.navigate(address);
        page.getByLabel("Nom du territoire").fill("Val-de-Brume");
        page.getByLabel("Fuseau horaire").fill("Europe/Paris");
        page.getByLabel("Votre nom").fill("Camille Essai");
        page.getByLabel("Votre adresse électronique").fill("camille@example.org");
        Visitor.follow(
                page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer le territoire")));
        assertThat(page.locator("header")).containsText("Camille Essai");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(PATIENCE));
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static Path list(Path folder) throws Exception {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "Structure %d;26000;Valence;Contact %d;c%d@s.example".formatted(i, i, i))
                .collect(Collectors.joining("\n", "Nom;CP;Commune;Contact;E-mail\n", "\n"));
        return Files.writeString(folder.resolve("liste.csv"), rows);
    }
}
