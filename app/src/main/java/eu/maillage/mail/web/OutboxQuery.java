package eu.maillage.mail.web;

import eu.maillage.mail.LetterId;
import eu.maillage.mail.domain.LetterState;
import eu.maillage.mail.domain.Obstacle;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the outbox for its pages: who gets what and how far it is, never the text. */
@Component
@InTerritory(readOnly = true)
class OutboxQuery {

    private final JdbcClient database;

    OutboxQuery(JdbcClient database) {
        this.database = database;
    }

    public Map<LetterState, Integer> counts(Asker asker) {
        asker.requireCoordinator();
        Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
        database.sql("select state, count(*) from mail.letter group by state").query(row -> {
            counts.put(LetterState.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    public List<LetterRow> rows(Asker asker, LettersShown shown, int offset, int limit) {
        asker.requireCoordinator();
        return database.sql("""
                        select id, to_name, to_address, subject, written_at, state, attempts, obstacle, server_said,
                               next_attempt_at, html <> '' as whole
                        from mail.letter where state = any(:states)
                        order by written_at desc, id desc offset :offset limit :limit
                        """)
                .param("states", shown.states().stream().map(Enum::name).toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> letter(row))
                .list();
    }

    public List<SuppressionRow> suppressions(Asker asker) {
        asker.requireCoordinator();
        return database.sql("select address, reason, since from mail.suppression order by since desc, address")
                .query((row, number) -> new SuppressionRow(
                        row.getString("address"),
                        row.getString("reason").equals("BOUNCED"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String reader(String name, String address) {
        return address.isEmpty() ? "" : (name + " <" + address + ">").strip();
    }

    static LetterRow letter(ResultSet row) throws SQLException {
        String obstacle = row.getString("obstacle");
        OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
        return new LetterRow(
                new LetterId(row.getObject("id", UUID.class)),
                reader(row.getString("to_name"), row.getString("to_address")),
                row.getString("subject"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                obstacle == null ? null : Obstacle.valueOf(obstacle),
                row.getString("server_said"),
                next == null ? null : next.toInstant(),
                row.getBoolean("whole"));
    }
}
