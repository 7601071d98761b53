package eu.maillage.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the lines of the territory that is open, within another's transaction. They stay in memory, and the next search reads
 * what was written since. Nothing is locked meanwhile: what is kept never changes, it is replaced.
 */
@Component
class LineQuery {

    /** 60 MB at most, by estimate. */
    private static final int MOST = 200_000;

    /** A merged one is found by the one kept. */
    private static final String LINES = """
            select id, folded, split_part(haystack, ' | ', 1) as words, merged_into is not null as gone
            from directory.organisation
            """;

    /** The server's start tells apart what another server, or this one with older data, answers behind the same address. */
    private static final String HERE = """
            select tenancy.current_territory() as territory, pg_current_snapshot()::text as snapshot,
                concat(extract(epoch from pg_postmaster_start_time()), ' ', pg_database.oid) as server
            from pg_database where datname = current_database()
            """;

    private record Here(UUID territory, Moment moment) {}

    private final JdbcClient database;
    private final KeptLines kept;

    @Autowired
    LineQuery(JdbcClient database) {
        this(database, new KeptLines(MOST));
    }

    LineQuery(JdbcClient database, KeptLines kept) {
        this.database = database;
        this.kept = kept;
    }

    /** As the transaction sees them. One that writes sees what nobody else does, so that nothing of it is kept. */
    SearchedLines now() {
        Here here = here();
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return all(here.moment());
        }
        Optional<SearchedLines> known = kept.of(here.territory())
                .filter(lines -> lines.moment().server().equals(here.moment().server()));
        if (known.isPresent() && !here.moment().follows(known.get().moment())) {
            return all(here.moment());
        }
        SearchedLines now = known.map(lines -> since(lines, here.moment())).orElseGet(() -> all(here.moment()));
        kept.keep(here.territory(), now);
        return now;
    }

    private Here here() {
        return database.sql(HERE)
                .query((row, number) -> new Here(
                        Objects.requireNonNull(
                                row.getObject("territory", UUID.class),
                                "No territory is open. Maybe the class that searches is not @InTerritory."),
                        Moment.of(row.getString("server"), row.getString("snapshot"))))
                .single();
    }

    private SearchedLines all(Moment moment) {
        return read(new SearchedLines(moment, Map.of()), moment, "merged_into is null", Map.of());
    }

    /**
     * All that had ended before the former moment's first was seen then. A restored database may hold larger numbers than
     * its server has given yet: they were read with all, and are not read again.
     */
    private SearchedLines since(SearchedLines former, Moment moment) {
        return former.moment().equals(moment)
                ? former
                : read(
                        former,
                        moment,
                        "written_in >= :first and written_in < :next",
                        Map.of("first", former.moment().first(), "next", moment.next()));
    }

    private SearchedLines read(
            SearchedLines former, Moment moment, String condition, Map<String, ? extends @Nullable Object> values) {
        List<SearchedLine> changed = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        database.sql(LINES + " where " + condition).params(values).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (row.getBoolean("gone")) {
                gone.add(id);
            } else {
                changed.add(new SearchedLine(id, row.getString("folded"), row.getString("words")));
            }
        });
        return former.at(moment, changed, gone);
    }
}
