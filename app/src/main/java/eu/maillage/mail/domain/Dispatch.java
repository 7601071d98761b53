package eu.maillage.mail.domain;

import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.LetterKind;
import eu.maillage.mail.ReadersAddress;
import eu.maillage.mail.domain.Departure.Never;
import eu.maillage.mail.domain.Departure.Now;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides, letter by letter, whether it leaves, whether it is tried again, and when. */
@Component
@InTerritory
public class Dispatch {

    /** The tenth comes some eight hours after the first. */
    static final int ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final LetterStore letters;
    private final SuppressionStore suppressions;
    private final LetterRounds rounds;
    private final Territories territories;
    private final ObjectProvider<ReadersAddress> addresses;
    private final boolean mailbox;
    private final Clock clock;

    /** @param mailbox whether letters that left can be read on, as in the demonstration */
    Dispatch(
            LetterStore letters,
            SuppressionStore suppressions,
            LetterRounds rounds,
            Territories territories,
            ObjectProvider<ReadersAddress> addresses,
            @Value("${maillage.demo:false}") boolean mailbox,
            Clock clock) {
        this.letters = letters;
        this.suppressions = suppressions;
        this.rounds = rounds;
        this.territories = territories;
        this.addresses = addresses;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Takes the letter out for one attempt. */
    public Departure depart(Asker asker, LetterId id) {
        Optional<StoredLetter> found = letters.lockToSend(id);
        if (found.isEmpty()) {
            return new Never();
        }
        Letter letter = addressed(asker, id, found.get().letter());
        if (letter.uselessAfter() != null && clock.instant().isAfter(letter.uselessAfter())) {
            return stopped(id, LetterState.EXPIRED);
        }
        // Who asks for a link to sign in waits for it, whatever came of a letter before.
        boolean waitedFor = letter.kind() == LetterKind.PERSONAL && letter.uselessAfter() != null;
        if (!waitedFor && suppressions.holdsBack(letter.to().address(), letter.kind() == LetterKind.MAILING)) {
            return stopped(id, LetterState.SUPPRESSED);
        }
        letters.sending(id);
        return new Now(letter, found.get().writtenAt(), territoryName(asker));
    }

    /** At the address that its reader has now; the outbox shows the same. */
    private Letter addressed(Asker asker, LetterId id, Letter letter) {
        UUID reader = letter.reader();
        Optional<String> now = reader == null
                ? Optional.empty()
                : addresses.stream()
                        .flatMap(each -> each.of(asker, reader).stream())
                        .findFirst();
        if (now.isEmpty() || now.get().equals(letter.to().address())) {
            return letter;
        }
        letters.readdress(id, now.get());
        return letter.at(now.get());
    }

    private Departure stopped(LetterId id, LetterState state) {
        letters.end(id, state, clock.instant());
        return new Never();
    }

    private String territoryName(Asker asker) {
        return territories.find(asker.territory()).map(Territory::name).orElse("Maillage");
    }

    /**
     * Notes what came of the attempt.
     *
     * @return when to try again, if at all
     */
    public Optional<Instant> arrive(Asker asker, LetterId id, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted _ -> {
                letters.end(id, LetterState.SENT, clock.instant());
                if (!mailbox) {
                    letters.forgetContent(id);
                }
                yield Optional.empty();
            }
            case Delivery.Refused refused -> refused(id, refused);
        };
    }

    private Optional<Instant> refused(LetterId id, Delivery.Refused refused) {
        if (!letters.isUnderWay(id)) {
            return Optional.empty();
        }
        int attempts = letters.attempts(id);
        if (refused.obstacle() == Obstacle.ADDRESS_UNKNOWN) {
            suppressions.bounced(letters.address(id), clock.instant());
        }
        if (refused.obstacle().lasting() || attempts >= ATTEMPTS) {
            letters.fail(id, refused, clock.instant());
            return Optional.empty();
        }
        Instant next = clock.instant().plus(pauseAfter(attempts));
        letters.retry(id, refused, next);
        return Optional.of(next);
    }

    /** One minute, then twice as long each time. */
    static Duration pauseAfter(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
    }

    /** Keeps the letter for the day when a mail server is set. */
    public void hold(Asker asker, LetterId id) {
        letters.hold(id);
    }

    /**
     * Tries a letter that was given up, or held, once more from the beginning, at an address that refused as well.
     *
     * @return false when its reader wants no mailings, and it stays
     */
    public boolean sendAgain(Asker asker, LetterId id) {
        asker.requireCoordinator();
        if (letters.requeue(id, clock.instant()) == 0) {
            throw new NotFound("No failed letter %s. Maybe it was sent again already.".formatted(id));
        }
        Letter letter =
                addressed(asker, id, letters.lockToSend(id).orElseThrow().letter());
        suppressions.forgetBounce(letter.to().address());
        if (suppressions.holdsBack(letter.to().address(), letter.kind() == LetterKind.MAILING)) {
            letters.end(id, LetterState.SUPPRESSED, clock.instant());
            return false;
        }
        rounds.schedule(asker.territory(), id);
        return true;
    }

    /**
     * Sends what was held while no mail server was set.
     *
     * @return how many letters
     */
    public int release(Asker asker) {
        asker.requireCoordinator();
        List<LetterId> released = letters.releaseHeld(clock.instant());
        released.forEach(id -> rounds.schedule(asker.territory(), id));
        return released.size();
    }

    /** Forgets the text of letters that are of no use any more, and after three months the whole letter. */
    public void forget(Asker asker) {
        letters.forgetTexts(clock.instant());
        letters.deleteEndedBefore(clock.instant().minus(KEPT));
    }
}
