package eu.maillage.mail.domain;

import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.Asker;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Letters at some point of their way, for the tests of pages. */
@TestComponent
public class MailSituations {

    private final LettersOnShelf shelf;
    private final Dispatch dispatch;
    private final Clock clock;

    MailSituations(LettersOnShelf shelf, Dispatch dispatch, Clock clock) {
        this.shelf = shelf;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** A letter whose reader the mail server did not know. */
    public LetterId aLetterGivenUp(Asker asker, String address) {
        return givenUp(asker, aLetter(address));
    }

    /** The same, of a reader whom its writer knows under this id. */
    public LetterId aLetterGivenUp(Asker asker, String address, UUID reader) {
        return givenUp(asker, aLetter(address).readBy(reader));
    }

    /** The same, whose text was of no use any more and is forgotten. */
    public LetterId aLetterForgotten(Asker asker, String address) {
        LetterId id =
                shelf.add(asker, aLetter(address).uselessAfter(clock.instant().minusSeconds(1)));
        dispatch.depart(asker, id);
        dispatch.forget(asker);
        shelf.put(asker, id, LetterState.FAILED);
        return id;
    }

    private LetterId givenUp(Asker asker, Letter letter) {
        LetterId id = shelf.add(asker, letter);
        dispatch.depart(asker, id);
        dispatch.arrive(asker, id, new Delivery.Refused(Obstacle.ADDRESS_UNKNOWN, "550 5.1.1 unknown"));
        return id;
    }

    /** A letter written while no mail server was set. */
    public void aLetterHeld(Asker asker, String address) {
        shelf.put(asker, shelf.add(asker, aLetter(address)), LetterState.HELD);
    }

    /** Whatever was written to her has come this far. */
    public void put(Asker asker, String address, LetterState state) {
        shelf.put(asker, address, state);
    }

    private static Letter aLetter(String address) {
        return Letter.to(new Correspondent("Ana", address), "fr", "Votre lien", "<p>Texte secret</p>", "Texte secret");
    }
}
