package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.Coordinates.Precision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The communes of France with their postal codes and, for those that the source knows, a point. */
@Component
public class Communes {

    /** A commune; without a point where the source has none. */
    public record Commune(
            String insee,
            String name,
            List<String> postalCodes,
            @Nullable Coordinates point) {}

    /** Read on first use: a start shall not wait for it. */
    private static final class Atlas {

        private static final Atlas WHOLE = new Atlas();

        private final Map<String, List<Commune>> byPostalCode = new HashMap<>();
        private final Map<String, List<Commune>> byName = new HashMap<>();

        private Atlas() {
            Reference.lines("communes.tsv.gz").map(line -> line.split("\t", -1)).forEach(this::take);
        }

        private void take(String[] columns) {
            Coordinates point = columns[3].isEmpty()
                    ? null
                    : new Coordinates(
                            Double.parseDouble(columns[3]), Double.parseDouble(columns[4]), Precision.COMMUNE);
            var commune = new Commune(columns[0], columns[1], List.of(columns[2].split(",")), point);
            commune.postalCodes().forEach(code -> byPostalCode
                    .computeIfAbsent(code, any -> new ArrayList<>())
                    .add(commune));
            byName.computeIfAbsent(Folding.commune(commune.name()), any -> new ArrayList<>())
                    .add(commune);
        }

        private List<Commune> named(String name) {
            return byName.getOrDefault(Folding.commune(name), List.of());
        }

        private List<Commune> coded(String postalCode) {
            return byPostalCode.getOrDefault(postalCode, List.of());
        }
    }

    /** The commune meant, if only one can be: by name and postal code, name and department, or either alone. */
    public Optional<Commune> find(@Nullable String postalCode, @Nullable String name) {
        List<Commune> named = name == null ? List.of() : Atlas.WHOLE.named(name);
        List<Commune> coded = postalCode == null ? List.of() : Atlas.WHOLE.coded(postalCode);
        if (named.isEmpty()) {
            return only(coded);
        }
        List<Commune> both = named.stream().filter(coded::contains).toList();
        if (!both.isEmpty()) {
            return Optional.of(both.getFirst());
        }
        return postalCode == null ? only(named) : only(inDepartment(named, postalCode));
    }

    /** Whether a postal code is in use. */
    static boolean knows(String postalCode) {
        return !Atlas.WHOLE.coded(postalCode).isEmpty();
    }

    /** Where it is: the commune's point, or the middle of those that share its postal code. */
    public Optional<Coordinates> place(@Nullable String postalCode, @Nullable String name) {
        Optional<Coordinates> own = find(postalCode, name).map(Commune::point);
        return own.isPresent() || postalCode == null ? own : middle(Atlas.WHOLE.coded(postalCode));
    }

    private static Optional<Coordinates> middle(List<Commune> communes) {
        List<Coordinates> points = new ArrayList<>();
        for (Commune commune : communes) {
            if (commune.point() != null) {
                points.add(commune.point());
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(
                points.stream().mapToDouble(Coordinates::latitude).average().orElseThrow(),
                points.stream().mapToDouble(Coordinates::longitude).average().orElseThrow(),
                Precision.POSTAL_CODE));
    }

    /** A CEDEX code names no commune, but begins with its department's number. */
    private static List<Commune> inDepartment(List<Commune> communes, String postalCode) {
        return communes.stream()
                .filter(commune -> commune.postalCodes().stream()
                        .anyMatch(code -> code.length() > 1 && postalCode.startsWith(code.substring(0, 2))))
                .toList();
    }

    private static Optional<Commune> only(List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(communes.getFirst()) : Optional.empty();
    }
}
