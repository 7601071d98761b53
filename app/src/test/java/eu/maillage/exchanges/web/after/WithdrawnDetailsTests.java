package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.People;
import eu.maillage.mail.domain.LetterState;
import eu.maillage.mail.domain.MailSituations;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MaillageTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files that are written and have not left when somebody takes her yes back, or is erased. */
@MaillageTest
class WithdrawnDetailsTests {

    private final MockMvcTester web;
    private final Directory directory;
    private final People people;
    private final MailSituations mail;
    private final SmallMorning morning;

    WithdrawnDetailsTests(MockMvcTester web, ApplicationContext beans, Given given) {
        this.web = web;
        this.directory = beans.getBean(Directory.class);
        this.people = beans.getBean(People.class);
        this.mail = beans.getBean(MailSituations.class);
        this.morning = new SmallMorning(beans, given.aCoordinator());
        morning.close();
        web.post()
                .uri(morning.address() + "/send")
                .with(as(morning.coordinator))
                .with(csrf())
                .exchange();
        awaitLetters(morning.printersAddress(), 1);
        awaitLetters(morning.bakersAddress(), 1);
        eventually("nothing is under way", () -> !results().contains("En route"));
    }

    @Test
    void aFileThatWaitsIsWrittenWithoutWhoeverTookHerYesBack() throws Exception {
        assertThat(cells(morning.printersAddress(), 0)).contains("Zoé Martin", morning.bakersAddress());
        mail.put(morning.coordinator, morning.printersAddress(), LetterState.HELD);

        directory.consent(morning.coordinator, zoe(), Purpose.SHARING, false, ConsentMeans.PHONE);

        awaitLetters(morning.printersAddress(), 2);
        assertThat(cells(morning.printersAddress(), 1))
                .contains("Boulangerie Martin")
                .doesNotContain("Zoé Martin", morning.bakersAddress());
        assertThat(MailServer.lettersTo(morning.bakersAddress()))
                .as("what has left is not sent again")
                .hasSize(1);
    }

    @Test
    void aFileThatWasGivenUpIsToBeSentAnew() {
        mail.put(morning.coordinator, morning.printersAddress(), LetterState.FAILED);
        assertThat(results()).contains("Pas parti");

        directory.consent(morning.coordinator, zoe(), Purpose.SHARING, false, ConsentMeans.PHONE);

        eventually("the old one is taken back", () -> !results().contains("Pas parti"));
        assertThat(MailServer.lettersTo(morning.printersAddress())).hasSize(1);
    }

    @Test
    void anErasedPersonIsInNoLetter() throws Exception {
        mail.put(morning.coordinator, morning.printersAddress(), LetterState.HELD);
        mail.put(morning.coordinator, morning.bakersAddress(), LetterState.HELD);

        people.erase(morning.coordinator, zoe());

        awaitLetters(morning.printersAddress(), 2);
        assertThat(cells(morning.printersAddress(), 1)).doesNotContain("Zoé Martin", morning.bakersAddress());
        assertThat(page("/mail"))
                .contains("Personne effacée", "Anne Secret")
                .doesNotContain("Zoé Martin", morning.bakersAddress());
        web.post()
                .uri("/mail/release")
                .with(as(morning.coordinator))
                .with(csrf())
                .exchange();
        assertThat(MailServer.lettersTo(morning.bakersAddress())).hasSize(1);
    }

    private ContactId zoe() {
        return people.of(morning.coordinator, morning.baker).getFirst().id();
    }

    private String results() {
        return page(morning.address());
    }

    private String page(String path) {
        return new Desk(web, morning.coordinator).page(path).text();
    }

    private static void awaitLetters(String address, int number) {
        eventually(
                "%d letters arrived".formatted(number),
                () -> MailServer.lettersTo(address).size() == number);
    }

    /** All that stands in the workbook of a letter. */
    private static List<String> cells(String address, int letter) throws Exception {
        Multipart parts = (Multipart) MailServer.lettersTo(address).get(letter).getContent();
        for (int number = 0; number < parts.getCount(); number++) {
            BodyPart part = parts.getBodyPart(number);
            if (Part.ATTACHMENT.equals(part.getDisposition())) {
                return cells(part.getInputStream());
            }
        }
        throw new AssertionError("A letter without a file.");
    }

    private static List<String> cells(InputStream file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().forEach(row -> row.forEach(cell -> cells.add(cell == null ? "" : cell.getText())));
            }
        }
        return cells;
    }
}
