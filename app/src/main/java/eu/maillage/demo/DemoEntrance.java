package eu.maillage.demo;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.accounts.People;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import eu.maillage.ui.Wording;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets visitors in, each time by the link that somebody of that role would have been given. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoEntrance {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** One link for all visitors of a role. Only its hash is stored, so each start needs new ones. */
    private final Map<Door, IssuedLink> links = new ConcurrentHashMap<>();

    private final DemoTerritory territory;
    private final DemoSeed seed;
    private final People people;
    private final CapabilityLinks capabilities;

    private record Door(DemoRole role, EventId event) {}

    DemoEntrance(DemoTerritory territory, DemoSeed seed, People people, CapabilityLinks capabilities) {
        this.territory = territory;
        this.seed = seed;
        this.people = people;
        this.capabilities = capabilities;
    }

    /** The path of a link that lets its holder in, for a button to act on. */
    String path(DemoRole role, Wording words) {
        EventId event = seed.wake();
        return URI.create(role.hasAccount() ? signIn(role) : handedOut(role, event, words))
                .getPath();
    }

    private String signIn(DemoRole role) {
        String email = role == DemoRole.COORDINATOR ? DemoTerritory.COORDINATOR : DemoTerritory.OBSERVER;
        return territory
                .person(email)
                .map(person -> people.signInLink(territory.application(), person.id()))
                .orElseThrow(() -> new NotFound("Nobody of the demonstration has the address of the " + role));
    }

    private String handedOut(DemoRole role, EventId event, Wording words) {
        return links.compute(
                        new Door(role, event),
                        (door, known) -> known != null && isActive(door, known) ? known : issue(door, words))
                .address();
    }

    private boolean isActive(Door door, IssuedLink known) {
        return capabilities.of(territory.application(), scope(door.event())).stream()
                .anyMatch(link -> link.id().equals(known.id()) && link.active());
    }

    private IssuedLink issue(Door door, Wording words) {
        Asker application = territory.application();
        return capabilities.issue(
                application, door.role().role(), scope(door.event()), words.name("demo.link", door.role()), A_DAY);
    }

    private static Scope scope(EventId event) {
        return new Scope("event", event.value());
    }
}
