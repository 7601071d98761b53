package eu.maillage.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From an empty folder to a territory with its coordinator, whom a kill of the application does not throw out. */
@Execution(ExecutionMode.CONCURRENT)
class FirstStartJourney {

    /** While no mail leaves, whoever runs the installation hands the links out. */
    private static void signOutAndComeBackByTheConsole(Page page, RunningMaillage maillage) throws IOException {
        Locator leave = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter"));
        Visitor.follow(page, leave);
        assertThat(leave).hasCount(0);
        page.navigate(maillage.address() + "/people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Me connecter"))
                .click();
        // The only territory of this installation is known before anybody signs in.
        assertThat(page.locator(".plain-top img[alt='Val-de-Brume']")).isVisible();
        assertThat((int) page.locator(".plain-top img").evaluate("logo => logo.naturalWidth"))
                .isEqualTo(480);
        page.getByLabel("Adresse électronique").fill("camille@example.org");
        Visitor.follow(page, page.locator("main button[type=submit]"));
        assertThat(page.locator("main")).containsText("la console de Maillage");

        page.navigate(maillage.waitFor("A sign-in link was asked for: (\\S+)"));
        Visitor.follow(page, page.locator("main button[type=submit]"));
        assertThat(page.locator("main")).containsText("camille@example.org");
    }

    private static void showALogo(Page page, RunningMaillage maillage, Path folder) throws IOException {
        Path file = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(960, 240, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        page.navigate(maillage.address() + "/settings/territory");
        page.getByLabel("Fichier du logo").setInputFiles(file);
        Visitor.follow(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le logo")));
        assertThat(page.locator(".shell-bar img[alt='Val-de-Brume']")).isVisible();
    }

    @Test
    void theFirstCoordinatorSetsUpHerTerritoryAndStaysAfterAKill(@TempDir Path folder) throws Exception {
        try (RunningMaillage maillage = RunningMaillage.on(folder.resolve("data"), Map.of());
                Browsing browsing = new Browsing();
                Visitor visitor = Visitor.atADesk(path -> maillage.address() + path, browsing.browser(), "fr-FR")) {
            Page page = visitor.page();
            page.navigate(maillage.waitFor("first start. Open (\\S+)"));
            assertThat(visitor.barriers(true)).isEmpty();

            page.getByLabel("Nom du territoire").fill("Val-de-Brume");
            page.getByLabel("Fuseau horaire").fill("Europe/Atlantis");
            page.getByLabel("Votre nom").fill("Camille Essai");
            page.getByLabel("Votre adresse électronique").fill("camille@example.org");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer le territoire"))
                    .click();
            assertThat(page.locator(".error-summary a[href='#f-zone']")).isVisible();
            page.getByLabel("Fuseau horaire").fill("Europe/Paris");
            Visitor.follow(
                    page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer le territoire")));
            assertThat(page.locator("header")).containsText("Camille Essai");
            page.navigate(maillage.address() + "/mail");
            assertThat(page.locator("main")).containsText("Aucun message ne part d’ici");
            // Every page of a territory that has nothing yet.
            assertThat(PageWalk.barriers(visitor, "/", true)).isEmpty();
            visitor.open("/?lang=en");
            assertThat(PageWalk.barriers(visitor, "/", false)).isEmpty();
            visitor.open("/?lang=fr");

            showALogo(page, maillage, folder);
            maillage.kill();
            maillage.restart();

            page.reload();
            assertThat(page.locator("header")).containsText("Camille Essai");
            page.navigate(maillage.address() + "/people");
            assertThat(page.locator("main")).containsText("camille@example.org");

            signOutAndComeBackByTheConsole(page, maillage);
        }
    }
}
