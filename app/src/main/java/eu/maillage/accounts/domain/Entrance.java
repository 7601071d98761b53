package eu.maillage.accounts.domain;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.Person;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps of coming in that happen within one territory. */
@Component
@InTerritory
class Entrance {

    private final AccountStore accounts;
    private final LinkStore links;
    private final Clock clock;

    Entrance(AccountStore accounts, LinkStore links, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.clock = clock;
    }

    public Optional<Person> holder(Asker application, Secret secret) {
        return accounts.personOfLink(secret.hash(), clock.instant());
    }

    public boolean isReplaced(Asker application, Secret secret) {
        return accounts.isReplaced(secret.hash());
    }

    /** Uses the link up and lets its person in: once. */
    public Optional<SignedIn> signIn(Asker application, Secret secret) {
        Optional<Person> holder = accounts.personOfLink(secret.hash(), clock.instant());
        return holder.filter(person -> accounts.use(secret.hash(), clock.instant()))
                .map(person ->
                        SignedIn.asPerson(application.territory(), person.id().value()));
    }

    public Optional<CapabilityLink> link(Asker application, Secret secret) {
        return links.byHash(secret.hash(), clock.instant());
    }

    /** Who is asking, with all that the person and the links of a session may do now. */
    public Optional<Asker> asker(Asker application, SignedIn session) {
        Set<Grant> grants = new HashSet<>();
        UUID personId = session.person();
        Optional<Person> person = personId == null ? Optional.empty() : accounts.find(personId);
        person.ifPresent(found -> grants.addAll(accounts.grants(found.id().value())));
        List<CapabilityLink> held =
                session.links().isEmpty() ? List.of() : links.active(session.links(), clock.instant());
        held.forEach(link -> grants.add(new Grant(link.role(), link.scope())));
        if (person.isPresent()) {
            return Optional.of(new Asker(
                    application.territory(),
                    Asker.Kind.PERSON,
                    person.get().id().value(),
                    person.get().name(),
                    grants));
        }
        String labels = held.stream().map(CapabilityLink::label).distinct().collect(Collectors.joining(", "));
        return held.stream()
                .findFirst()
                .map(link -> new Asker(
                        application.territory(), Asker.Kind.LINK, link.id().value(), labels, grants));
    }
}
