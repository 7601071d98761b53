package eu.maillage.directory.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a transaction that reads can see: the changes of all transactions that had ended when it began.
 *
 * @param server the database, since it was started
 * @param first all transactions before this number had ended
 * @param next none from this number on had begun
 * @param running those between the two that had not ended
 */
record Moment(String server, long first, long next, Set<Long> running) {

    Moment {
        running = Set.copyOf(running);
    }

    /** From PostgreSQL's own words: {@code 100:104:100,102}. */
    static Moment of(String server, String snapshot) {
        String[] parts = snapshot.split(":", -1);
        Set<Long> running = parts[2].isEmpty()
                ? Set.of()
                : Arrays.stream(parts[2].split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
        return new Moment(server, Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether all that the other one sees is seen here, and perhaps more. */
    boolean follows(Moment other) {
        return server.equals(other.server)
                && next >= other.next
                && running.stream().allMatch(one -> one >= other.next || other.running.contains(one));
    }
}
