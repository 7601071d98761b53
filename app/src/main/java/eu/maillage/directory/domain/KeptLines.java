package eu.maillage.directory.domain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the lines of the territories that were searched last, so many in all. */
class KeptLines {

    private static final float USUAL_LOAD = 0.75f;

    private final int most;
    private final Map<UUID, SearchedLines> byTerritory = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private int kept;

    KeptLines(int most) {
        this.most = most;
    }

    synchronized Optional<SearchedLines> of(UUID territory) {
        return Optional.ofNullable(byTerritory.get(territory));
    }

    /** In place of those it had; a territory that is too large by itself is not kept, and drives no other out. */
    synchronized void keep(UUID territory, SearchedLines lines) {
        SearchedLines former = byTerritory.remove(territory);
        kept -= former == null ? 0 : former.lines().size();
        if (lines.lines().size() > most) {
            return;
        }
        byTerritory.put(territory, lines);
        kept += lines.lines().size();
        for (Iterator<SearchedLines> eldest = byTerritory.values().iterator(); kept > most; ) {
            kept -= eldest.next().lines().size();
            eldest.remove();
        }
    }
}
