package eu.maillage;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.accounts.domain.FirstStart;
import eu.maillage.testing.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** A new installation with an empty database at the end of a wire and no mail server, in the order of its first hour. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "maillage.public-url=http://localhost:8080",
            "maillage.demo=false",
            "maillage.smtp.host=",
            "maillage.smtp.from=",
            "maillage.database.connections=3",
            "maillage.database.patience=1s",
            "maillage.database.silence=1s"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NewInstallationTests {

    private static final URI SERVER = URI.create(
            Objects.requireNonNull(System.getProperty("MAILLAGE_DATABASE_URL")).substring("jdbc:".length()));
    private static final Wire WIRE = Wire.to(SERVER.getPort());

    private final FirstStart firstStart;
    private final String here;
    private final org.jsoup.Connection camille = aBrowser();

    NewInstallationTests(FirstStart firstStart, @LocalServerPort int port) {
        this.firstStart = firstStart;
        this.here = "http://localhost:" + port;
    }

    @DynamicPropertySource
    static void anEmptyDatabase(DynamicPropertyRegistry properties) throws SQLException {
        try (Connection shared = DriverManager.getConnection("jdbc:" + SERVER);
                Statement statement = shared.createStatement()) {
            statement.execute("drop database if exists new_installation with (force)");
            statement.execute("create database new_installation");
        }
        String address = "jdbc:" + SERVER;
        properties.add("maillage.database.url", () -> address.replace(":" + SERVER.getPort(), ":" + WIRE.port())
                .replace(SERVER.getPath(), "/new_installation"));
    }

    @Test
    @Order(1)
    void aCodeOfAnotherStartSaysWhereTheRightOneIsAndLosesNothingThatWasTyped() {
        Response opened = ask(camille.newRequest(), Method.GET, "/setup/yesterdays");
        assertThat(opened.statusCode()).isEqualTo(403);
        assertThat(page(opened).text()).contains("n’est pas celle de ce démarrage", "la console");
        assertThat(page(ask(aBrowser().header("Accept-Language", "en"), Method.GET, "/setup/yesterdays"))
                        .text())
                .contains("not the one of this start");

        Response again = send(
                opened, Map.of("territory", "Val-de-Brume", "name", "Camille Essai", "email", "camille@example.org"));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(page(again).select("input[name=territory]").val()).isEqualTo("Val-de-Brume");

        Response nowhere = send(
                again,
                Map.of("console", "http://localhost:8080/setup/" + firstStart.code(), "email", "camille@exemple"));
        assertThat(nowhere.statusCode()).isEqualTo(422);

        Response done = send(again, Map.of("console", "http://localhost:8080/setup/" + firstStart.code() + " "));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(page(done).text()).contains("Le territoire Val-de-Brume est prêt");

        for (String kept : List.of("/setup", "/setup/" + firstStart.code())) {
            Response later = ask(aBrowser(), Method.GET, kept);
            assertThat(later.url()).hasToString(here + "/");
            assertThat(page(later).select("a[href=/sign-in]")).isNotEmpty();
        }
        assertThat(send(again, Map.of("territory", "Autre")).url()).hasToString(here + "/");
    }

    @Test
    @Order(2)
    void theDeskSaysInOneLineThatNoLetterLeavesAndLeadsToWhatIsMissing() {
        assertThat(page(ask(camille.newRequest(), Method.GET, "/"))
                        .select("main p:has(a[href=/mail])")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("Aucun courrier ne part encore d’ici")
                .endsWith("Ce qu’il faut régler");
        assertThat(page(ask(camille.newRequest().header("Accept-Language", "en"), Method.GET, "/"))
                        .text())
                .contains("No mail leaves from here yet", "What to set");
        assertThat(page(ask(camille.newRequest(), Method.GET, "/mail")).text()).contains("MAILLAGE_SMTP_HOST");
    }

    @Test
    @Order(3)
    void aFormThatWasOpenTooLongIsSentAgainByOneButton() {
        Response refused = ask(
                aBrowser()
                        .header("Sec-Fetch-Site", "same-origin")
                        .data("email", "camille@example.org")
                        .data("_csrf", "forgotten"),
                Method.POST,
                "/sign-in");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page(refused).text()).contains("ouvert depuis trop longtemps", "ce que vous avez écrit est gardé");

        assertThat(page(send(refused, Map.of())).text()).contains("le lien vient de s’écrire sur la console");
    }

    @Test
    @Order(4)
    void aFormOfUnknownOriginIsNotSentAgainButSaysWhatToDo() {
        Response refused = ask(
                aBrowser().header("Accept-Language", "en").data("email", "camille@example.org"),
                Method.POST,
                "/sign-in");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page(refused).text()).contains("open for too long", "Go back to the previous page");
        assertThat(page(refused).select("main form")).isEmpty();
    }

    @Test
    @Order(5)
    void aDatabaseThatFallsSilentIsSaidOnAPageOfOurs() {
        Document front = page(ask(aBrowser(), Method.GET, "/sign-in"));
        String style = front.select("link[rel=stylesheet]").getFirst().attr("href");

        WIRE.whileSilent(() -> {
            Response away = ask(camille.newRequest(), Method.GET, "/organisations?text=moulin");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("30");
            assertThat(away.header("Content-Security-Policy")).contains("default-src 'self'");
            assertThat(page(away).select("h1").text()).isEqualTo("Maillage ne répond pas en ce moment");
            assertThat(page(away).select("a.btn").attr("href")).isEqualTo("/organisations?text=moulin");

            Response english = ask(camille.newRequest().header("Accept-Language", "en"), Method.GET, "/nowhere");
            assertThat(english.statusCode()).isEqualTo(503);
            assertThat(page(english).select("h1").text()).isEqualTo("Maillage does not answer at the moment");

            Response script = ask(camille.newRequest().header("Accept", "application/json"), Method.GET, "/events");
            assertThat(script.statusCode()).isEqualTo(503);
            assertThat(script.body()).contains("\"status\":503");

            assertThat(ask(aBrowser(), Method.GET, "/").statusCode())
                    .as("nobody's front page")
                    .isEqualTo(503);
            assertThat(ask(camille.newRequest(), Method.GET, style).statusCode())
                    .as("what it looks like")
                    .isEqualTo(200);
        });

        eventually(
                "the pages come back",
                () -> ask(camille.newRequest(), Method.GET, "/organisations").statusCode() == 200);
    }

    private org.jsoup.Connection aBrowser() {
        return Jsoup.newSession()
                .header("Accept", "text/html")
                .header("Accept-Language", "fr")
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .timeout(60_000);
    }

    private Response ask(org.jsoup.Connection request, Method method, String address) {
        try {
            return request.url(here + address).method(method).execute().readFully();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Fills the form of a page and sends it from there, with the cookies of whoever opened it. */
    private Response send(Response opened, Map<String, String> values) {
        FormElement form = (FormElement) Objects.requireNonNull(page(opened).selectFirst("main form"));
        values.forEach((name, value) -> form.select("[name=" + name + "]").val(value));
        try {
            return form.submit().execute().readFully();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Document page(Response answer) {
        try {
            return answer.parse();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
