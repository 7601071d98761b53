package eu.maillage.directory.domain;

import eu.maillage.directory.Email;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Proposes what the columns of a file without titles hold, where each of their values says it. */
final class ImportContents {

    private static final Map<ImportColumn, Predicate<String>> TELLING = new EnumMap<>(Map.of(
            ImportColumn.SIRET, value -> isNumber(value, LegalId.Siret.class),
            ImportColumn.SIREN, value -> isNumber(value, LegalId.Siren.class),
            ImportColumn.EMAIL, value -> Email.read(value).isPresent(),
            ImportColumn.PHONE, value -> Phone.read(value).isPresent()));

    private ImportContents() {}

    static SortedMap<Integer, ImportColumn> propose(List<RawRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        SortedMap<Integer, ImportColumn> proposed = new TreeMap<>();
        for (int index = 0; index < width; index++) {
            int column = index;
            List<String> values = rows.stream()
                    .map(row -> row.cell(column).text().strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            TELLING.entrySet().stream()
                    .filter(each -> !values.isEmpty() && !proposed.containsValue(each.getKey()))
                    .filter(each -> values.stream().allMatch(each.getValue()))
                    .findFirst()
                    .ifPresent(each -> proposed.put(column, each.getKey()));
        }
        return proposed;
    }

    private static boolean isNumber(String value, Class<? extends LegalId> sort) {
        return LegalIds.read(value) instanceof LegalIdReading.Read(LegalId id, var _) && sort.isInstance(id);
    }
}
