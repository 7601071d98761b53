package eu.maillage.accounts.domain;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.Person;
import eu.maillage.database.Together;
import eu.maillage.mail.PostOffice;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Coming in: by a link sent to one's address, which works once, for fifteen minutes and until a newer one is sent, or by a capability link. Both
 * act only when a button of their page is pressed, because mail scanners open links.
 */
@Component
public class SignIn {

    static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LINKS_PER_ADDRESS = 5;
    private static final int LINKS_PER_PLACE = 40;

    private final LocatorStore locators;
    private final Entrance entrance;
    private final SignInLetters letters;
    private final PostOffice post;
    private final Clock clock;
    private final Together<TerritoryId, SignedIn, Optional<Asker>> askers;

    SignIn(LocatorStore locators, Entrance entrance, SignInLetters letters, PostOffice post, Clock clock) {
        this.locators = locators;
        this.entrance = entrance;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
        this.askers = new Together<>((territory, sessions) -> entrance.askers(Asker.application(territory), sessions));
    }

    /** What became of asking for a link. The answer never tells whether an address is known. */
    public enum Request {
        TAKEN,
        /** No mail leaves from here yet: the link, if there is one, is on the console of the installation. */
        ON_THE_CONSOLE,
        /** Too many in a quarter of an hour, for this address or from this place. */
        TOO_MANY
    }

    /**
     * Sends a link to the address, once for each territory that knows it.
     *
     * @param language of the page on which it is asked for, and so of the letter
     * @param place the network address that asks: limited too, kept as a hash for a day
     */
    public Request request(String email, String language, String place) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        byte[] address = Secret.hashOfEmail(email);
        if (!locators.attempt(Secret.sha256("place:" + place), LINKS_PER_PLACE, since, now)
                || !locators.attempt(address, LINKS_PER_ADDRESS, since, now)) {
            return Request.TOO_MANY;
        }
        for (TerritoryId territory : locators.territories(address)) {
            letters.send(Asker.application(territory), email, language);
        }
        return post.isOpen() ? Request.TAKEN : Request.ON_THE_CONSOLE;
    }

    /** Whose link this is, while it can be used. */
    public Optional<Person> holder(String secret) {
        return within(secret, entrance::holder);
    }

    /** Whether a newer link was sent before this one was used, which made it useless. */
    public boolean isReplaced(String secret) {
        return within(secret, (application, text) -> Optional.of(entrance.isReplaced(application, text)))
                .orElse(false);
    }

    /** Lets the link's person in, and uses the link up. */
    public Optional<SignedIn> enter(String secret) {
        return within(secret, entrance::signIn);
    }

    /** The capability link of a secret, active or not. */
    public Optional<CapabilityLink> link(String secret) {
        return within(secret, entrance::link);
    }

    /** Lets the holder of an active capability link in. */
    public Optional<SignedIn> open(String secret) {
        return within(secret, (application, text) -> entrance.link(application, text)
                .filter(CapabilityLink::active)
                .map(link -> SignedIn.byLink(application.territory(), link.id().value())));
    }

    /** Who a session stands for now; empty when all that it held was taken away. Looked up together with those who ask meanwhile. */
    public Optional<Asker> asker(SignedIn session) {
        return askers.ask(new TerritoryId(session.territory()), session);
    }

    private <T> Optional<T> within(String text, BiFunction<Asker, Secret, Optional<T>> step) {
        Secret secret = new Secret(text);
        return locators.territories(secret.hash()).stream()
                .findFirst()
                .flatMap(territory -> step.apply(Asker.application(territory), secret));
    }
}
