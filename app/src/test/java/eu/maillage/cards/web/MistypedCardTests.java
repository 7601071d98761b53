package eu.maillage.cards.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A card whose fields are wrong in several ways is answered with all of them at once. */
@MaillageTest
class MistypedCardTests {

    private final Desk desk;
    private final String carrier;

    MistypedCardTests(MockMvcTester mvc, Directory directory, Given given) {
        this.desk = new Desk(mvc, given.aCoordinator());
        this.carrier = directory
                .register(desk.asker(), NewOrganisation.named("Transports Vasseur", OrganisationKind.COMPANY))
                .toString();
    }

    @Test
    void aDateThatIsNoneHidesNoOtherMistake() {
        Document page = refused(typed(
                "title",
                "a".repeat(121),
                "quantity",
                "beaucoup",
                "place",
                "b".repeat(201),
                "availableFrom",
                "2026-02-30"));

        assertThat(wrong(page)).containsExactlyInAnyOrder("title", "quantity", "availableFrom", "place", "category");
        assertThat(page.select("#f-place-error").text())
                .contains("200 caractères au plus")
                .doesNotContain("entre 0");
    }

    @Test
    void datesInDisorderHideNoOtherMistake() {
        Document page = refused(typed(
                "title",
                "a".repeat(121),
                "quantity",
                "beaucoup",
                "place",
                "b".repeat(201),
                "availableFrom",
                "2026-03-02",
                "availableUntil",
                "2026-03-01"));

        assertThat(wrong(page)).containsExactlyInAnyOrder("title", "quantity", "place", "category", "availableUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999999", "1 000 000 000 000", "123456789012,5"})
    void aQuantityThatIsTooLargeIsToldTheLargest(String quantity) {
        assertThat(refused(typed("category", "SPACE", "title", "Quai", "quantity", quantity))
                        .select("#f-quantity-error")
                        .text())
                .contains("99 999 999 999");
    }

    @Test
    void theLargestQuantityIsTaken() {
        assertThat(desk.post(
                        "/cards/" + Ids.next(),
                        typed("category", "SPACE", "title", "Quai", "quantity", "99 999 999 999,999")))
                .hasStatus3xxRedirection();
    }

    @Test
    void anUnknownFilterOfTheListIsIgnored() {
        assertThat(desk.post("/cards/" + Ids.next(), typed("category", "SPACE", "title", "Quai libre")))
                .hasStatus3xxRedirection();

        for (String filter : List.of("state=ZZ", "kind=ZZ&category=8", "organisation=nobody", "state=")) {
            assertThat(desk.get("/cards?" + filter)).hasStatusOk().bodyText().contains("Quai libre");
        }
    }

    @Test
    void signsThatTurnTheReadingAroundAreTakenOut() {
        assertThat(desk.post(
                        "/cards/" + Ids.next(),
                        typed("category", "SPACE", "title", "\u202eQuai\u2066 libre\u202c", "place", "Le \u202dPort")))
                .hasStatus3xxRedirection();

        assertThat(desk.get("/cards")).bodyText().contains("Quai libre").doesNotContain("\u202e", "\u2066", "\u202c");
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> typed =
                new HashMap<>(Map.of("organisation", carrier, "kind", "NEED", "version", "0", "ready", "true"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private Document refused(Map<String, String> typed) {
        MvcTestResult answer = desk.post("/cards/" + Ids.next(), typed);
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> wrong(Document page) {
        return page.select("[id^=f-][id$=-error]").eachAttr("id").stream()
                .map(id -> id.substring("f-".length(), id.length() - "-error".length()))
                .toList();
    }
}
