package eu.maillage.demo;

import eu.maillage.accounts.People;
import eu.maillage.accounts.Person;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.tenancy.TerritoryId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The fictitious agglomération of Val-de-Brume, and the two people of its team. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoTerritory {

    static final String COORDINATOR = "camille.brume@example.org";
    static final String OBSERVER = "elu.brume@example.org";
    static final String SLUG = "val-de-brume";
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Territories territories;
    private final People people;
    private final String slug;

    /**
     * @param slug tells several demonstrations in one database apart
     */
    DemoTerritory(Territories territories, People people, @Value("${maillage.demo.slug:" + SLUG + "}") String slug) {
        this.territories = territories;
        this.people = people;
        this.slug = slug;
    }

    /** Puts it on the list of territories. */
    void found(TerritoryId id) {
        territories.add(new Territory(id, slug, "Val-de-Brume Agglomération", ZONE, "fr"));
    }

    static Asker founder() {
        return Asker.application(new TerritoryId(Ids.next()));
    }

    boolean exists() {
        return find().isPresent();
    }

    /** The application at work in the territory. */
    Asker application() {
        return find().map(territory -> Asker.application(territory.id()))
                .orElseThrow(() -> new IllegalStateException("No demonstration. Maybe it was not seeded yet."));
    }

    private Optional<Territory> find() {
        return territories.all().stream()
                .filter(territory -> territory.slug().equals(slug))
                .findFirst();
    }

    /** Camille Brume, in whose name the exchanges are run; the application itself where somebody took her access away. */
    Asker coordinator() {
        Asker application = application();
        return person(COORDINATOR).map(camille -> as(application, camille)).orElse(application);
    }

    private static Asker as(Asker application, Person camille) {
        return new Asker(
                application.territory(),
                Asker.Kind.PERSON,
                camille.id().value(),
                camille.name(),
                Set.of(new Grant(Role.COORDINATOR, Scope.of(application.territory()))));
    }

    Optional<Person> person(String email) {
        return people.all(application()).stream()
                .filter(person -> person.email().equals(email))
                .findFirst();
    }
}
