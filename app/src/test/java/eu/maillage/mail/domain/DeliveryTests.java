package eu.maillage.mail.domain;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterFate;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.Outbox;
import eu.maillage.mail.Suppressions;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.testing.Given;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters over a real SMTP server, carried by the application's own background work. */
@MaillageTest
class DeliveryTests {

    private final Given given;
    private final Outbox outbox;
    private final Suppressions suppressions;
    private final Dispatch dispatch;
    private final Postman postman;
    private final SmtpTransport transport;
    private final LettersOnShelf shelf;
    private final Scheduler background;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final String address = UUID.randomUUID() + "@example.org";

    DeliveryTests(
            Given given,
            Outbox outbox,
            Suppressions suppressions,
            Dispatch dispatch,
            Postman postman,
            SmtpTransport transport,
            LettersOnShelf shelf,
            Scheduler background,
            MovableClock clock,
            TransactionTemplate transaction) {
        this.given = given;
        this.outbox = outbox;
        this.suppressions = suppressions;
        this.dispatch = dispatch;
        this.postman = postman;
        this.transport = transport;
        this.shelf = shelf;
        this.background = background;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Test
    void aLetterArrivesWithItsAccentsAndFiles() throws Exception {
        Asker asker = given.aCoordinator();
        byte[] file = "contenu é".getBytes(StandardCharsets.UTF_8);
        LetterId id = outbox.send(
                asker,
                aLetter("Vos échanges : «ça marche»")
                        .withAnswersTo(new Correspondent("Zoé Ünal", "zoe@example.org"))
                        .with(new Attachment("Bourse d’échanges – été.xlsx", "application/octet-stream", file)));

        MimeMessage arrived = arrived();

        assertThat(arrived.getSubject()).isEqualTo("Vos échanges : «ça marche»");
        assertThat(((InternetAddress) arrived.getFrom()[0]).getPersonal()).isEqualTo("Val-de-Brume");
        assertThat(((InternetAddress) arrived.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Léa Çedille");
        assertThat(((InternetAddress) arrived.getReplyTo()[0]).getPersonal()).isEqualTo("Zoé Ünal");
        assertThat(arrived.getMessageID()).isEqualTo("<%s@maillage.example>".formatted(id));
        List<BodyPart> leaves = leaves(arrived);
        assertThat(leaves.get(0).getContent().toString()).contains("Bonjour Léa");
        assertThat(leaves.get(1).getContent().toString()).contains("<p>Bonjour Léa</p>");
        assertThat(MimeUtility.decodeText(leaves.get(2).getFileName())).isEqualTo("Bourse d’échanges – été.xlsx");
        assertThat(leaves.get(2).getInputStream().readAllBytes()).isEqualTo(file);
        eventually("noted as sent", () -> shelf.state(asker, id) == LetterState.SENT);
    }

    @Test
    void theWriterOfALetterLearnsHowFarTheNewestOfItsKeyHasCome() {
        Asker asker = given.aCoordinator();
        Map<LetterState, LetterFate> fates = Map.of(
                LetterState.WAITING, LetterFate.UNDER_WAY,
                LetterState.SENDING, LetterFate.UNDER_WAY,
                LetterState.HELD, LetterFate.KEPT,
                LetterState.SENT, LetterFate.SENT,
                LetterState.FAILED, LetterFate.STOPPED,
                LetterState.WITHDRAWN, LetterFate.WITHDRAWN,
                LetterState.SUPPRESSED, LetterFate.STOPPED,
                LetterState.EXPIRED, LetterFate.STOPPED);
        fates.keySet()
                .forEach(state ->
                        shelf.put(asker, shelf.add(asker, aLetter("Bonjour").withKey(state.name())), state));
        shelf.put(asker, shelf.add(asker, aLetter("Bonjour").withKey("twice")), LetterState.WITHDRAWN);
        clock.forward(Duration.ofSeconds(1));
        shelf.put(asker, shelf.add(asker, aLetter("Encore").withKey("twice")), LetterState.SENT);

        Map<String, LetterFate> told = outbox.fates(
                asker,
                Stream.concat(
                                Stream.of("twice", "never written"),
                                fates.keySet().stream().map(Enum::name))
                        .toList());

        fates.forEach((state, fate) -> assertThat(told).containsEntry(state.name(), fate));
        assertThat(told).containsEntry("twice", LetterFate.SENT).hasSize(fates.size() + 1);
        assertThat(outbox.fates(given.aCoordinator(), List.of("twice"))).isEmpty();
    }

    @Test
    void nothingThatAVisitorTypedBeginsAHeader() throws Exception {
        Asker asker = given.aCoordinator();
        outbox.send(
                asker,
                Letter.to(
                        new Correspondent("Ana\r\nBcc: eve@example.org", address),
                        "fr",
                        "Bonjour\r\nBcc: eve@example.org\r\n\r\nFaux texte",
                        "<p>Texte</p>",
                        "Texte"));

        MimeMessage arrived = arrived();

        assertThat(arrived.getAllRecipients()).hasSize(1);
        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(MailServer.lettersTo("eve@example.org")).isEmpty();
    }

    @Test
    void aMailingCarriesTheButtonOfTheMailProgram() throws Exception {
        outbox.send(given.aCoordinator(), aLetter("Invitation").asMailing(URI.create("https://bourse.example/u/abc")));

        MimeMessage arrived = arrived();

        assertThat(arrived.getHeader("List-Unsubscribe")).containsExactly("<https://bourse.example/u/abc>");
        assertThat(arrived.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void aLetterOfATransactionThatFailsNeverExists() {
        Asker asker = given.aCoordinator();
        List<LetterId> written = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            written.add(outbox.send(asker, aLetter("Bonjour")));
            status.setRollbackOnly();
        });

        assertThat(shelf.find(asker, written.getFirst())).isEmpty();
        assertThat(background.getScheduledExecution(task(written.getFirst()))).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainUntilItIsUp() {
        Asker asker = given.aCoordinator();
        List<LetterId> written = new ArrayList<>();
        MailServer.whileDown(() -> {
            written.add(outbox.send(asker, aLetter("Bonjour")));
            eventually("tried in vain", () -> shelf.obstacle(asker, written.getFirst()) == Obstacle.NO_ANSWER);
        });
        LetterId id = written.getFirst();
        eventually("waits for its next turn", () -> nextTurn(id).isPresent());
        assertThat(shelf.state(asker, id)).isEqualTo(LetterState.WAITING);
        assertThat(nextTurn(id).orElseThrow()).isAfter(clock.instant().plusSeconds(20));

        background.reschedule(task(id), clock.instant());
        background.triggerCheckForDueExecutions();

        eventually("sent", () -> shelf.state(asker, id) == LetterState.SENT);
        assertThat(MailServer.lettersTo(address)).hasSize(1);
    }

    @Test
    void aLetterThatACrashLeftHalfSentIsSentAgainUnderTheSameName() {
        Asker asker = given.aCoordinator();
        LetterId id = waiting(asker, aLetter("Bonjour"));
        transport.deliver(id, (Departure.Now) dispatch.depart(asker, id));

        postman.carry(asker, id);

        assertThat(MailServer.lettersTo(address))
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<%s@maillage.example>".formatted(id));
    }

    @Test
    void afterTheLastAttemptItIsGivenUpAndCanBeSentAgain() {
        Asker asker = given.aCoordinator();
        List<LetterId> written = new ArrayList<>();
        MailServer.whileDown(() -> {
            written.add(outbox.send(asker, aLetter("Bonjour")));
            LetterId id = written.getFirst();
            eventually("tried in vain", () -> nextTurn(id).isPresent() && shelf.attempts(asker, id) == 1);
            for (int attempt = 2; attempt <= Dispatch.ATTEMPTS; attempt++) {
                assertThat(shelf.state(asker, id)).isEqualTo(LetterState.WAITING);
                postman.carry(asker, id);
            }
        });
        LetterId id = written.getFirst();
        assertThat(shelf.state(asker, id)).isEqualTo(LetterState.FAILED);
        background.cancel(task(id));

        dispatch.sendAgain(asker, id);

        eventually("sent", () -> shelf.state(asker, id) == LetterState.SENT);
        assertThatThrownBy(() -> dispatch.sendAgain(asker, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyACoordinatorSendsAgain() {
        Asker coordinator = given.aCoordinator();
        LetterId id = outbox.send(coordinator, aLetter("Bonjour"));

        assertThatThrownBy(() -> dispatch.sendAgain(given.anObserverOf(coordinator.territory()), id))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAddressThatTheServerDoesNotKnowGetsNoLetterAnyMore() {
        Asker asker = given.aCoordinator();
        LetterId id = waiting(asker, aLetter("Bonjour"));
        dispatch.depart(asker, id);

        assertThat(dispatch.arrive(asker, id, new Delivery.Refused(Obstacle.ADDRESS_UNKNOWN, "550 5.1.1 unknown")))
                .isEmpty();

        assertThat(shelf.state(asker, id)).isEqualTo(LetterState.FAILED);
        LetterId next = waiting(asker, aLetter("Encore"));
        assertThat(postman.carry(asker, next)).isEmpty();
        assertThat(shelf.state(asker, next)).isEqualTo(LetterState.SUPPRESSED);
        LetterId link = waiting(
                asker, aLetter("Votre lien").uselessAfter(clock.instant().plusSeconds(900)));
        postman.carry(asker, link);
        assertThat(shelf.state(asker, link))
                .as("who waits for a link to sign in gets it")
                .isEqualTo(LetterState.SENT);
        assertThat(dispatch.sendAgain(asker, next))
                .as("whoever asks for it tries once more")
                .isTrue();
        eventually("sent", () -> shelf.state(asker, next) == LetterState.SENT);
    }

    @Test
    void whoeverUnsubscribedGetsPersonalLettersOnly() {
        Asker asker = given.aCoordinator();
        suppressions.unsubscribe(asker, address);
        LetterId mailing = waiting(asker, aLetter("Invitation").asMailing(URI.create("https://bourse.example/u/abc")));
        LetterId personal = waiting(asker, aLetter("Votre lien"));

        postman.carry(asker, mailing);
        postman.carry(asker, personal);

        assertThat(shelf.state(asker, mailing)).isEqualTo(LetterState.SUPPRESSED);
        assertThat(shelf.state(asker, personal)).isEqualTo(LetterState.SENT);
        assertThat(MailServer.lettersTo(address)).hasSize(1);
        assertThat(dispatch.sendAgain(asker, mailing)).isFalse();
        assertThat(shelf.state(asker, mailing)).isEqualTo(LetterState.SUPPRESSED);
        suppressions.lift(asker, address.toUpperCase(java.util.Locale.ROOT));
        assertThat(dispatch.sendAgain(asker, mailing)).isTrue();
    }

    @Test
    void aWithdrawnLetterDoesNotLeave() {
        Asker asker = given.aCoordinator();
        LetterId chaser = waiting(asker, aLetter("Relance").withKey("event-1:org-1"));
        LetterId other = waiting(asker, aLetter("Relance").withKey("event-1:org-2"));

        assertThat(outbox.withdraw(asker, "event-1:org-1")).isEqualTo(1);

        assertThat(postman.carry(asker, chaser)).isEmpty();
        assertThat(shelf.state(asker, chaser)).isEqualTo(LetterState.WITHDRAWN);
        assertThat(shelf.state(asker, other)).isEqualTo(LetterState.WAITING);
        assertThat(MailServer.lettersTo(address)).isEmpty();
    }

    @Test
    void aLetterOfAnotherTerritoryCanNeitherBeWithdrawnNorCarried() {
        Asker here = given.aCoordinator();
        Asker elsewhere = given.aCoordinator();
        LetterId id = waiting(here, aLetter("Bonjour").withKey("key"));

        assertThat(outbox.withdraw(elsewhere, "key")).isZero();
        assertThat(postman.carry(elsewhere, id)).isEmpty();
        assertThatThrownBy(() -> dispatch.sendAgain(elsewhere, id)).isInstanceOf(NotFound.class);
        suppressions.unsubscribe(elsewhere, address);
        assertThat(suppressions.holdBack(here, address, eu.maillage.mail.LetterKind.MAILING))
                .isFalse();

        assertThat(shelf.state(here, id)).isEqualTo(LetterState.WAITING);
    }

    @Test
    void aLetterThatCameTooLateIsNotSentAndItsTextForgotten() {
        Asker asker = given.aCoordinator();
        LetterId id = waiting(
                asker, aLetter("Votre lien").uselessAfter(clock.instant().minusSeconds(1)));

        postman.carry(asker, id);
        dispatch.forget(asker);

        assertThat(shelf.state(asker, id)).isEqualTo(LetterState.EXPIRED);
        assertThat(shelf.html(asker, id)).isEmpty();
    }

    @Test
    void aLetterIsForgottenAfterThreeMonths() {
        Asker asker = given.aCoordinator();
        LetterId id = waiting(asker, aLetter("Bonjour"));
        outbox.withdraw(asker, "none");
        postman.carry(asker, id);
        shelf.age(asker, id, Duration.ofDays(91));

        dispatch.forget(asker);

        assertThat(shelf.find(asker, id)).isEmpty();
    }

    @Test
    void thePausesGrow() {
        assertThat(Dispatch.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Dispatch.pauseAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Dispatch.pauseAfter(9)).isEqualTo(Duration.ofMinutes(256));
    }

    private Letter aLetter(String subject) {
        return Letter.to(new Correspondent("Léa Çedille", address), "fr", subject, "<p>Bonjour Léa</p>", "Bonjour Léa");
    }

    /** A letter that only the test carries. */
    private LetterId waiting(Asker asker, Letter letter) {
        return shelf.add(asker, letter);
    }

    private MimeMessage arrived() {
        eventually("a letter arrives", () -> !MailServer.lettersTo(address).isEmpty());
        return MailServer.lettersTo(address).getFirst();
    }

    private Optional<Instant> nextTurn(LetterId id) {
        return background
                .getScheduledExecution(task(id))
                .filter(execution -> !execution.isPicked())
                .map(execution -> execution.getExecutionTime());
    }

    private static TaskInstanceId task(LetterId id) {
        return TaskInstanceId.of(LetterRounds.TASK, id.toString());
    }

    private static List<BodyPart> leaves(MimeMessage message) throws Exception {
        List<BodyPart> leaves = new ArrayList<>();
        collect((Multipart) message.getContent(), leaves);
        return leaves;
    }

    private static void collect(Multipart parts, List<BodyPart> leaves) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).getContent() instanceof Multipart inner) {
                collect(inner, leaves);
            } else {
                leaves.add(parts.getBodyPart(i));
            }
        }
    }
}
