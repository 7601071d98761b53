package eu.maillage.mail.domain;

import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the outbox, and puts letters there without asking the background to carry them. */
@TestComponent
@InTerritory
class LettersOnShelf {

    private static final RowMapper<Map<String, @Nullable Object>> ROW =
            new org.springframework.jdbc.core.ColumnMapRowMapper();

    private final LetterStore letters;
    private final JdbcClient database;
    private final Clock clock;

    LettersOnShelf(LetterStore letters, JdbcClient database, Clock clock) {
        this.letters = letters;
        this.database = database;
        this.clock = clock;
    }

    public LetterId add(Asker asker, Letter letter) {
        LetterId id = new LetterId(Ids.next());
        letters.add(id, letter, LetterState.WAITING, clock.instant());
        return id;
    }

    public Optional<Map<String, @Nullable Object>> find(Asker asker, LetterId id) {
        return database.sql("select * from mail.letter where id = :id")
                .param("id", id.value())
                .query(ROW)
                .optional();
    }

    public int files(Asker asker, LetterId id) {
        return database.sql("select count(*) from mail.attachment where letter_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    public LetterState state(Asker asker, LetterId id) {
        return LetterState.valueOf((String) value(asker, id, "state"));
    }

    public @Nullable Obstacle obstacle(Asker asker, LetterId id) {
        Object obstacle = find(asker, id).orElseThrow().get("obstacle");
        return obstacle == null ? null : Obstacle.valueOf((String) obstacle);
    }

    public int attempts(Asker asker, LetterId id) {
        return (Integer) value(asker, id, "attempts");
    }

    public String html(Asker asker, LetterId id) {
        return (String) value(asker, id, "html");
    }

    public void put(Asker asker, LetterId id, LetterState state) {
        database.sql("update mail.letter set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    public void put(Asker asker, String address, LetterState state) {
        database.sql("update mail.letter set state = :state where to_address = :address")
                .param("address", address)
                .param("state", state.name())
                .update();
    }

    public void age(Asker asker, LetterId id, Duration by) {
        database.sql("update mail.letter set ended_at = :ended where id = :id")
                .param("id", id.value())
                .param("ended", OffsetDateTime.now(clock).minus(by))
                .update();
    }

    private Object value(Asker asker, LetterId id, String column) {
        return java.util.Objects.requireNonNull(find(asker, id).orElseThrow().get(column));
    }
}
