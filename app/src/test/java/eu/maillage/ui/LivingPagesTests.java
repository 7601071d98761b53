package eu.maillage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(properties = "maillage.demo=true")
@ContextConfiguration(classes = PagesTests.PagesAlone.class)
class LivingPagesTests {

    @Autowired
    MockMvcTester web;

    @Test
    void everyControlHasALabelAndEveryReferenceATarget() throws Exception {
        Document page = read(web.get().uri("/ui").exchange());
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .hasSizeGreaterThan(20)
                .allSatisfy(control -> assertThat(labelled(page, control))
                        .as(control.outerHtml())
                        .isTrue());
        assertReferencesHold(page);
    }

    @Test
    void idsAreUnique() throws Exception {
        List<String> ids = read(web.get().uri("/ui").exchange()).select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void namesDrawnInSeveralLinesAreReadWithTheirSpaces() throws Exception {
        Document page = read(web.get().uri("/ui").exchange());
        assertThat(page.select(".seating-guest:has(tspan ~ tspan)").eachText())
                .isNotEmpty()
                .isSubsetOf(page.select(".picture-table td").eachText());
    }

    @Test
    void aWrongFormIsShownAgainWithASummaryInTheOrderOfThePage() throws Exception {
        MvcTestResult answer = web.post()
                .uri("/ui")
                .param("name", "")
                .param("email", "nobody")
                .param("guests", "0")
                .param("day", "2027-03-18")
                .param("kind", "COMPANY")
                .param("answer", "YES")
                .param("text", "")
                .param("tel", "")
                .param("town", "")
                .param("_days", "")
                .param("_agreed", "on")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        Document page = read(answer);
        assertThat(page.select(".error-summary li").eachText())
                .containsExactly(
                        "Nom de la structure : Remplissez ce champ.",
                        "Adresse électronique : Ce n’est pas une adresse électronique : il y faut une seule"
                                + " arobase, des lettres sans accent devant et un domaine derrière, comme dans"
                                + " nom@exemple.fr.",
                        "Personnes : Le plus petit nombre possible est 1.",
                        "Jours possibles : Choisissez au moins une réponse.",
                        "J’accepte que mes coordonnées soient transmises : Cette case est à cocher.");
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
        Element email = page.expectFirst("#f-email");
        assertThat(email.val()).isEqualTo("nobody");
        assertThat(email.attr("aria-invalid")).isEqualTo("true");
        assertReferencesHold(page);
    }

    @Test
    void htmxIsGivenTheContentAlone() throws Exception {
        assertThat(web.get().uri("/ui").header("HX-Request", "true"))
                .bodyText()
                .contains("page-header")
                .doesNotContain("<html", "task-tabs");
        assertThat(web.get().uri("/ui").header("HX-Request", "true").header("HX-Boosted", "true"))
                .bodyText()
                .contains("<html");
    }

    @Test
    void whatIsSentIsConfirmedByANotice() {
        assertThat(web.get().uri("/ui").flashAttr(Notice.ATTRIBUTE, Notice.done("ui.living.sent", "Lavoir")))
                .bodyText()
                .contains("«\u00a0Lavoir\u00a0»");
    }

    @Test
    void theParticipantsFirstPageIsLight() throws Exception {
        Document page = read(web.get().uri("/ui/plain").exchange());
        long weight = page.outerHtml().length();
        for (String file : page.select("link[href^=/assets], script[src^=/assets]").stream()
                .map(link -> link.hasAttr("src") ? link.attr("src") : link.attr("href"))
                .toList()) {
            weight += web.get()
                    .uri(file)
                    .header("Accept-Encoding", "gzip")
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray()
                    .length;
        }
        assertThat(weight).as("bytes, without the two fonts of 35 kB").isLessThan(60_000);
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static boolean labelled(Document page, Element control) {
        return control.closest("label") != null
                || !page.select("label[for=" + control.id() + "]").isEmpty();
    }

    private static void assertReferencesHold(Document page) {
        for (Element element : page.select("[aria-describedby], [aria-labelledby], [list], label[for]")) {
            for (String attribute : List.of("aria-describedby", "aria-labelledby", "list", "for")) {
                for (String id : element.attr(attribute).split(" ", -1)) {
                    assertThat(id.isEmpty() || page.getElementById(id) != null)
                            .as("%s=%s of %s", attribute, id, element.tagName())
                            .isTrue();
                }
            }
        }
    }
}
