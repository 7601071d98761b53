package eu.maillage.accounts.domain;

import eu.maillage.accounts.Person;
import eu.maillage.mail.AskersAddress;
import eu.maillage.mail.Correspondent;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The address by which a person signs in is her own. */
@Component
@InTerritory(readOnly = true)
class SignInAddress implements AskersAddress {

    private final AccountStore accounts;

    SignInAddress(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> of(Asker asker) {
        return person(asker).map(Person::email);
    }

    @Override
    public Optional<Correspondent> answeredBy(Asker asker) {
        return person(asker)
                .or(() -> accounts.all().stream()
                        .filter(one -> one.roles().contains(Role.COORDINATOR))
                        .findFirst())
                .map(one -> new Correspondent(one.name(), one.email()));
    }

    private Optional<Person> person(Asker asker) {
        return Optional.ofNullable(asker.id())
                .filter(_ -> asker.kind() == Asker.Kind.PERSON)
                .flatMap(accounts::find);
    }
}
