package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person said that rows are: in this import, and in those before. */
final class Answers {

    private final Map<Integer, String> decisions;
    private final Map<String, OrganisationId> before;
    private final Map<String, OrganisationId> given = new HashMap<>();

    /**
     * @param decisions in this import, by row
     * @param before what a row of an earlier import said, and the organisation that it was
     */
    Answers(Map<Integer, String> decisions, Map<String, OrganisationId> before) {
        this.decisions = Map.copyOf(decisions);
        this.before = Map.copyOf(before);
    }

    @Nullable
    String decision(int row) {
        return decisions.get(row);
    }

    /** The organisation that an earlier answer holds the row to be, unless there is a newer one. */
    @Nullable
    OrganisationId before(RowReading reading, Draft draft) {
        return decisions.containsKey(reading.row()) ? null : before.get(says(draft));
    }

    void keep(Draft draft, Entry entry) {
        given.put(says(draft), entry.id());
    }

    /** Those that led to another organisation, to be kept for the next file. */
    Map<String, OrganisationId> given() {
        return Map.copyOf(given);
    }

    /** What a row says of itself, to know it again in the next file. */
    private static String says(Draft draft) {
        Identifiers identifiers = draft.identifiers();
        String number = Stream.of(identifiers.siret(), identifiers.siren(), identifiers.rna(), identifiers.bce())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
        String commune = Objects.requireNonNullElse(draft.address().commune(), "");
        return String.join("|", Folding.organisation(draft.name()).whole(), number, Folding.commune(commune));
    }
}
