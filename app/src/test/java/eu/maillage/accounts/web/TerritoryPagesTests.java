package eu.maillage.accounts.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class TerritoryPagesTests {

    private static final String SETTINGS = "/settings/territory";

    private final MockMvcTester mvc;
    private final Given given;
    private final Territories territories;
    private final Asker coordinator;
    private final Desk desk;

    TerritoryPagesTests(MockMvcTester mvc, Given given, Territories territories) {
        this.mvc = mvc;
        this.given = given;
        this.territories = territories;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @Test
    void aTerritoryTakesAnotherNameZoneAndLanguage() {
        assertThat(desk.post(SETTINGS, form(" Pays de Brume ", "Europe/Brussels", "en", 1)))
                .hasRedirectedUrl(SETTINGS);

        assertThat(territory()).satisfies(now -> {
            assertThat(now.name()).isEqualTo("Pays de Brume");
            assertThat(now.zone()).isEqualTo(ZoneId.of("Europe/Brussels"));
            assertThat(now.language()).isEqualTo("en");
        });
        assertThat(desk.page("/people").select(".shell-bar .territory").text()).isEqualTo("Pays de Brume");
        assertThat(desk.page("/audit").select("tbody tr").text())
                .contains("A changé les réglages du territoire", "Pays de Brume");
        assertThat(desk.page("/audit", "en").select("tbody tr").text()).contains("Changed the territory’s settings");
    }

    @Test
    void theTeamsPageLeadsToTheTerritorys() {
        assertThat(desk.page("/people").select("a[href=/settings/territory]").text())
                .isEqualTo("Le territoire et son logo");
        assertThat(desk.page(SETTINGS, "en").select("h1, label").text())
                .contains("The territory", "Time zone", "The logo’s file");
    }

    @Test
    void aFormThatSaysNothingOrNothingThatExistsComesBack() {
        assertThat(desk.post(SETTINGS, form(" ", "", "", 1)))
                .hasStatus(422)
                .bodyText()
                .contains("f-name-error", "f-zone-error", "f-language-error");
        assertThat(desk.post(SETTINGS, form("x".repeat(121), "Europe/Atlantis", "tlh", 1)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ce fuseau horaire n’existe pas", "Maillage ne parle pas encore cette langue", "f-name-error");
        assertThat(territory().version()).isEqualTo(1);
    }

    @Test
    void whoeverSavesSecondIsToldAndOverwritesOnlyKnowingly() {
        desk.post(SETTINGS, form("Pays de Brume", "Europe/Paris", "fr", 1));

        MvcTestResult late = desk.post(SETTINGS, form("Brume Agglomération", "Europe/Paris", "fr", 1));

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("Brume Agglomération", "name=\"version\" value=\"2\"", "data-focus");
        assertThat(territory().name()).isEqualTo("Pays de Brume");
        assertThat(desk.post(SETTINGS, form("Brume Agglomération", "Europe/Paris", "fr", 2)))
                .hasRedirectedUrl(SETTINGS);
        assertThat(territory().name()).isEqualTo("Brume Agglomération");
    }

    @Test
    void onlyACoordinatorOfTheTerritoryChangesIt() throws IOException {
        Desk observer = new Desk(mvc, given.anObserverOf(coordinator.territory()));

        assertThat(observer.get(SETTINGS)).hasStatus(403);
        assertThat(observer.post(SETTINGS, form("Autre", "Europe/Paris", "fr", 1)))
                .hasStatus(403);
        assertThat(observer.send(SETTINGS + "/logo", "logo.png", logo())).hasStatus(403);
        assertThat(observer.post(SETTINGS + "/logo/remove", Map.of())).hasStatus(403);
        assertThat(mvc.get().uri(SETTINGS)).hasStatus(403);
        assertThat(territory().name()).isEqualTo("Val-de-Brume");
    }

    @Test
    void theLogoStandsOnTopOfEachPageUnderTheTerritorysName() throws IOException {
        assertThat(desk.send(SETTINGS + "/logo", "logo.png", logo())).hasRedirectedUrl(SETTINGS);

        Element shown = Objects.requireNonNull(desk.page("/people").selectFirst(".shell-bar .territory img"));
        assertThat(shown.attr("alt")).isEqualTo("Val-de-Brume");
        assertThat(shown.attr("width") + " × " + shown.attr("height")).isEqualTo("480 × 120");
        assertThat(desk.get(shown.attr("src")))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "max-age=31536000, private, immutable");
        assertThat(desk.page("/audit").select("tbody tr").text()).contains("A changé le logo du territoire");
        assertThat(desk.page(SETTINGS).text()).contains("Un autre logo").doesNotContain("Pas encore de logo");
    }

    @Test
    void aLogoThatIsNotWideStandsBesideTheName() throws IOException {
        desk.send(SETTINGS + "/logo", "logo.png", picture(Color.GREEN, 300, 300));

        Element territory = Objects.requireNonNull(desk.page("/people").selectFirst(".shell-bar .territory"));
        assertThat(territory.select("img[alt='']")).hasSize(1);
        assertThat(territory.text()).isEqualTo("Val-de-Brume");
    }

    @Test
    void aLogoIsSeenByThoseOfItsTerritoryAlone() throws IOException {
        desk.send(SETTINGS + "/logo", "logo.png", logo());
        String address = desk.page("/people").select(".shell-bar img").attr("src");

        Asker observer = given.anObserverOf(coordinator.territory());
        assertThat(mvc.get().uri(address).with(as(observer))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(as(given.aCoordinator()))).hasStatus(404);
        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(mvc.get().uri("/logo/0123456789abcdef.png").with(as(coordinator)))
                .hasStatus(404);
    }

    @Test
    void anotherLogoHasAnotherAddressAndOneThatIsRemovedIsGone() throws IOException {
        desk.send(SETTINGS + "/logo", "logo.png", logo());
        String first = desk.page("/people").select(".shell-bar img").attr("src");
        desk.send(SETTINGS + "/logo", "logo.png", picture(Color.BLUE, 960, 240));
        String second = desk.page("/people").select(".shell-bar img").attr("src");
        assertThat(second).isNotEqualTo(first);
        assertThat(desk.get(first)).hasStatus(404);

        assertThat(desk.post(SETTINGS + "/logo/remove", Map.of())).hasRedirectedUrl(SETTINGS);

        assertThat(desk.get(second)).hasStatus(404);
        assertThat(desk.page("/people").select(".shell-bar .territory").text()).isEqualTo("Val-de-Brume");
        assertThat(desk.page("/audit").select("tbody tr").text()).contains("A retiré le logo du territoire");
    }

    @Test
    void aFileThatIsNoLogoIsRefusedInWordsBesideItsField() throws IOException {
        byte[] whole = logo();
        refused("logo.svg", "<svg/>".getBytes(StandardCharsets.UTF_8), "Un dessin SVG ne peut pas être pris");
        refused("logo.gif", whole, "Ce n’est pas une image PNG ou JPEG");
        refused("logo.png", Arrays.copyOf(whole, whole.length / 2), "le fichier est coupé ou abîmé");
        refused("logo.png", new byte[2_000_001], "pèse plus de 2 Mo");
        refused("", new byte[0], "Choisissez d’abord une image");
        assertThat(desk.post(SETTINGS + "/logo", Map.of())).hasStatus(422);
        assertThat(territory().logo()).isNull();
    }

    private void refused(String name, byte[] bytes, String why) {
        assertThat(desk.send(SETTINGS + "/logo", name, bytes))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"logo-file-error\"")
                .satisfies(page -> assertThat(page.replace('\u00a0', ' ')).contains(why));
    }

    private static Map<String, String> form(String name, String zone, String language, int version) {
        return Map.of("name", name, "zone", zone, "language", language, "version", String.valueOf(version));
    }

    private Territory territory() {
        return territories.find(coordinator.territory()).orElseThrow();
    }

    private static byte[] logo() throws IOException {
        return picture(Color.GREEN, 960, 240);
    }

    private static byte[] picture(Color colour, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
