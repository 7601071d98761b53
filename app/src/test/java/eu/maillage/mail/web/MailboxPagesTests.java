package eu.maillage.mail.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Outbox;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The demonstration without a mail server: letters are held and everybody's mailbox shows them. */
@MaillageTest
@TestPropertySource(
        properties = {
            "maillage.demo=true",
            "maillage.demo.slug=${random.uuid}",
            "maillage.smtp.host=",
            // The background of another test's application must not be helped by this one, which cannot send.
            "db-scheduler.polling-interval=1h",
            "db-scheduler.immediate-execution-enabled=false"
        })
class MailboxPagesTests {

    private final Given given;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final MockMvcTester mvc;

    MailboxPagesTests(Given given, Outbox outbox, LetterTemplates templates, MockMvcTester mvc) {
        this.given = given;
        this.outbox = outbox;
        this.templates = templates;
        this.mvc = mvc;
    }

    @Test
    void everybodySeesWhatWouldBeSent() {
        Asker asker = given.aCoordinator();
        LetterId id = outbox.send(asker, aLetter());

        assertThat(mvc.get().uri("/demo/mailbox"))
                .hasStatusOk()
                .bodyText()
                .contains("Votre lien", "/demo/mailbox/%s/%s".formatted(asker.territory(), id));
        assertThat(mvc.get().uri("/demo/mailbox/%s/%s".formatted(asker.territory(), id)))
                .hasStatusOk()
                .bodyText()
                .contains("<iframe", "sandbox=", "Bonjour en texte", "plan d’été.pdf");
    }

    @Test
    void aLetterIsShownWithinAFrameThatRunsNothing() {
        Asker asker = given.aCoordinator();
        LetterId id = outbox.send(asker, aLetter());

        assertThat(mvc.get().uri("/demo/mailbox/%s/%s/html".formatted(asker.territory(), id)))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("Content-Security-Policy", policy -> assertThat(policy)
                        .singleElement()
                        .asString()
                        .contains("default-src 'none'", "sandbox")
                        .doesNotContain("allow-scripts", "allow-same-origin"));
        assertThat(mvc.get().uri("/demo/mailbox/%s/%s/html".formatted(asker.territory(), id)))
                .bodyText()
                .contains("<base target=\"_top\">", "<p>Bonjour</p>");
    }

    @Test
    void itsFilesCanBeDownloaded() {
        Asker asker = given.aCoordinator();
        LetterId id = outbox.send(asker, aLetter());

        assertThat(mvc.get().uri("/demo/mailbox/%s/%s/files/0".formatted(asker.territory(), id)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .bodyText()
                .isEqualTo("contenu");
        assertThat(mvc.get().uri("/demo/mailbox/%s/%s/files/1".formatted(asker.territory(), id)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/demo/mailbox/%s/%s".formatted(given.aTerritory(), id)))
                .hasStatus(404);
    }

    @Test
    void theOutboxSaysPlainlyThatNothingLeavesTheMachine() {
        Asker asker = given.aCoordinator();
        outbox.send(asker, aLetter());

        assertThat(mvc.get().uri("/mail").with(as(asker)))
                .bodyText()
                .contains("rien ne quitte cette machine", "la boîte de démonstration")
                .doesNotContain("MAILLAGE_SMTP_HOST");
    }

    @Test
    void aTemplateBecomesALetterInTheReadersLanguage() {
        Asker asker = given.aCoordinator();

        Letter letter = templates.write(
                asker,
                new Correspondent("Ana <b>", "ana@example.org"),
                "en",
                "mail/web/trialLetter",
                "Ana <b>",
                "mail.trial.subject");

        assertThat(letter.language()).isEqualTo("en");
        assertThat(letter.subject()).isEqualTo("Trial message");
        assertThat(letter.html()).contains("lang=\"en\"", "Ana &lt;b&gt;", "Sent by Val-de-Brume");
        assertThat(letter.text()).contains("Ana <b>", "Sent by Val-de-Brume").doesNotContain("&lt;");
    }

    private static Letter aLetter() {
        return Letter.to(
                        new Correspondent("Ana", "ana@example.org"),
                        "fr",
                        "Votre lien",
                        "<html><head></head><body><p>Bonjour</p></body></html>",
                        "Bonjour en texte")
                .with(new Attachment("plan d’été.pdf", "application/pdf", "contenu".getBytes(StandardCharsets.UTF_8)));
    }
}
