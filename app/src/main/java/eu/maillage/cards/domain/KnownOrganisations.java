package eu.maillage.cards.domain;

import eu.maillage.directory.OrganisationFace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the organisations that a spreadsheet names among all those of the directory. */
final class KnownOrganisations {

    private final UnaryOperator<String> common;
    private final Map<String, List<OrganisationFace>> bySiret;
    private final Map<String, List<OrganisationFace>> byName;
    private final Map<String, List<OrganisationFace>> asked = new HashMap<>();

    /** @param common what two spellings of one name have in common, as the directory says it */
    KnownOrganisations(List<OrganisationFace> all, UnaryOperator<String> common) {
        this.common = common;
        bySiret = all.stream()
                .filter(face -> face.siret() != null)
                .collect(Collectors.groupingBy(face -> String.valueOf(face.siret())));
        byName = all.stream()
                .collect(Collectors.groupingBy(
                        face -> common.apply(face.name()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Those with this SIRET, whose first zeros a spreadsheet may have dropped: several departments of one town hall may share it. */
    List<OrganisationFace> bySiret(String written) {
        String digits = written.replaceFirst("[.,]0+$", "").replaceAll("\\D", "");
        String lost = "0".repeat(digits.length() == 12 || digits.length() == 13 ? 14 - digits.length() : 0);
        return bySiret.getOrDefault(lost + digits, List.of());
    }

    /** Those of this name; else those whose name holds these words. */
    List<OrganisationFace> byName(String written) {
        String folded = common.apply(written);
        if (folded.isEmpty()) {
            return List.of();
        }
        return byName.containsKey(folded)
                ? called(written, byName.getOrDefault(folded, List.of()))
                : asked.computeIfAbsent(folded, this::holding);
    }

    /** Those among some that are called so: word for word where one is, whatever its legal form where none is. */
    List<OrganisationFace> called(String written, List<OrganisationFace> some) {
        String words = CardTitles.folded(written);
        List<OrganisationFace> exactly = some.stream()
                .filter(face -> CardTitles.folded(face.name()).equals(words))
                .toList();
        String folded = common.apply(written);
        return exactly.isEmpty()
                ? some.stream()
                        .filter(face -> common.apply(face.name()).equals(folded))
                        .toList()
                : exactly;
    }

    private List<OrganisationFace> holding(String folded) {
        String words = " " + folded + " ";
        return byName.entrySet().stream()
                .filter(named -> (" " + named.getKey() + " ").contains(words))
                .flatMap(named -> named.getValue().stream())
                .toList();
    }
}
