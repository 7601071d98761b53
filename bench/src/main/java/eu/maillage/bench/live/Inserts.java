package eu.maillage.bench.live;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The insert of an answer as the application was seen to run it, and what it puts in: answers of tablets, under exchanges where
 * nobody looks.
 *
 * @param statement with its parameters as $1, $2…
 * @param columns named by the statement, one for each parameter
 * @param rows values of the columns, for each exchange
 */
record Inserts(String statement, List<String> columns, String territory, List<Map<String, String>> rows) {

    static final String SEQUENCE = "sequence";

    private static final String BEGINNING = "insert into exchanges.answer ";
    private static final int LOOKS = 1000;
    private static final long BETWEEN_LOOKS_MILLIS = 5;
    private static final Pattern COLUMNS = Pattern.compile("\\(([^)]*)\\)\\s*values");

    /** The statement, once the application is seen to run it; tablets must be at work. */
    static String seen(Database database) throws SQLException, IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            Optional<String> found = database.seen(BEGINNING);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        throw new IOException("The application was not seen to run «%s…». Maybe answers are kept elsewhere now."
                .formatted(BEGINNING));
    }

    /** What the statement put in last, for each of the exchanges. */
    static Inserts of(Database database, String statement, List<UUID> exchanges) throws SQLException, IOException {
        Matcher named = COLUMNS.matcher(statement);
        if (!named.find()) {
            throw new IOException("No columns in «%s». Maybe answers are kept otherwise now.".formatted(statement));
        }
        List<String> columns = List.of(named.group(1).strip().split("\\s*,\\s*", -1));
        List<String> answer = database.ask("select territory_id, %s from exchanges.answer order by arrival desc limit 1"
                        .formatted(String.join(", ", columns)))
                .getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (UUID exchange : exchanges) {
            Map<String, String> row = new HashMap<>();
            for (int place = 0; place < columns.size(); place++) {
                row.put(columns.get(place), answer.get(place + 1));
            }
            row.put("event_id", exchange.toString());
            rows.add(row);
        }
        return new Inserts(statement, columns, answer.getFirst(), rows);
    }

    /** The statement with each parameter written otherwise. */
    String written(IntFunction<String> parameter) {
        return Pattern.compile("\\$(\\d+)")
                .matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(parameter.apply(Integer.parseInt(found.group(1)) - 1)));
    }

    /** The same rows of a device that never sent anything. */
    Inserts ofAnotherDevice() {
        return new Inserts(
                statement,
                columns,
                territory,
                rows.stream()
                        .map(row -> {
                            Map<String, String> other = new HashMap<>(row);
                            other.put("device_id", UUID.randomUUID().toString());
                            return other;
                        })
                        .toList());
    }
}
