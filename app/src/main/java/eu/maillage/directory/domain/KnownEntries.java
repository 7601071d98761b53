package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organisations that an import compares its rows with, found by their numbers and their names. */
final class KnownEntries {

    private final Map<String, Set<Entry>> index = new HashMap<>();
    private final Map<String, List<Entry>> mergedBefore = new HashMap<>();
    private final Map<OrganisationId, Entry> byId = new HashMap<>();

    KnownEntries(Collection<Entry> known) {
        known.forEach(entry -> byId.put(entry.id(), entry));
        known.forEach(this::file);
    }

    /** One that a row made. */
    void add(Entry entry) {
        byId.put(entry.id(), entry);
        index(entry);
    }

    /** Files an entry under what it is called now; under what it was called before, it stays to be found. */
    void index(Entry entry) {
        Particulars called = entry.particulars();
        keys(called).forEach(key -> index.computeIfAbsent(key, any -> new LinkedHashSet<>())
                .add(entry));
    }

    private void file(Entry entry) {
        if (isMerged(entry)) {
            mergedBefore
                    .computeIfAbsent(alias(entry.particulars()), any -> new ArrayList<>())
                    .add(entry);
        } else {
            index(entry);
        }
    }

    /** The entry itself, or the one that it was merged into. */
    Entry kept(Entry entry) {
        OrganisationId into = entry.stored() == null ? null : entry.stored().mergedInto();
        return into == null ? entry : byId.getOrDefault(into, entry);
    }

    boolean isMerged(Entry entry) {
        return kept(entry) != entry;
    }

    @Nullable
    Entry find(OrganisationId id) {
        return byId.get(id);
    }

    /** The entry that a duplicate of this name and number was merged into. */
    Optional<Entry> mergedBefore(Particulars told) {
        return mergedBefore(told, told.called()::equals);
    }

    /** The same, whether or not both names have a legal form. */
    Optional<Entry> alikeMergedBefore(Particulars told) {
        return mergedBefore(told, told.called()::mayBe);
    }

    private Optional<Entry> mergedBefore(Particulars told, Predicate<OrganisationName> rule) {
        return mergedBefore.getOrDefault(alias(told), List.of()).stream()
                .filter(merged -> rule.test(merged.particulars().called()))
                .findFirst()
                .map(this::kept);
    }

    /** Those that share a number or a name. */
    Set<Entry> near(Particulars told) {
        Set<Entry> near = new LinkedHashSet<>();
        keys(told).forEach(key -> near.addAll(index.getOrDefault(key, Set.of())));
        return near;
    }

    Stream<Entry> withSiret(String siret) {
        return index.getOrDefault(key("siret", siret), Set.of()).stream();
    }

    private static String alias(Particulars told) {
        return told.folded() + "|"
                + Objects.requireNonNullElse(told.identifiers().siret(), "");
    }

    /** What one of two that are the same shares with the other: a number, or the name. */
    static Stream<String> keys(Particulars told) {
        Identifiers identifiers = told.identifiers();
        return Stream.of(
                        key("siret", identifiers.siret()),
                        key("siren", identifiers.siren()),
                        key("rna", identifiers.rna()),
                        key("bce", identifiers.bce()),
                        key("name", told.folded()))
                .filter(Objects::nonNull);
    }

    private static @Nullable String key(String sort, @Nullable String value) {
        return value == null ? null : sort + ":" + value;
    }
}
