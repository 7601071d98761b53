package eu.maillage.directory.domain;

import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** The named areas of a territory. */
@Component
@InTerritory
public class Zones {

    /** What became of a name that was asked for. */
    public enum Naming {
        DONE,
        /** Another zone is called so, apart from accents or case. */
        TAKEN
    }

    private final ZoneStore zones;

    Zones(ZoneStore zones) {
        this.zones = zones;
    }

    public List<ZoneFace> all(Asker asker) {
        return zones.all();
    }

    public List<Zone> counted(Asker asker) {
        asker.requireCoordinator();
        return zones.counted();
    }

    public ZoneId findOrAdd(Asker asker, String name) {
        asker.requireCoordinator();
        return zones.findOrAdd(name);
    }

    public Naming add(Asker asker, String name) {
        asker.requireCoordinator();
        if (zones.named(name).isPresent()) {
            return Naming.TAKEN;
        }
        zones.findOrAdd(name);
        return Naming.DONE;
    }

    /** The zone, or {@link NotFound}. */
    public ZoneFace find(Asker asker, ZoneId id) {
        asker.requireCoordinator();
        return zones.all().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No zone " + id));
    }

    public Naming rename(Asker asker, ZoneId id, int version, String name) {
        asker.requireCoordinator();
        if (zones.named(name).filter(other -> !other.equals(id)).isPresent()) {
            return Naming.TAKEN;
        }
        zones.rename(id, version, name);
        return Naming.DONE;
    }

    /** Its organisations stay, without a zone. */
    public void remove(Asker asker, ZoneId id) {
        asker.requireCoordinator();
        zones.remove(id);
    }
}
