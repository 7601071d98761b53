package eu.maillage.cards.domain;

import eu.maillage.directory.OrganisationFace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the organisations that a spreadsheet names among all those of the directory. */
final class KnownOrganisations {

    private final Map<String, List<OrganisationFace>> bySiret;
    private final Map<String, List<OrganisationFace>> byName;
    private final Map<String, List<OrganisationFace>> asked = new HashMap<>();

    KnownOrganisations(List<OrganisationFace> all) {
        bySiret = all.stream()
                .filter(face -> face.siret() != null)
                .collect(Collectors.groupingBy(face -> String.valueOf(face.siret())));
        byName = all.stream()
                .collect(Collectors.groupingBy(
                        face -> CardTitles.folded(face.name()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Those with this SIRET, whose first zeros a spreadsheet may have dropped: several departments of one town hall may share it. */
    List<OrganisationFace> bySiret(String written) {
        String digits = written.replaceFirst("[.,]0+$", "").replaceAll("\\D", "");
        String lost = "0".repeat(digits.length() == 12 || digits.length() == 13 ? 14 - digits.length() : 0);
        return bySiret.getOrDefault(lost + digits, List.of());
    }

    /** Those of this name; else those whose name holds these words. */
    List<OrganisationFace> byName(String written) {
        String folded = CardTitles.folded(written);
        return folded.isEmpty() ? List.of() : byName.getOrDefault(folded, asked.computeIfAbsent(folded, this::holding));
    }

    private List<OrganisationFace> holding(String folded) {
        String words = " " + folded + " ";
        return byName.containsKey(folded)
                ? List.of()
                : byName.entrySet().stream()
                        .filter(named -> (" " + named.getKey() + " ").contains(words))
                        .flatMap(named -> named.getValue().stream())
                        .toList();
    }
}
