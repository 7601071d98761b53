package eu.maillage.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.LetterKind;
import eu.maillage.mail.Outbox;
import eu.maillage.mail.Suppressions;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MaillageTest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the outbox keeps of somebody who is erased, and of whoever got her letter. */
@MaillageTest
class ErasedReaderTests {

    private final Asker asker;
    private final Outbox outbox;
    private final Suppressions suppressions;
    private final Dispatch dispatch;
    private final Postman postman;
    private final LettersOnShelf shelf;
    private final UUID reader = UUID.randomUUID();
    private final Correspondent her = new Correspondent("Zoé Léger", UUID.randomUUID() + "@example.org");

    ErasedReaderTests(
            Given given,
            Outbox outbox,
            Suppressions suppressions,
            Dispatch dispatch,
            Postman postman,
            LettersOnShelf shelf) {
        this.asker = given.aCoordinator();
        this.outbox = outbox;
        this.suppressions = suppressions;
        this.dispatch = dispatch;
        this.postman = postman;
        this.shelf = shelf;
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SENT"})
    void noLetterLeavesAndNothingOfHersStays(LetterState state) {
        LetterId id = letter(reader);
        shelf.put(asker, id, state);

        outbox.erase(asker, reader, Optional.of(her));

        assertThat(kept(id)).containsEntry("state", "WITHDRAWN");
        assertNothingOfHersStays(id);
        assertThat(postman.carry(asker, id)).isEmpty();
        assertThat(dispatch.release(asker)).isZero();
        assertThat(MailServer.lettersTo(her.address())).isEmpty();
    }

    @Test
    void thatALetterLeftIsStillKnown() {
        LetterId id = letter(reader);
        postman.carry(asker, id);

        outbox.erase(asker, reader, Optional.of(her));

        assertThat(kept(id)).containsEntry("state", "SENT").containsEntry("subject", "Votre fichier");
        assertNothingOfHersStays(id);
    }

    @Test
    void aLetterWithoutAReadersIdIsFoundByNameAndAddress() {
        LetterId hers = letter(null);
        LetterId ofOneWithHerAddress = shelf.add(asker, written(new Correspondent("Accueil", her.address())));

        outbox.erase(
                asker,
                reader,
                Optional.of(new Correspondent("Zoé Léger", her.address().toUpperCase(Locale.ROOT))));

        assertNothingOfHersStays(hers);
        assertThat(kept(ofOneWithHerAddress))
                .containsEntry("to_name", "Accueil")
                .containsEntry("state", "WAITING");
    }

    @Test
    void nobodyElsesLettersAreTouched() {
        LetterId another = letter(UUID.randomUUID());

        outbox.erase(asker, reader, Optional.empty());

        assertThat(kept(another)).containsEntry("to_name", "Zoé Léger").containsEntry("state", "WAITING");
    }

    @Test
    void whoIsErasedWhileHerLetterIsRefusedIsNotTriedAgain() {
        LetterId id = letter(reader);
        dispatch.depart(asker, id);
        outbox.erase(asker, reader, Optional.of(her));

        assertThat(dispatch.arrive(asker, id, new Delivery.Refused(Obstacle.ADDRESS_UNKNOWN, "550 " + her.address())))
                .isEmpty();

        assertNothingOfHersStays(id);
        assertThat(kept(id)).containsEntry("state", "WITHDRAWN").containsEntry("server_said", null);
    }

    @Test
    void thatHerAddressBouncedIsForgottenAndThatSheWantsNoMailingIsNot() {
        LetterId id = letter(reader);
        dispatch.depart(asker, id);
        dispatch.arrive(asker, id, new Delivery.Refused(Obstacle.ADDRESS_UNKNOWN, "550 unknown"));
        suppressions.unsubscribe(asker, her.address());

        outbox.erase(asker, reader, Optional.of(her));

        assertThat(suppressions.holdBack(asker, her.address(), LetterKind.PERSONAL))
                .isFalse();
        assertThat(suppressions.holdBack(asker, her.address(), LetterKind.MAILING))
                .isTrue();
    }

    @Test
    void aLetterThatLeftLeavesNoCopyHere() {
        LetterId id = letter(reader);

        postman.carry(asker, id);

        assertThat(MailServer.lettersTo(her.address())).hasSize(1);
        assertThat(kept(id))
                .containsEntry("state", "SENT")
                .containsEntry("html", "")
                .containsEntry("plain", "");
        assertThat(shelf.files(asker, id)).isZero();
    }

    private void assertNothingOfHersStays(LetterId id) {
        assertThat(kept(id).values())
                .noneMatch(value -> value instanceof String text
                        && (text.contains("Zoé")
                                || text.toLowerCase(Locale.ROOT).contains(her.address())));
        assertThat(kept(id)).containsEntry("reader_id", null);
        assertThat(shelf.files(asker, id)).isZero();
    }

    private Map<String, @Nullable Object> kept(LetterId id) {
        return shelf.find(asker, id).orElseThrow();
    }

    private LetterId letter(@Nullable UUID known) {
        Letter letter = written(her);
        return shelf.add(asker, known == null ? letter : letter.readBy(known));
    }

    private static Letter written(Correspondent to) {
        return Letter.to(to, "fr", "Votre fichier", "<p>Bonjour Zoé</p>", "Bonjour Zoé")
                .with(new Attachment("zoe.xlsx", "application/octet-stream", new byte[] {1}));
    }
}
