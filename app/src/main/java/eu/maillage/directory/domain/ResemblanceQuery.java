package eu.maillage.directory.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisations that are like what was typed, within another's transaction. */
@Component
public class ResemblanceQuery {

    /** Out of an index alone, which takes a fifth of what the haystacks take. */
    private static final String NAMES =
            "select string_agg(folded, chr(10)) from directory.organisation where archived_at is null";

    private static final String NAMED = "select id, folded from directory.organisation where folded = any(:named) and ";

    private static final String HAYSTACKS = """
            select string_agg(id || split_part(haystack, ' | ', 1), chr(10)) from directory.organisation where\s""";

    /** As many letters as an id has. */
    private static final int ID = 36;

    private final JdbcClient database;

    ResemblanceQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many slips each organisation is away that is like the text, by its id: by its own name, or where no name is like it,
     * by its commune and its people as well.
     *
     * @param text what was typed, folded or not
     * @param conditions which organisations, as the end of a statement
     * @param values what stands for the names in the conditions
     */
    public Map<UUID, Integer> among(String text, String conditions, Map<String, ? extends @Nullable Object> values) {
        Resemblance resemblance = new Resemblance(text);
        String which = resemblance.exactly().condition() + " and " + conditions;
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.putAll(resemblance.exactly().values());
        Map<UUID, Integer> named = named(resemblance, which, all);
        return named.isEmpty() ? inHaystacks(resemblance, which, all) : named;
    }

    private Map<UUID, Integer> named(Resemblance resemblance, String which, Map<String, @Nullable Object> values) {
        Map<String, Integer> names = new HashMap<>();
        forEachLine(database.sql(NAMES), (text, letters, start, end) -> {
            int slips = resemblance.slips(letters, start, end);
            if (slips != Resemblance.NOT_ALIKE) {
                names.put(text.substring(start, end), slips);
            }
        });
        Map<UUID, Integer> near = new HashMap<>();
        if (!names.isEmpty()) {
            values.put("named", names.keySet().toArray(String[]::new));
            database.sql(NAMED + which).params(values).query(row -> {
                near.put(row.getObject("id", UUID.class), Objects.requireNonNull(names.get(row.getString("folded"))));
            });
        }
        return near;
    }

    private Map<UUID, Integer> inHaystacks(
            Resemblance resemblance, String which, Map<String, @Nullable Object> values) {
        Map<UUID, Integer> near = new HashMap<>();
        forEachLine(database.sql(HAYSTACKS + which).params(values), (text, letters, start, end) -> {
            int slips = resemblance.slips(letters, start + ID, end);
            if (slips != Resemblance.NOT_ALIKE) {
                near.put(UUID.fromString(text.substring(start, start + ID)), slips);
            }
        });
        return near;
    }

    /** They come as one text, because a row for each took longer than comparing them. */
    private static void forEachLine(JdbcClient.StatementSpec statement, Line line) {
        String text = statement
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), ""))
                .single();
        char[] letters = text.toCharArray();
        for (int start = 0, end; start < letters.length; start = end + 1) {
            end = Resemblance.endOf('\n', letters, start, letters.length);
            line.read(text, letters, start, end);
        }
    }

    /** A line from its start to its end, exclusive. */
    private interface Line {
        void read(String text, char[] letters, int start, int end);
    }
}
