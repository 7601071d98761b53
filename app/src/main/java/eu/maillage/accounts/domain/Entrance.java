package eu.maillage.accounts.domain;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.Person;
import eu.maillage.accounts.domain.AccountStore.Member;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Who is asking in each session, with all that its person and its links may do now. */
    public List<Optional<Asker>> askers(Asker application, List<SignedIn> sessions) {
        Map<UUID, Member> people = accounts.members(sessions.stream()
                .map(SignedIn::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, CapabilityLink> links = active(sessions);
        return sessions.stream()
                .map(session -> {
                    Member person = session.person() == null ? null : people.get(session.person());
                    List<CapabilityLink> held = session.links().stream()
                            .map(links::get)
                            .filter(Objects::nonNull)
                            .toList();
                    return asker(application, person, held);
                })
                .toList();
    }

    private Map<UUID, CapabilityLink> active(List<SignedIn> sessions) {
        Set<UUID> ids =
                sessions.stream().flatMap(session -> session.links().stream()).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : links.active(ids, clock.instant()).stream()
                        .collect(Collectors.toMap(link -> link.id().value(), link -> link));
    }

    private static Optional<Asker> asker(Asker application, @Nullable Member person, List<CapabilityLink> held) {
        Set<Grant> grants = new HashSet<>(person == null ? Set.of() : person.grants());
        held.forEach(link -> grants.add(new Grant(link.role(), link.scope())));
        if (person != null) {
            return Optional.of(
                    new Asker(application.territory(), Asker.Kind.PERSON, person.id(), person.name(), grants));
        }
        String labels = held.stream().map(CapabilityLink::label).distinct().collect(Collectors.joining(", "));
        return held.stream()
                .findFirst()
                .map(link -> new Asker(
                        application.territory(), Asker.Kind.LINK, link.id().value(), labels, grants));
    }
}
