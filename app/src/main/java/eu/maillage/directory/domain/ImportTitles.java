package eu.maillage.directory.domain;

import eu.maillage.directory.ColumnTitles;
import eu.maillage.spreadsheets.HeaderMapping;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Proposes what the columns of a file hold, by their titles and by those that stand beside them. */
final class ImportTitles {

    private static final HeaderMapping<ImportColumn> TITLES =
            new HeaderMapping<>(ImportColumn.all(), ImportColumn.telling());
    /** «Société», as against «Nom», which may be a person's. */
    private static final HeaderMapping<ImportColumn> PLAIN =
            new HeaderMapping<>(Map.of(ImportColumn.NAME, ColumnTitles.NAME));

    private static final Set<String> WHOLE = Set.of("prenom", "first", "full", "complet");

    private final List<String> header;
    private final SortedMap<Integer, ImportColumn> proposed;

    private ImportTitles(List<String> header) {
        this.header = header;
        this.proposed = TITLES.propose(header);
    }

    static Table named(Table table) {
        return TITLES.named(table);
    }

    static Table named(Spreadsheet file) {
        return TITLES.named(file);
    }

    static SortedMap<Integer, ImportColumn> propose(List<String> header) {
        var titles = new ImportTitles(header);
        titles.tellOrganisationFromPerson();
        titles.tellLastNameFromWholeName();
        return titles.proposed;
    }

    /** Of «Nom» and «Entreprise», the second names the organisation and the first its person. */
    private void tellOrganisationFromPerson() {
        Optional<Integer> bare = column(ImportTitles::isBare);
        Optional<Integer> plain = column(title -> PLAIN.isNamed(ImportColumn.NAME, title));
        if (bare.isEmpty() || plain.isEmpty()) {
            return;
        }
        if (proposed.get(bare.get()) == ImportColumn.NAME) {
            proposed.remove(bare.get());
            proposed.put(plain.get(), ImportColumn.NAME);
        }
        ImportColumn person = has(ImportColumn.FIRST_NAME) ? ImportColumn.LAST_NAME : ImportColumn.CONTACT;
        boolean told = has(ImportColumn.LAST_NAME) || has(person);
        if (!told && !proposed.containsKey(bare.get())) {
            proposed.put(bare.get(), person);
        }
    }

    /** Beside «Prénom», «Contact» is what the first name leaves to say. */
    private void tellLastNameFromWholeName() {
        if (has(ImportColumn.FIRST_NAME) && !has(ImportColumn.LAST_NAME)) {
            proposed.replaceAll((column, field) ->
                    field == ImportColumn.CONTACT && Collections.disjoint(Folding.words(header.get(column)), WHOLE)
                            ? ImportColumn.LAST_NAME
                            : field);
        }
    }

    private static boolean isBare(String title) {
        return TITLES.isNamed(ImportColumn.NAME, title) && !PLAIN.isNamed(ImportColumn.NAME, title);
    }

    /** The first column with such a title that holds nothing else. */
    private Optional<Integer> column(Predicate<String> rule) {
        return IntStream.range(0, header.size())
                .filter(column -> proposed.getOrDefault(column, ImportColumn.NAME) == ImportColumn.NAME)
                .filter(column -> rule.test(header.get(column)))
                .boxed()
                .findFirst();
    }

    private boolean has(ImportColumn field) {
        return proposed.containsValue(field);
    }
}
