package eu.maillage.cards.domain;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the organisations that a spreadsheet names among all those of the directory. */
final class KnownOrganisations {

    private final Function<String, OrganisationName> named;
    private final Map<String, List<OrganisationFace>> bySiret;
    private final Map<String, List<OrganisationFace>> byName;
    private final Map<String, List<OrganisationFace>> asked = new HashMap<>();

    /** @param named what a name is, however it is spelled, as the directory says it */
    KnownOrganisations(List<OrganisationFace> all, Function<String, OrganisationName> named) {
        this.named = named;
        bySiret = all.stream()
                .filter(face -> face.siret() != null)
                .collect(Collectors.groupingBy(face -> String.valueOf(face.siret())));
        byName = all.stream()
                .collect(Collectors.groupingBy(
                        face -> named.apply(face.name()).bare(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Those with this SIRET, whose first zeros a spreadsheet may have dropped: several departments of one town hall may share it. */
    List<OrganisationFace> bySiret(String written) {
        String digits = written.replaceFirst("[.,]0+$", "").replaceAll("\\D", "");
        String lost = "0".repeat(digits.length() == 12 || digits.length() == 13 ? 14 - digits.length() : 0);
        return bySiret.getOrDefault(lost + digits, List.of());
    }

    /** Those of this name. One of another legal form is another one. */
    List<OrganisationFace> byName(String written) {
        return called(written, byName.getOrDefault(named.apply(written).bare(), List.of()));
    }

    /** Those of which these words are a part of the name alone, or whose name is a part of them: for her to say who is meant. */
    List<OrganisationFace> inPart(String written) {
        String bare = named.apply(written).bare();
        return bare.isEmpty() ? List.of() : asked.computeIfAbsent(bare, this::holding);
    }

    /** Those among some that are called so: in full where one is, whether or not it has a legal form where none is. */
    List<OrganisationFace> called(String written, List<OrganisationFace> some) {
        OrganisationName name = named.apply(written);
        List<OrganisationFace> exactly = some.stream()
                .filter(face -> named.apply(face.name()).equals(name))
                .toList();
        return exactly.isEmpty()
                ? some.stream()
                        .filter(face -> named.apply(face.name()).mayBe(name))
                        .toList()
                : exactly;
    }

    /** Those that have the name with another legal form. */
    List<OrganisationFace> ofOtherForm(String written) {
        OrganisationName name = named.apply(written);
        return byName.getOrDefault(name.bare(), List.of()).stream()
                .filter(face -> named.apply(face.name()).hasOtherForm(name))
                .toList();
    }

    private List<OrganisationFace> holding(String bare) {
        return byName.entrySet().stream()
                .filter(known -> holds(known.getKey(), bare) || holds(bare, known.getKey()))
                .flatMap(known -> known.getValue().stream())
                .toList();
    }

    private static boolean holds(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }
}
