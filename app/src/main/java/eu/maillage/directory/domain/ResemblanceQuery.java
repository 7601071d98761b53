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

    /** In an index, which takes a fifth of what the haystacks take. */
    private static final String NAME = "folded";

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
        Map<UUID, Integer> named = near(resemblance, NAME, "archived_at is null", which, all);
        return named.isEmpty() ? near(resemblance, WORDS, which, which, all) : named;
    }

    /** The texts come alone, and as one, because ids and a row for each took longer than comparing them. */
    private Map<UUID, Integer> near(
            Resemblance resemblance, String text, String read, String which, Map<String, @Nullable Object> values) {
        String texts = database.sql(
                        "select string_agg(%s, chr(10)) from directory.organisation where %s".formatted(text, read))
                .params(values)
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), ""))
                .single();
        Map<String, Integer> alike = alike(resemblance, texts);
        Map<UUID, Integer> near = new HashMap<>();
        if (!alike.isEmpty()) {
            database.sql("select id, %1$s as text from directory.organisation where %1$s = any(:alike) and %2$s"
                            .formatted(text, which))
                    .params(values)
                    .param("alike", alike.keySet().toArray(String[]::new))
                    .query(row -> {
                        near.put(
                                row.getObject("id", UUID.class),
                                Objects.requireNonNull(alike.get(row.getString("text"))));
                    });
        }
        return near;
    }

    /** How many slips each of the lines is away that is like what was typed. */
    private static Map<String, Integer> alike(Resemblance resemblance, String lines) {
        Map<String, Integer> alike = new HashMap<>();
        char[] letters = lines.toCharArray();
        for (int start = 0, end; start < letters.length; start = end + 1) {
            int mark = lines.indexOf('\n', start);
            end = mark < 0 ? letters.length : mark;
            int slips = resemblance.slips(letters, start, end);
            if (slips != Resemblance.NOT_ALIKE) {
                alike.put(lines.substring(start, end), slips);
            }
        }
        return alike;
    }
}
