package eu.maillage.directory.domain;

import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Entry.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A refusal that the directory knows stands against a list: a cell does not say when its «yes» was given. */
final class StandingRefusals {

    private StandingRefusals() {}

    static boolean against(Person person, Purpose purpose, boolean told) {
        return told && person.refused(purpose).isPresent();
    }

    /** What there is to say of each «yes» that is not followed. */
    static List<RowNote> notes(Person person, Map<Purpose, Boolean> consents) {
        return new TreeMap<>(consents)
                .entrySet().stream()
                        .filter(told -> against(person, told.getKey(), told.getValue()))
                        .map(told -> RowNote.of(
                                RowNote.Kind.CONSENT_STANDS,
                                "",
                                ImportColumn.of(told.getKey()).name(),
                                person.refused(told.getKey()).orElseThrow().toString()))
                        .toList();
    }
}
