package eu.maillage.live;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifies all nodes through the database; within a transaction they hear of it when it commits. */
@Component
class NotificationStore {

    static final String CHANNEL = "maillage_live";

    private final JdbcClient database;

    NotificationStore(JdbcClient database) {
        this.database = database;
    }

    void notifyAllNodes(Collection<Topic> topics) {
        database.sql("select count(pg_notify(:channel, topic)) from unnest(:topics) topic")
                .param("channel", CHANNEL)
                .param("topics", topics.stream().map(Topic::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
