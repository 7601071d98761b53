package eu.maillage.directory.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The organisations of one territory as they were at one moment, by their ids; those that are gone may be among them. */
record SearchedLines(Moment moment, Map<UUID, SearchedLine> lines) {

    /** The same at a later moment. */
    SearchedLines at(Moment later, Collection<SearchedLine> changed, Collection<UUID> gone) {
        if (changed.isEmpty() && gone.isEmpty()) {
            return new SearchedLines(later, lines);
        }
        Map<UUID, SearchedLine> all = new HashMap<>(lines);
        changed.forEach(line -> all.put(line.organisation(), line));
        all.keySet().removeAll(gone);
        return new SearchedLines(later, all);
    }

    /** How many slips each is away that is like what was typed. */
    Map<UUID, Integer> alike(Resemblance resemblance, Function<SearchedLine, String> text) {
        Map<UUID, Integer> alike = new HashMap<>();
        for (SearchedLine line : lines.values()) {
            int slips = resemblance.slips(text.apply(line));
            if (slips != Resemblance.NOT_ALIKE) {
                alike.put(line.organisation(), slips);
            }
        }
        return alike;
    }
}
