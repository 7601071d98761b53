package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.Purpose;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody said of her details, as her organisation's own page shows it to her. */
@MaillageTest
class OwnConsentPagesTests {

    private final EventDesk desk;
    private final Directory directory;
    private final Asker holder;
    private final String own;
    private final ContactId lea;

    OwnConsentPagesTests(ApplicationContext beans, Directory directory) {
        this.desk = new EventDesk(beans);
        this.directory = directory;
        this.holder = desk.managerOf(desk.carrier);
        this.own = "/participation/" + desk.carrier;
        this.lea = directory
                .organisation(desk.coordinator, desk.carrier)
                .orElseThrow()
                .contacts()
                .getFirst()
                .id();
    }

    @Test
    void aNoIsShownWithItsDayAndOneButtonToChangeIt() {
        assertThat(details().text()).contains("Pas d’accord donné : c’est non");
        assertThat(sharing().eachText()).hasSize(2);

        says("SHARING", "false");
        says("PHOTOS", "false");

        assertThat(details().text().split("Vous avez dit non le \\d", -1)).hasSize(3);
        assertThat(details().select(".tag").text()).matches("Vous avez dit non le .*20\\d\\d");
        assertThat(sharing().eachText()).singleElement().asString().startsWith("Oui, d’accord");
        assertThat(directory.refusals(desk.coordinator, lea)).containsOnlyKeys(Purpose.SHARING, Purpose.PHOTOS);

        assertThat(presses(desk.page(holder, own), "SHARING", "true")).hasStatus3xxRedirection();

        assertThat(details().select(".tag").text()).isEqualTo("Vous avez donné votre accord");
        assertThat(sharing().eachText()).singleElement().asString().startsWith("Non, retirer mon accord");
    }

    @Test
    void whatSheRefusedIsToldToNobodyElse() {
        directory.consent(desk.coordinator, lea, Purpose.SHARING, true, ConsentMeans.PHONE);
        directory.consent(desk.coordinator, lea, Purpose.SHARING, false, ConsentMeans.PHONE);
        assertThat(directory.refusals(holder, lea)).containsOnlyKeys(Purpose.SHARING);

        assertThat(directory.refusals(desk.managerOf(desk.anOrganisation("Menuiserie")), lea))
                .isEmpty();
    }

    @Test
    void aYesOnAPageThatDidNotShowHerNewestNoIsNotNoted() {
        Document older = desk.page(holder, own);
        says("SHARING", "false");
        says("PHOTOS", "false");

        for (String purpose : List.of("SHARING", "PHOTOS")) {
            MvcTestResult answer = presses(older, purpose, "true");
            assertThat(answer).hasStatus(409);
            Document now = Jsoup.parse(EventDesk.body(answer));
            assertThat(now.select("section[aria-labelledby=details] [role=alert]")
                            .text())
                    .contains("votre oui n’est donc pas enregistré");
            assertThat(directory.contact(desk.coordinator, lea).orElseThrow().consents())
                    .isEmpty();
        }

        assertThat(presses(desk.page(holder, own), "SHARING", "true")).hasStatus3xxRedirection();
        assertThat(directory.contact(desk.coordinator, lea).orElseThrow().consents())
                .containsExactly(Purpose.SHARING);
    }

    @Test
    void aNoIsHeardOnAPageHoweverOld() {
        Document older = desk.page(holder, own);
        directory.consent(desk.coordinator, lea, Purpose.SHARING, true, ConsentMeans.PHONE);

        assertThat(presses(older, "SHARING", "false")).hasStatus3xxRedirection();

        assertThat(directory.refusals(desk.coordinator, lea)).containsOnlyKeys(Purpose.SHARING);
    }

    /** The button of that answer as it stands on a page. */
    private MvcTestResult presses(Document page, String purpose, String given) {
        FormElement form = (FormElement) Objects.requireNonNull(page.selectFirst(
                "form:has(input[value=%s]):has(input[name=given][value=%s])".formatted(purpose, given)));
        String[] fields = form.formData().stream()
                .flatMap(field -> Stream.of(field.key(), field.value()))
                .toArray(String[]::new);
        return desk.post(holder, form.attr("action"), fields);
    }

    private void says(String purpose, String given) {
        assertThat(desk.post(holder, own + "/consent", "contact", lea.toString(), "purpose", purpose, "given", given))
                .hasStatus3xxRedirection();
    }

    private Elements details() {
        return desk.page(holder, own).select("section[aria-labelledby=details]");
    }

    private Elements sharing() {
        return details().select("form:has(input[value=SHARING]) button");
    }
}
