package eu.maillage.events.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of the links of a person who is erased. */
@MaillageTest
class ErasedHolderPagesTests {

    private final EventDesk desk;
    private final MockMvcTester mvc;
    private final ContactId marc;

    ErasedHolderPagesTests(ApplicationContext beans, Directory directory, MockMvcTester mvc) {
        this.desk = new EventDesk(beans);
        this.mvc = mvc;
        this.marc = directory.addContact(
                desk.coordinator, desk.carrier, new NewContact("Marc Lenoir", null, "marc@exemple.fr", null));
    }

    @Test
    void herLinksOpenNothingMoreNorDoesAPageThatSheEnteredByThem() {
        String hers = link("contact", marc.toString());
        String unentered = link("contact", marc.toString());
        String whoeverComes = link();
        Visitor she = entering(hers);
        Visitor somebody = entering(whoeverComes);
        String own = "/participation/" + desk.carrier;
        assertThat(she.opens(own).status()).isEqualTo(200);
        String contact = "/organisations/%s/contacts/%s".formatted(desk.carrier, marc);
        assertThat(desk.page(contact).select("#erase").text())
                .contains("Les liens faits pour elle n’ouvrent plus rien");

        assertThat(desk.post(contact + "/erase")).hasStatus3xxRedirection();

        eventually("her page is closed", () -> !she.opens(own).reads().contains("Vos fiches"));
        assertThat(new Visitor(mvc).opens(unentered).page().select("form[action*=enter]"))
                .isEmpty();
        assertThat(somebody.opens(own).status()).isEqualTo(200);
        assertThat(somebody.reads()).contains("Vos fiches");
        assertThat(desk.page("/organisations/" + desk.carrier + "/link")
                        .select("#open")
                        .text())
                .isEqualTo("Un lien est ouvert");
    }

    private Visitor entering(String link) {
        return new Visitor(mvc).opens(link).presses("Ouvrir");
    }

    private String link(String... named) {
        return Jsoup.parse(EventDesk.body(desk.post("/organisations/" + desk.carrier + "/link", named)))
                .select("input[readonly]")
                .val();
    }
}
