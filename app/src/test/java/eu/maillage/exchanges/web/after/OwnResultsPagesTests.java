package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.mail.LetterFate;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an organisation reads on its own page once an exchange is over. */
@MaillageTest
class OwnResultsPagesTests {

    private final MockMvcTester web;
    private final Given given;
    private final ResultLetters letters;
    private final SmallMorning morning;

    OwnResultsPagesTests(ApplicationContext application, MockMvcTester web, Given given, ResultLetters letters) {
        this.web = web;
        this.given = given;
        this.letters = letters;
        this.morning = new SmallMorning(application, given.aCoordinator());
    }

    @Test
    void theEventThatWasClosedIsNamedWithTheFileThatIsToCome() {
        assertThat(opening(morning.baker, "fr"))
                .contains("Aucun événement ne vous est annoncé pour l’instant")
                .doesNotContain("Bourse du Val-de-Brume", "terminé");

        morning.close();

        assertThat(opening(morning.baker, "fr"))
                .contains(
                        "L’événement « Bourse du Val-de-Brume » du mardi 24 novembre 2026 est terminé.",
                        "L’organisateur vous transmet le fichier de vos résultats dès qu’il est prêt.",
                        "Aucun autre événement ne vous est annoncé")
                .doesNotContain("Imprimerie", "Rossi");
        assertThat(opening(morning.baker, "en")).contains("is over", "The organiser hands you the file");
    }

    @Test
    void theDayOfTheFileIsSaidOnlyToWhomItHasLeft() {
        morning.close();
        letters.send(morning.coordinator, morning.event, morning.baker);
        eventually("her file has left", () -> letters.written(morning.coordinator, morning.event).values().stream()
                .anyMatch(file -> file.fate() == LetterFate.SENT));

        assertThat(opening(morning.baker, "fr"))
                .contains("Le fichier de vos résultats vous a été envoyé par courriel le ")
                .doesNotContain("L’organisateur vous transmet");
        assertThat(opening(morning.mason, "fr")).contains("L’organisateur vous transmet");
    }

    /** What stands above the first heading of its page. */
    private String opening(OrganisationId organisation, String language) {
        Document page = new Desk(
                        web,
                        given.aLinkWith(
                                morning.coordinator.territory(),
                                Role.MANAGER,
                                new Scope("organisation", organisation.value())))
                .page("/participation/" + organisation, language);
        return page.select("main > p").text().replace('\u00a0', ' ');
    }
}
