package eu.maillage.testing;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import eu.maillage.tenancy.TerritoryId;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Where a test begins: a territory that nobody else uses, and people who ask in it. */
@TestComponent
public class Given {

    private final Territories territories;

    Given(Territories territories) {
        this.territories = territories;
    }

    public TerritoryId aTerritory() {
        return aTerritorySpeaking("fr");
    }

    public TerritoryId aTerritorySpeaking(String language) {
        TerritoryId id = new TerritoryId(Ids.next());
        territories.add(new Territory(id, "t-" + id, "Val-de-Brume", ZoneId.of("Europe/Paris"), language));
        return id;
    }

    /** The coordinator of a new territory. */
    public Asker aCoordinator() {
        return aCoordinatorOf(aTerritory());
    }

    public Asker aCoordinatorOf(TerritoryId territory) {
        return aPersonWith(territory, Role.COORDINATOR, Scope.of(territory));
    }

    public Asker anObserverOf(TerritoryId territory) {
        return aPersonWith(territory, Role.OBSERVER, Scope.of(territory));
    }

    public Asker aPersonWith(TerritoryId territory, Role role, Scope scope) {
        return new Asker(territory, Asker.Kind.PERSON, Ids.next(), "Camille Essai", Set.of(new Grant(role, scope)));
    }

    public Asker aLinkWith(TerritoryId territory, Role role, Scope scope) {
        return new Asker(territory, Asker.Kind.LINK, Ids.next(), "Table 1", Set.of(new Grant(role, scope)));
    }
}
