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

    /** Its name, its commune and its people. */
    private static final String WORDS = "split_part(haystack, ' | ', 1)";

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
        if (!resemblance.forgives()) {
            return Map.of();
        }
        String which = resemblance.exactly().condition() + " and " + conditions;
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.putAll(resemblance.exactly().values());
        Map<UUID, Integer> named = named(resemblance, which, all);
        return named.isEmpty() ? described(resemblance, which, all) : named;
    }

    /** All names are read, out of an index alone, and of those that are alike which are asked for. */
    private Map<UUID, Integer> named(
            Resemblance resemblance, String which, Map<String, ? extends @Nullable Object> values) {
        String names = database.sql(
                        "select string_agg(folded, chr(10)) from directory.organisation" + " where archived_at is null")
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), ""))
                .single();
        Map<String, Integer> alike = new HashMap<>();
        compare(resemblance, names, (_, name, slips) -> alike.put(name, slips));
        Map<UUID, Integer> near = new HashMap<>();
        if (!alike.isEmpty()) {
            database.sql("select id, folded from directory.organisation where folded = any(:alike) and " + which)
                    .params(values)
                    .param("alike", alike.keySet().toArray(String[]::new))
                    .query(row -> {
                        near.put(
                                row.getObject("id", UUID.class),
                                Objects.requireNonNull(alike.get(row.getString("folded"))));
                    });
        }
        return near;
    }

    /** Those who are asked for are read once, with their ids beside their words. */
    private Map<UUID, Integer> described(
            Resemblance resemblance, String which, Map<String, ? extends @Nullable Object> values) {
        return database.sql("select string_agg(%s, chr(10)), array_agg(id) from directory.organisation where %s"
                        .formatted(WORDS, which))
                .params(values)
                .query((row, number) -> {
                    Map<UUID, Integer> near = new HashMap<>();
                    String words = row.getString(1);
                    if (words != null) {
                        Map<Integer, Integer> alike = new HashMap<>();
                        compare(resemblance, words, (place, _, slips) -> alike.put(place, slips));
                        if (!alike.isEmpty()) {
                            UUID[] ids = (UUID[]) row.getArray(2).getArray();
                            alike.forEach((place, slips) -> near.put(ids[place], slips));
                        }
                    }
                    return near;
                })
                .single();
    }

    private interface Alike {
        void is(int place, String line, int slips);
    }

    /** Tells each of the lines that is like what was typed. They come as one text: a row for each took longer than comparing them. */
    private static void compare(Resemblance resemblance, String lines, Alike alike) {
        char[] letters = lines.toCharArray();
        int place = 0;
        for (int start = 0, end; start < letters.length; start = end + 1, place++) {
            int mark = lines.indexOf('\n', start);
            end = mark < 0 ? letters.length : mark;
            int slips = resemblance.slips(letters, start, end);
            if (slips != Resemblance.NOT_ALIKE) {
                alike.is(place, lines.substring(start, end), slips);
            }
        }
    }
}
