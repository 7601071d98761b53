package eu.maillage.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Notes when a session was last used once a minute, so that a page that only shows something waits for no disk; and lets
 * two of its windows do something at the same moment, the later one's word standing.
 */
@Configuration(proxyBeanMethods = false)
class SessionSaving {

    private static final String UPDATE = """
            update database.session kept
            set session_id = told.session_id, last_access_time = told.last_access_time,
                max_inactive_interval = told.max_inactive_interval, expiry_time = told.expiry_time,
                principal_name = told.principal_name
            from (values (cast(? as text), cast(? as bigint), cast(? as integer), cast(? as bigint), cast(? as text),
                          cast(? as text)))
                as told (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where kept.primary_id = told.primary_id
              and (told.last_access_time >= kept.last_access_time + 60000
                   or told.session_id <> kept.session_id
                   or told.max_inactive_interval <> kept.max_inactive_interval
                   or told.principal_name is distinct from kept.principal_name)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> takeTwoWindows() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noteLastUseOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
