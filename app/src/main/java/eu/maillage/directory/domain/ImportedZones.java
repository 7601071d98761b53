package eu.maillage.directory.domain;

import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The zones of the territory and those that a file names for the first time. */
final class ImportedZones {

    private final Map<String, ZoneId> byFoldedName = new HashMap<>();
    private final Map<ZoneId, String> names = new HashMap<>();
    private final Map<ZoneId, String> fresh = new LinkedHashMap<>();

    ImportedZones(Collection<ZoneFace> known) {
        known.forEach(zone -> {
            byFoldedName.put(Folding.zone(zone.name()), zone.id());
            names.put(zone.id(), zone.name());
        });
    }

    ZoneId named(String name) {
        return byFoldedName.computeIfAbsent(Folding.zone(name), any -> {
            ZoneId id = new ZoneId(Ids.next());
            names.put(id, name);
            fresh.put(id, name);
            return id;
        });
    }

    boolean knows(String name) {
        return byFoldedName.containsKey(Folding.zone(name));
    }

    String name(ZoneId id) {
        return names.getOrDefault(id, "");
    }

    List<Map.Entry<ZoneId, String>> fresh() {
        return List.copyOf(fresh.entrySet());
    }
}
