package eu.maillage.accounts.web;

import eu.maillage.database.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions in the database, read together by requests that come at the same moment, each afresh: what was signed out is gone at
 * the next request, on every node. When a session was last used is noted once a minute, so that a page that only shows
 * something waits for no disk.
 */
final class KeptSessions<S extends Session> implements SessionRepository<KeptSessions.Kept<S>> {

    /** Instead of the sessions of a name, which nobody asks for: several by their ids, between commas. */
    static final String SEVERAL = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                sa.attribute_name, sa.attribute_bytes
            from database.session s
            left join database.session_attributes sa on sa.session_primary_id = s.primary_id
            where s.session_id = any (string_to_array(?, ','))
            order by s.session_id
            """;

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> table;
    private final Together<String, String, Optional<S>> together = new Together<>((_, ids) -> find(ids));

    private KeptSessions(FindByIndexNameSessionRepository<S> table) {
        this.table = table;
    }

    static <S extends Session> KeptSessions<S> in(FindByIndexNameSessionRepository<S> table) {
        return new KeptSessions<>(table);
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(table.createSession(), true);
    }

    /** Whatever a browser calls a session is asked for, so long as it may be one of our names. */
    @Override
    public @Nullable Kept<S> findById(String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        Optional<S> found = together.ask("sessions", id);
        found.filter(Session::isExpired).ifPresent(_ -> table.deleteById(id));
        return found.filter(session -> !session.isExpired())
                .map(session -> new Kept<>(session, false))
                .orElse(null);
    }

    private List<Optional<S>> find(List<String> ids) {
        Map<String, S> found = table.findByPrincipalName(String.join(",", new HashSet<>(ids)));
        Set<String> handedOut = new HashSet<>();
        // What is handed out is changed by its request, so no other gets the same.
        return ids.stream()
                .map(id -> Optional.ofNullable(handedOut.add(id) ? found.get(id) : table.findById(id)))
                .toList();
    }

    @Override
    public void save(Kept<S> session) {
        if (session.changed) {
            table.save(session.session);
            session.changed = false;
        }
    }

    @Override
    public void deleteById(String id) {
        table.deleteById(id);
    }

    /** A session that knows whether there is anything to write. */
    static final class Kept<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        private Kept(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's own.
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            if (value == null) {
                session.removeAttribute(name);
            } else {
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(session.getLastAccessedTime().plus(NOTED_EVERY))) {
                changed = true;
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
