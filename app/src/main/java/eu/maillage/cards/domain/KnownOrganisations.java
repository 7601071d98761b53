package eu.maillage.cards.domain;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.tenancy.Asker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the organisations that a spreadsheet names, each asked for once. */
final class KnownOrganisations {

    private static final int LOOKED_AT = 20;

    private final Asker asker;
    private final Directory directory;
    private final Map<String, List<OrganisationFace>> asked = new HashMap<>();

    KnownOrganisations(Asker asker, Directory directory) {
        this.asker = asker;
        this.directory = directory;
    }

    /** Those with this SIRET: several departments of one town hall may share it. */
    List<OrganisationFace> bySiret(String written) {
        String digits = written.replaceAll("\\D", "");
        return digits.isEmpty()
                ? List.of()
                : asked.computeIfAbsent(digits, _ -> directory.search(asker, digits, LOOKED_AT).stream()
                        .filter(face -> digits.equals(face.siret()))
                        .toList());
    }

    /** Those of this name; else the only one whose name holds these words. */
    List<OrganisationFace> byName(String written) {
        String folded = CardTitles.folded(written);
        return folded.isEmpty() ? List.of() : asked.computeIfAbsent("name " + folded, _ -> named(folded, written));
    }

    private List<OrganisationFace> named(String folded, String written) {
        List<OrganisationFace> found = directory.search(asker, written, LOOKED_AT);
        List<OrganisationFace> exact = found.stream()
                .filter(face -> CardTitles.folded(face.name()).equals(folded))
                .toList();
        return exact.isEmpty()
                ? found.stream()
                        .filter(face -> holds(CardTitles.folded(face.name()), folded))
                        .toList()
                : exact;
    }

    private static boolean holds(String name, String written) {
        return (" " + name + " ").contains(" " + written + " ");
    }
}
