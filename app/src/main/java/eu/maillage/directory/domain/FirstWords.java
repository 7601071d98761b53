package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import java.util.HashMap;
import java.util.Map;

/** Which row of a file gave a value first: its word holds over the rows below, so that the same file read again changes nothing. */
final class FirstWords {

    /** A person in one organisation, where her role is hers. */
    record Place(OrganisationId organisation, ContactId contact) {}

    private record Said(Object whose, ImportColumn column) {}

    private final Map<Said, Integer> rows = new HashMap<>();

    /** The row, zero while none gave a value. */
    int row(Object whose, ImportColumn column) {
        return rows.getOrDefault(new Said(whose, column), 0);
    }

    void say(Object whose, ImportColumn column, int row) {
        rows.putIfAbsent(new Said(whose, column), row);
    }
}
