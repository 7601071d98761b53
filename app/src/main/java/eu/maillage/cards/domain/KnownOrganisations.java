package eu.maillage.cards.domain;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the organisations that a spreadsheet names among all those of the directory. */
final class KnownOrganisations {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern SIRET = Pattern.compile("(?:\\d[\\h.-]*){12,14}(?:[.,]0+)?");

    private final Directory directory;
    private final Map<String, List<OrganisationFace>> bySiret;
    private final Map<String, List<OrganisationFace>> byName;
    private final Map<String, List<OrganisationFace>> parts = new HashMap<>();
    private final Map<String, List<OrganisationFace>> wholes = new HashMap<>();
    private final Map<String, List<OrganisationFace>> near = new HashMap<>();

    /** @param directory says what a name is, however it is spelled */
    KnownOrganisations(List<OrganisationFace> all, Directory directory) {
        this.directory = directory;
        bySiret = all.stream()
                .filter(face -> face.siret() != null)
                .collect(Collectors.groupingBy(face -> String.valueOf(face.siret())));
        byName = all.stream()
                .collect(Collectors.groupingBy(
                        face -> directory.named(face.name()).bare(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether it is written as a SIRET is, with spaces or without, whole or as a spreadsheet spoils it. */
    static boolean isSiret(String written) {
        return SIRET.matcher(written).matches() || isScientific(written);
    }

    /** Whether a spreadsheet made of it a number of which only the first digits are left. */
    static boolean isScientific(String written) {
        return SCIENTIFIC.matcher(written).matches();
    }

    /** Those with this SIRET, whose first zeros a spreadsheet may have dropped: several departments of one town hall may share it. */
    List<OrganisationFace> bySiret(String written) {
        String digits = written.replaceFirst("[.,]0+$", "").replaceAll("\\D", "");
        String lost = "0".repeat(digits.length() == 12 || digits.length() == 13 ? 14 - digits.length() : 0);
        return bySiret.getOrDefault(lost + digits, List.of());
    }

    /** Those of this name. One of another legal form is another one. */
    List<OrganisationFace> byName(String written) {
        return called(written, byName.getOrDefault(directory.named(written).bare(), List.of()));
    }

    /** Those of which these words are a part of the name alone: for her to say who is meant. */
    List<OrganisationFace> inPart(String written) {
        return among(parts, written, (known, bare) -> holds(known, bare));
    }

    /** Those whose name is a part of these words. */
    List<OrganisationFace> within(String written) {
        return among(wholes, written, (known, bare) -> holds(bare, known));
    }

    /** Those whose name is a slip or two away, the nearest first. */
    List<OrganisationFace> misspelt(String written) {
        String bare = directory.named(written).bare();
        return bare.isEmpty()
                ? List.of()
                : near.computeIfAbsent(bare, each -> directory.misspelt(each, byName.keySet()).stream()
                        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                        .toList());
    }

    /** Those among some that are in the commune, where one is said. */
    static List<OrganisationFace> inCommune(String written, List<OrganisationFace> some) {
        String commune = CardTitles.folded(written);
        return some.stream()
                .filter(face -> commune.isEmpty()
                        || commune.equals(CardTitles.folded(Objects.requireNonNullElse(face.commune(), ""))))
                .toList();
    }

    /** Those among some that are called so: in full where one is, whether or not it has a legal form where none is. */
    List<OrganisationFace> called(String written, List<OrganisationFace> some) {
        OrganisationName name = directory.named(written);
        List<OrganisationFace> exactly = some.stream()
                .filter(face -> directory.named(face.name()).equals(name))
                .toList();
        return exactly.isEmpty()
                ? some.stream()
                        .filter(face -> directory.named(face.name()).mayBe(name))
                        .toList()
                : exactly;
    }

    /** Those that have the name with another legal form. */
    List<OrganisationFace> ofOtherForm(String written) {
        OrganisationName name = directory.named(written);
        return byName.getOrDefault(name.bare(), List.of()).stream()
                .filter(face -> directory.named(face.name()).hasOtherForm(name))
                .toList();
    }

    private List<OrganisationFace> among(
            Map<String, List<OrganisationFace>> asked, String written, BiPredicate<String, String> meant) {
        String bare = directory.named(written).bare();
        return bare.isEmpty()
                ? List.of()
                : asked.computeIfAbsent(bare, each -> byName.entrySet().stream()
                        .filter(known -> meant.test(known.getKey(), each))
                        .flatMap(known -> known.getValue().stream())
                        .toList());
    }

    private static boolean holds(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }
}
