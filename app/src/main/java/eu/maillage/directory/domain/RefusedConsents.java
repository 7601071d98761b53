package eu.maillage.directory.domain;

import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Contact.Details;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where rows of one file disagree about a person's consent, her refusal holds, whichever row comes first: the others are
 * read as refusing too, and told so. Whoever may turn out to be one person when the rows are judged is one here already.
 */
final class RefusedConsents {

    /**
     * Somebody of whom the directory or a row tells.
     *
     * @param place one of the names of her organisation, the same for all of them
     * @param id hers in the directory
     */
    private record Told(
            String place, Details details, @Nullable String id) {

        boolean nameless() {
            return details.name().isEmpty();
        }

        /** Where she is reached, as long as no name tells her apart: a number only where there is no address. */
        String reached() {
            return place + "|" + (details.email() != null ? details.email() : details.phone());
        }
    }

    private record Asked(String person, Purpose purpose) {}

    private final Sameness organisations = new Sameness();
    private final Sameness people = new Sameness();
    private final Set<String> reachedWithoutName;
    private final Map<Asked, Integer> refusals = new HashMap<>();

    private RefusedConsents(List<RowReading> rows, Collection<Entry> known) {
        known.forEach(entry -> organisations.join(marks(entry)));
        rows.forEach(row ->
                organisations.join(KnownEntries.keys(row.draft().particulars()).toList()));
        List<Told> told = Stream.concat(
                        known.stream().flatMap(this::told),
                        rows.stream().map(this::told).flatMap(Optional::stream))
                .toList();
        reachedWithoutName =
                told.stream().filter(Told::nameless).map(Told::reached).collect(Collectors.toSet());
        told.forEach(each -> people.join(marks(each)));
        rows.forEach(row -> row.draft().consents().forEach((purpose, given) -> {
            if (!given) {
                asked(row, purpose).ifPresent(asked -> refusals.putIfAbsent(asked, row.row()));
            }
        }));
    }

    static List<RowReading> prevail(List<RowReading> rows, Collection<Entry> known) {
        boolean disagree = Stream.of(Purpose.values())
                .anyMatch(purpose -> rows.stream().anyMatch(says(purpose, true))
                        && rows.stream().anyMatch(says(purpose, false)));
        if (!disagree) {
            return rows;
        }
        var refused = new RefusedConsents(rows, known);
        return rows.stream().map(refused::heard).toList();
    }

    private static Predicate<RowReading> says(Purpose purpose, boolean given) {
        return row -> Boolean.valueOf(given).equals(row.draft().consents().get(purpose));
    }

    private RowReading heard(RowReading row) {
        RowReading heard = row;
        for (Purpose purpose : Purpose.values()) {
            Optional<Integer> refused =
                    Boolean.TRUE.equals(row.draft().consents().get(purpose))
                            ? asked(row, purpose).map(refusals::get)
                            : Optional.empty();
            if (refused.isPresent()) {
                heard = heard.refusing(purpose, refused.get());
            }
        }
        return heard;
    }

    private Optional<Asked> asked(RowReading row, Purpose purpose) {
        return told(row).map(told -> new Asked(people.of(marks(told).getFirst()), purpose));
    }

    private Stream<Told> told(Entry entry) {
        String place = place(entry.particulars());
        return entry.people().stream()
                .map(person -> new Told(place, person.details(), person.id().toString()));
    }

    private Optional<Told> told(RowReading row) {
        return Optional.ofNullable(row.draft().contact())
                .map(details -> new Told(place(row.draft().particulars()), details, null));
    }

    private String place(Particulars told) {
        return organisations.of(KnownEntries.keys(told).findFirst().orElseThrow());
    }

    private static List<String> marks(Entry entry) {
        Organisation stored = entry.stored();
        Stream<String> merged = stored == null || stored.mergedInto() == null
                ? Stream.empty()
                : Stream.of(stored.mergedInto().toString());
        return Stream.of(
                        KnownEntries.keys(entry.particulars()),
                        Stream.of(entry.id().toString()),
                        merged)
                .flatMap(marks -> marks)
                .toList();
    }

    /** By her name in her organisation and beside her address; by her address or her number alone where a name is missing. */
    private List<String> marks(Told told) {
        List<String> marks = new ArrayList<>();
        String name = told.details().folded();
        if (told.nameless()) {
            marks.add(told.reached());
        } else {
            marks.add(told.place() + "|" + name);
            if (told.details().email() != null) {
                marks.add(told.details().email() + "|" + name);
            }
            Stream.of(told.details().email(), told.details().phone())
                    .filter(reach -> reach != null)
                    .map(reach -> told.place() + "|" + reach)
                    .filter(reachedWithoutName::contains)
                    .forEach(marks::add);
        }
        Stream.ofNullable(told.id()).forEach(marks::add);
        return marks;
    }
}
