package eu.maillage.accounts.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.accounts.People;
import eu.maillage.accounts.Person;
import eu.maillage.accounts.PersonId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
@InTerritory
class Members implements People {

    private final AccountStore accounts;
    private final LocatorStore locators;
    private final AuditLog log;
    private final SignInLetters letters;
    private final Clock clock;

    Members(AccountStore accounts, LocatorStore locators, AuditLog log, SignInLetters letters, Clock clock) {
        this.accounts = accounts;
        this.locators = locators;
        this.log = log;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<Person> all(Asker asker) {
        asker.requireCoordinator();
        return accounts.all();
    }

    @Override
    public Invitation invite(Asker asker, String name, String email, Role role) {
        asker.requireCoordinator();
        Optional<Person> known = accounts.byEmail(email);
        if (known.isPresent()) {
            return new AlreadyHere(known.get().id());
        }
        Scope territory = Scope.of(asker.territory());
        Person person = new Person(new PersonId(Ids.next()), name, email.strip(), Set.of(role));
        accounts.add(person, territory);
        locators.add(Secret.hashOfEmail(email), asker.territory());
        log.record(asker, "accounts.audit.personInvited", about(person.id()));
        return new Invited(person.id());
    }

    @Override
    public Closing close(Asker asker, PersonId id) {
        asker.requireCoordinator();
        Person person = accounts.find(id.value()).orElseThrow(() -> new NotFound("No person " + id));
        boolean last = accounts.all().stream()
                .filter(other -> other.roles().contains(Role.COORDINATOR))
                .allMatch(other -> other.id().equals(id));
        if (last) {
            return Closing.LAST_COORDINATOR;
        }
        accounts.close(id, clock.instant());
        locators.remove(Secret.hashOfEmail(person.email()), asker.territory());
        log.record(asker, "accounts.audit.personClosed", about(id));
        return Closing.CLOSED;
    }

    private static Scope about(PersonId person) {
        return new Scope("person", person.value());
    }

    @Override
    public String signInLink(Asker application, PersonId id) {
        application.requireApplication();
        Person person = accounts.find(id.value()).orElseThrow(() -> new NotFound("No person " + id));
        return letters.address(application, person);
    }
}
