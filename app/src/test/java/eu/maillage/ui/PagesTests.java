package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.Asking;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
class PagesTests {

    /** The pages alone, without a database. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan("eu.maillage.ui")
    static class PagesAlone {

        static Asker coordinator() {
            TerritoryId territory = new TerritoryId(UUID.randomUUID());
            return new Asker(
                    territory,
                    Asker.Kind.PERSON,
                    UUID.randomUUID(),
                    "Camille Roux",
                    Set.of(new Grant(Role.COORDINATOR, Scope.of(territory))));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        NavigationEntry desk() {
            return new NavigationEntry(10, "ui.problem.home", "/trial", "home", Asker::coordinates);
        }

        @Bean
        NavigationEntry figures() {
            return new NavigationEntry(20, "ui.form.search", "/figures", "chart", asker -> !asker.coordinates());
        }
    }

    @Autowired
    MockMvcTester web;

    @Test
    void aPageIsFrenchUnlessTheBrowserPrefersAnother() {
        assertThat(web.get().uri("/trial")).bodyText().contains("<html lang=\"fr\"", "Cette page n’existe pas");
        assertThat(web.get().uri("/trial").header("Accept-Language", "de, en-US;q=0.8"))
                .bodyText()
                .contains("<html lang=\"en\"", "This page does not exist");
    }

    @Test
    void aBrowserThatAlsoAcceptsXmlIsGivenThePage() {
        assertThat(web.get()
                        .uri("/trial")
                        .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .hasStatusOk()
                .bodyText()
                .contains("</html>");
    }

    @Test
    void aLinkChoosesTheLanguageAndLeadsBackWithoutIt() {
        MvcTestResult answer = web.get().uri("/trial/words?q=a&lang=en").exchange();
        assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/trial/words?q=a");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).contains("lang=en", "HttpOnly", "SameSite=Lax");
        assertThat(web.get().uri("/trial/words").cookie(new jakarta.servlet.http.Cookie("lang", "en")))
                .bodyText()
                .startsWith("en ");
    }

    /** A link that leads back to it would lose what it tells, or lead nowhere. */
    @Test
    void anAnswerToWhatWasSentOffersNoOtherLanguage() {
        assertThat(web.get().uri("/trial")).bodyText().contains("hreflang=\"en\"");
        assertThat(web.post().uri("/trial/told-once").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("hreflang=");
    }

    @Test
    void aLinkKeepsTheOtherParameters() {
        assertThat(web.get().uri(URI.create("/trial/words?q=caf%C3%A9&page=7")))
                .bodyText()
                .isEqualTo("fr /trial/words?q=caf%C3%A9&page=2 café");
    }

    @Test
    void aHandlerIsToldWhoAsksAndRefusesNobody() {
        assertThat(web.get().uri("/trial/desk").with(Asking.as(PagesAlone.coordinator())))
                .bodyText()
                .contains("Camille Roux");
        assertThat(web.get().uri("/trial/desk")).hasStatus(403);
    }

    @Test
    void whatIsWrongIsSaidInTheVisitorsWordsAndNeverByTheException() {
        assertThat(web.get().uri("/trial/wrong/missing"))
                .hasStatus(404)
                .bodyText()
                .contains("Cette page n’existe pas");
        assertThat(web.get().uri("/trial/wrong/forbidden"))
                .hasStatus(403)
                .bodyText()
                .contains("Connectez-vous pour continuer", "/sign-in?next=%2Ftrial%2Fwrong%2Fforbidden");
        assertThat(web.get().uri("/trial/wrong/forbidden").with(Asking.as(PagesAlone.coordinator())))
                .hasStatus(403)
                .bodyText()
                .contains("pas ouverte")
                .doesNotContain("Connectez-vous");
        assertThat(web.get().uri("/trial/wrong/stale"))
                .hasStatus(409)
                .bodyText()
                .contains("entre-temps");
        assertThat(web.get().uri("/trial/wrong/often"))
                .hasStatus(429)
                .bodyText()
                .contains("Trop de demandes");
        assertThat(web.get().uri("/trial/wrong/broken"))
                .hasStatus(500)
                .bodyText()
                .contains("cassé chez nous", "Référence")
                .doesNotContain("secret", "IllegalState");
        assertThat(web.get().uri("/nowhere")).hasStatus(404).bodyText().contains("Cette page n’existe pas");
    }

    @Test
    void whatWasSentInVainLeadsBackToItsPageOnThisSiteOnly() {
        assertThat(refused("http://localhost/events/7/plan?tab=list#o-3"))
                .contains("href=\"/events/7/plan?tab=list\"", "telle qu’elle est maintenant")
                .doesNotContain("Aller à l’accueil");
        for (String elsewhere :
                List.of("https://elsewhere.example/events/7", "nonsense:[", "http://localhost//other.example")) {
            assertThat(refused(elsewhere)).doesNotContain("elsewhere.example", "href=\"//");
        }
        assertThat(refused("https://elsewhere.example/")).contains("Aller à l’accueil");
    }

    private String refused(String referer) {
        MvcTestResult answer = web.post()
                .uri("/trial/wrong/stale")
                .header("Referer", referer)
                .with(Asking.as(PagesAlone.coordinator()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus(409);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void htmxIsToldInTheLiveRegionAndAScriptInJson() {
        assertThat(web.get().uri("/trial/wrong/stale").header("HX-Request", "true"))
                .hasStatus(409)
                .hasHeader("HX-Retarget", "#toasts")
                .hasHeader("Vary", "HX-Request")
                .bodyText()
                .contains("entre-temps")
                .doesNotContain("<html");
        assertThat(web.get().uri("/trial/wrong/stale").header("Accept", "application/json"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(409);
    }

    @Test
    void aFieldSaysWhatIsWrongWithItAndKeepsWhatWasTyped() {
        assertThat(web.post()
                        .uri("/trial")
                        .param("name", "a")
                        .param("guests", "3")
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .bodyText()
                .isEqualTo("a|Écrivez entre 2 et 20 caractères.|null|1");
        assertThat(web.post()
                        .uri("/trial")
                        .param("name", "Ana")
                        .param("guests", "many")
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .bodyText()
                .isEqualTo("Ana|null|Écrivez un nombre entier, en chiffres.|1");
    }

    @Test
    void aNoticeIsShownOnceAfterTheRedirect() {
        MvcTestResult answer = web.post()
                .uri("/trial/done")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        assertThat(answer.getMvcResult().getFlashMap().get(Notice.ATTRIBUTE)).isNotNull();
        assertThat(web.get().uri("/trial").flashAttrs(answer.getMvcResult().getFlashMap()))
                .bodyText()
                .contains("3 réponses sont à revoir");
    }

    @Test
    void aStaticFileIsKeptForEverUnderTheAddressOfItsContent() throws Exception {
        String page = web.get().uri("/trial").exchange().getResponse().getContentAsString();
        String sheet = page.replaceAll("(?s).*href=\"(/assets/css/[^\"]+)\".*", "$1");
        assertThat(web.get().uri(sheet).header("Accept-Encoding", "gzip"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("Content-Type", "text/css");
        assertThat(web.get().uri("/assets/css/maillage.css")).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(web.get().uri("/assets/css/nothing.css")).hasStatus(404);
    }

    @Test
    void anAddressInAnotherEncodingIsAnsweredWithoutItsQuestion() {
        for (String question : List.of("q=%ff", "q=%zz", "q=%e", "a=b&q=caf%E9")) {
            MvcTestResult answer = web.get()
                    .uri("/ui")
                    .with(request -> {
                        request.setQueryString(question);
                        return request;
                    })
                    .exchange();

            assertThat(answer).hasStatus(303).hasHeader("Location", "/ui");
        }
        assertThat(ReadableAddress.isReadable("q=caf%C3%A9+du+lac&page=2")).isTrue();
    }
}
