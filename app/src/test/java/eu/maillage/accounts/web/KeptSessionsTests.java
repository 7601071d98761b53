package eu.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@MaillageTest
class KeptSessionsTests {

    private final KeptSessions<?> sessions;
    private final JdbcClient database;

    KeptSessionsTests(SessionRepository<?> sessions, JdbcClient database) {
        this.sessions = (KeptSessions<?>) sessions;
        this.database = database;
    }

    @Test
    void manyAskedForAtOneMomentAreEachTheirOwn() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            ids.add(kept(sessions, "number " + number));
        }
        List<FutureTask<@Nullable Session>> asked = new ArrayList<>();
        for (int time = 0; time < 4; time++) {
            for (String id : ids) {
                asked.add(new FutureTask<>(() -> sessions.findById(id)));
            }
        }
        asked.forEach(Thread.ofVirtual()::start);

        for (int place = 0; place < asked.size(); place++) {
            Session found = Objects.requireNonNull(asked.get(place).get());
            assertThat(found.getId()).isEqualTo(ids.get(place % ids.size()));
            assertThat(found.<String>getRequiredAttribute("told")).isEqualTo("number " + place % ids.size());
        }
    }

    @Test
    void noTwoRequestsHoldTheSameOne() throws Exception {
        String id = kept(sessions, "something");
        List<FutureTask<@Nullable Session>> asked = new ArrayList<>();
        for (int time = 0; time < 50; time++) {
            asked.add(new FutureTask<>(() -> sessions.findById(id)));
        }
        asked.forEach(Thread.ofVirtual()::start);
        for (FutureTask<@Nullable Session> each : asked) {
            Objects.requireNonNull(each.get()).setAttribute("told", "otherwise");
        }

        assertThat(told(id)).isEqualTo("something");
    }

    @Test
    void whatIsNoNameOfOursIsNobodysSession() {
        String one = kept(sessions, "one");
        String other = kept(sessions, "other");

        assertThat(sessions.findById(one + "," + other)).isNull();
        assertThat(sessions.findById("\0")).isNull();
        assertThat(sessions.findById("")).isNull();
        assertThat(sessions.findById(UUID.randomUUID().toString())).isNull();
    }

    @Test
    void oneThatIsOverOrThrownAwayIsGoneAtOnce() {
        String over = kept(sessions, "over");
        database.sql("update database.session set last_access_time = 0 where session_id = :id")
                .param("id", over)
                .update();
        String away = kept(sessions, "away");
        sessions.deleteById(away);

        assertThat(sessions.findById(over)).isNull();
        assertThat(sessions.findById(away)).isNull();
        assertThat(database.sql("select count(*) from database.session where session_id = any (:ids)")
                        .param("ids", new String[] {over, away})
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String told(String id) {
        return Objects.requireNonNull(sessions.findById(id)).getRequiredAttribute("told");
    }

    private static <S extends Session> String kept(KeptSessions<S> sessions, String told) {
        KeptSessions.Kept<S> session = sessions.createSession();
        session.setAttribute("told", told);
        sessions.save(session);
        return session.getId();
    }
}
