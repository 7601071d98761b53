package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.Press.EndPhase;
import eu.maillage.exchanges.domain.Press.Extend;
import eu.maillage.exchanges.domain.Press.NextRound;
import eu.maillage.exchanges.domain.Press.Pause;
import eu.maillage.exchanges.domain.Press.Redo;
import eu.maillage.exchanges.domain.Press.Resume;
import eu.maillage.exchanges.domain.Press.StartPhase;
import eu.maillage.exchanges.domain.Press.Undo;
import eu.maillage.tenancy.AskedOnce;
import eu.maillage.tenancy.Asker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every press of the control room. */
@Component
class ClockStore {

    private final JdbcClient database;

    ClockStore(JdbcClient database) {
        this.database = database;
    }

    @AskedOnce
    RunningOrder order(UUID event) {
        return new RunningOrder(
                database.sql("""
                        select number, at, press, phase, rounds, round_seconds, extend_seconds
                        from exchanges.clock_move where event_id = :event order by number
                        """).param("event", event).query(ClockStore::move).list());
    }

    /** False when somebody else made the move of this number. */
    boolean add(UUID event, ClockMove move, Asker asker) {
        Columns columns = Columns.of(move.press());
        return database.sql("""
                                insert into exchanges.clock_move (event_id, number, at, press, phase, rounds,
                                    round_seconds, extend_seconds, asker_id, asker_name)
                                values (:event, :number, :at, :press, :phase, :rounds,
                                    :roundSeconds, :extendSeconds, :askerId, :askerName)
                                on conflict do nothing
                                """)
                        .param("event", event)
                        .param("number", move.number())
                        .param("at", move.at().atOffset(ZoneOffset.UTC))
                        .param("press", columns.press())
                        .param("phase", columns.phase())
                        .param("rounds", columns.rounds())
                        .param("roundSeconds", columns.roundSeconds())
                        .param("extendSeconds", columns.extendSeconds())
                        .param("askerId", asker.id())
                        .param("askerName", asker.name())
                        .update()
                == 1;
    }

    private record Columns(
            String press,
            @Nullable String phase,
            @Nullable Integer rounds,
            @Nullable Long roundSeconds,
            @Nullable Long extendSeconds) {

        static Columns of(Press press) {
            return switch (press) {
                case StartPhase start ->
                    new Columns(
                            "START_PHASE",
                            start.phase().name(),
                            start.rounds(),
                            start.roundLength().toSeconds(),
                            null);
                case Extend extend ->
                    new Columns("EXTEND", null, null, null, extend.by().toSeconds());
                case Pause _ -> of("PAUSE");
                case Resume _ -> of("RESUME");
                case NextRound _ -> of("NEXT_ROUND");
                case EndPhase _ -> of("END_PHASE");
                case Undo _ -> of("UNDO");
                case Redo _ -> of("REDO");
            };
        }

        private static Columns of(String press) {
            return new Columns(press, null, null, null, null);
        }
    }

    private static ClockMove move(ResultSet row, int index) throws SQLException {
        return new ClockMove(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                press(row.getString("press"), row));
    }

    private static Press press(String name, ResultSet row) throws SQLException {
        return switch (name) {
            case "START_PHASE" ->
                new StartPhase(
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("rounds"),
                        Duration.ofSeconds(row.getInt("round_seconds")));
            case "EXTEND" -> new Extend(Duration.ofSeconds(row.getInt("extend_seconds")));
            case "PAUSE" -> new Pause();
            case "RESUME" -> new Resume();
            case "NEXT_ROUND" -> new NextRound();
            case "END_PHASE" -> new EndPhase();
            case "UNDO" -> new Undo();
            case "REDO" -> new Redo();
            default ->
                throw new IllegalStateException("No press «%s». Maybe a newer version wrote it.".formatted(name));
        };
    }
}
