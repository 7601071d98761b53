package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person's page that stays open while something else is noted of what she agrees to. */
@MaillageTest
class ConsentPagesTests {

    private static final String FORM = "form[action$=/consents]";

    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;
    private final ContactId ana;
    private final String page;

    ConsentPagesTests(MockMvcTester mvc, Given given, Directory directory) {
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        OrganisationId mill =
                directory.register(coordinator, NewOrganisation.named("Moulin", OrganisationKind.COMPANY));
        this.ana = directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, "ana@exemple.fr", null));
        this.page = "/organisations/%s/contacts/%s".formatted(mill, ana);
    }

    @Test
    void aYesTakenBackStaysTakenBackWhenAnOlderPageIsSent() {
        says(Purpose.SHARING, true);
        Document older = desk.page(page);
        says(Purpose.SHARING, false);

        tick(older, "PHOTOS");
        assertThat(sent(older)).hasStatus3xxRedirection();

        assertThat(desk.page(page).select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactly("PHOTOS");
        assertThat(desk.page(page).select(".timeline").text().split("Oui :", -1))
                .hasSize(3);
    }

    @Test
    void aYesToWhatSheRefusedSinceIsNotNotedAndThePageComesBackAsItWasFilled() {
        Document older = desk.page(page);
        says(Purpose.SHARING, true);
        says(Purpose.SHARING, false);
        says(Purpose.LISTING, true);

        tick(older, "SHARING");
        tick(older, "PHOTOS");
        MvcTestResult answer = sent(older);

        assertThat(answer).hasStatus(409);
        Document again = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(again.select(FORM + " .error-summary").text()).contains("Quelqu’un a changé cela entre-temps");
        assertThat(again.select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("SHARING", "LISTING", "PHOTOS");
        assertThat(consents()).containsExactly(Purpose.LISTING);

        assertThat(sent(again)).hasStatus3xxRedirection();
        assertThat(consents()).containsExactlyInAnyOrder(Purpose.SHARING, Purpose.LISTING, Purpose.PHOTOS);
    }

    @Test
    void aPageThatDoesNotTellWhatItShowedTakesNothingBackAndRevivesNothing() {
        says(Purpose.SHARING, true);
        says(Purpose.SHARING, false);
        says(Purpose.LISTING, true);
        Document old = desk.page(page);
        old.select("input[name=said]").remove();

        tick(old, "SHARING");

        assertThat(sent(old)).hasStatus(409);
        assertThat(consents()).containsExactly(Purpose.LISTING);
    }

    /** The form as a browser sends it: all boxes that are ticked. */
    private MvcTestResult sent(Document page) {
        Map<String, String> typed = new HashMap<>();
        FormElement form = (FormElement) Objects.requireNonNull(page.selectFirst(FORM));
        form.formData().forEach(field -> typed.merge(field.key(), field.value(), (some, more) -> some + "," + more));
        return desk.post(form.attr("action"), typed);
    }

    private static void tick(Document page, String purpose) {
        page.select("input[name=purposes][value=%s]".formatted(purpose)).attr("checked", "");
    }

    private void says(Purpose purpose, boolean given) {
        directory.consent(coordinator, ana, purpose, given, ConsentMeans.PHONE);
    }

    private Set<Purpose> consents() {
        return directory.contact(coordinator, ana).orElseThrow().consents();
    }
}
