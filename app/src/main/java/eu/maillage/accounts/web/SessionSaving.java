package eu.maillage.accounts.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Keeps sessions in the database; two windows of one may do something at the same moment, the later one's word standing. */
@Configuration(proxyBeanMethods = false)
class SessionSaving {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> takeTwoWindows() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> findSeveralTogether() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery(KeptSessions.SEVERAL);
    }

    /** Stands between Spring Session's filter and its table. */
    @Bean
    static BeanPostProcessor keptSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository table ? KeptSessions.in(table) : bean;
            }
        };
    }
}
