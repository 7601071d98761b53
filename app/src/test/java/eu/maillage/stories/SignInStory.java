package eu.maillage.stories;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.tenancy.Ids;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MovableClock;
import eu.maillage.testing.Visitor;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody of the team signs in by e-mail, without a password. */
@Story
class SignInStory {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/sign-in/[\\w-]+)");

    private final Stage stage;
    private final MovableClock clock;

    SignInStory(Stage stage, MovableClock clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Test
    void anInvitedObserverSignsInByTheLinkSheReceives() throws Exception {
        String email = anInvitedObserver();
        Visitor observer = stage.aVisitor();
        String link = asksForALink(observer, email);

        observer.opens(link);
        assertThat(observer.reads()).contains("Bonjour Odile Bilan", email);
        observer.presses("Me connecter").opens("/");
        assertThat(observer.status()).isEqualTo(200);
        assertThat(observer.opens("/people").status()).isEqualTo(403);

        Visitor another = stage.aVisitor().opens(link);
        assertThat(another.status()).isEqualTo(404);
        assertThat(another.reads()).contains("Ce lien ne sert plus");
    }

    @Test
    void aLinkIsWorthNothingAfterAQuarterOfAnHour() throws Exception {
        Visitor observer = stage.aVisitor();
        String link = asksForALink(observer, anInvitedObserver());
        clock.forward(Duration.ofMinutes(16));

        assertThat(observer.opens(link).reads()).contains("Ce lien ne sert plus", "Demander un autre lien");
    }

    @Test
    void aNewerLinkMakesTheOlderOneUselessAndTheOlderOneSaysSo() throws Exception {
        Visitor observer = stage.aVisitor();
        String email = anInvitedObserver();
        String older = asksForALink(observer, email);
        String newer = asksForALink(observer, email);

        assertThat(observer.opens(older).reads())
                .contains("Un lien plus récent a été envoyé", "Demander un autre lien");
        assertThat(observer.opens(newer).presses("Me connecter").opens("/").status())
                .isEqualTo(200);
    }

    private String anInvitedObserver() {
        String email = "odile" + Ids.next() + "@exemple.fr";
        Visitor coordinator =
                stage.aCoordinatorOf(stage.aTerritory()).opens("/people").fills("Nom", "Odile Bilan");
        coordinator.fills("Adresse électronique", email).ticks("Observation");
        assertThat(coordinator.presses("Ajouter").reads())
                .contains("Odile Bilan peut se connecter")
                .containsPattern("à cette page : http\\S+/sign-in Donnez-lui ce lien");
        return email;
    }

    @Test
    void theLetterSpeaksTheLanguageOfThePageOnWhichItWasAskedFor() throws Exception {
        String email = anInvitedObserver();
        Visitor observer = stage.aVisitor();
        asksForALink(observer, email);
        observer.opens("/sign-in?lang=en").fills("E-mail address", email).presses("Send me the link");
        eventually("both letters arrived", () -> MailServer.lettersTo(email).size() == 2);

        assertThat(MailServer.lettersTo(email).getFirst().getSubject()).startsWith("Votre lien de connexion");
        assertThat(MailServer.lettersTo(email).getLast().getSubject()).startsWith("Your sign-in link");
        assertThat(words(MailServer.lettersTo(email).getLast()))
                .contains("Sign me in")
                .doesNotContain("Bonjour");
    }

    private static String asksForALink(Visitor visitor, String email) throws Exception {
        int before = MailServer.lettersTo(email).size();
        visitor.opens("/sign-in").fills("Adresse électronique", email).presses("Recevoir le lien");
        assertThat(visitor.reads()).contains("Regardez votre messagerie");
        eventually("the letter arrives", () -> MailServer.lettersTo(email).size() > before);
        Matcher link = LINK.matcher(words(MailServer.lettersTo(email).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** All text of a letter, whatever its parts. */
    private static String words(Part part) throws Exception {
        if (!(part.getContent() instanceof MimeMultipart parts)) {
            return part.getContent() instanceof String text ? text : "";
        }
        StringBuilder words = new StringBuilder();
        for (int number = 0; number < parts.getCount(); number++) {
            BodyPart each = parts.getBodyPart(number);
            words.append(words(each));
        }
        return words.toString();
    }
}
