package eu.maillage.accounts.domain;

import eu.maillage.accounts.Person;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Outbox;
import eu.maillage.mail.PostOffice;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.PublicAddress;
import eu.maillage.tenancy.Territories;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes the letter that carries a sign-in link. */
@Component
@InTerritory
class SignInLetters {

    private final AccountStore accounts;
    private final LocatorStore locators;
    private final Territories territories;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final PostOffice post;
    private final PublicAddress address;
    private final OperatorConsole console;
    private final Clock clock;

    SignInLetters(
            AccountStore accounts,
            LocatorStore locators,
            Territories territories,
            LetterTemplates templates,
            Outbox outbox,
            PostOffice post,
            PublicAddress address,
            OperatorConsole console,
            Clock clock) {
        this.accounts = accounts;
        this.locators = locators;
        this.territories = territories;
        this.templates = templates;
        this.outbox = outbox;
        this.post = post;
        this.address = address;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Sends a new link to the person with this address, if there is one in the territory; older ones serve no more. Where no mail leaves, whoever
     * runs the installation gets it: nobody is to be locked out of a territory that has no mail yet.
     */
    public void send(Asker application, String email, String language) {
        accounts.byEmail(email).ifPresent(person -> {
            accounts.replaceSignInLinks(person.id(), clock.instant());
            if (post.isOpen()) {
                outbox.send(application, letter(application, person, language));
            } else {
                console.signInLink(address(application, person));
            }
        });
    }

    /** Makes a link for the person and tells its address once; only its hash is kept. */
    String address(Asker application, Person person) {
        Secret secret = Secret.make();
        accounts.addSignInLink(secret.hash(), person.id(), clock.instant().plus(SignIn.LIFETIME));
        locators.add(secret.hash(), application.territory());
        return address.of("/sign-in/" + secret.text());
    }

    private Letter letter(Asker application, Person person, String language) {
        String name = territories
                .find(application.territory())
                .orElseThrow(() -> new NotFound("No territory " + application.territory()))
                .name();
        return templates
                .write(
                        application,
                        new Correspondent(person.name(), person.email()),
                        language,
                        "accounts/web/signInLetter",
                        new SignInLetter(person.name(), name, address(application, person)),
                        "accounts.letter.subject",
                        name)
                .uselessAfter(clock.instant().plus(SignIn.LIFETIME));
    }
}
