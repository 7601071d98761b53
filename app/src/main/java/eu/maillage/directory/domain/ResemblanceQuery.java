package eu.maillage.directory.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisations that are like what was typed, within another's transaction. */
@Component
public class ResemblanceQuery {

    private final JdbcClient database;
    private final LineQuery lines;

    ResemblanceQuery(JdbcClient database, LineQuery lines) {
        this.database = database;
        this.lines = lines;
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
        SearchedLines known = lines.now();
        Map<UUID, Integer> named = narrowed(known.alike(resemblance, SearchedLine::name), which, all);
        return named.isEmpty() ? narrowed(known.alike(resemblance, SearchedLine::words), which, all) : named;
    }

    private Map<UUID, Integer> narrowed(Map<UUID, Integer> alike, String which, Map<String, @Nullable Object> values) {
        if (!alike.isEmpty()) {
            alike.keySet()
                    .retainAll(new HashSet<>(
                            database.sql("select id from directory.organisation where id = any(:alike) and " + which)
                                    .params(values)
                                    .param("alike", alike.keySet().toArray(UUID[]::new))
                                    .query((row, number) -> row.getObject(1, UUID.class))
                                    .list()));
        }
        return alike;
    }
}
