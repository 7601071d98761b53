package eu.maillage.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers the topics that change with every tap, and notifies of each at most four times a second. */
@Component
class Gathering {

    private static final Logger log = LoggerFactory.getLogger(Gathering.class);
    private static final Duration WHILE = Duration.ofMillis(250);

    private final NotificationStore notifications;
    private final Set<Topic> gathered = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waiting = new AtomicBoolean();

    Gathering(NotificationStore notifications) {
        this.notifications = notifications;
    }

    void afterCommit(Topic topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            gather(topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gather(topic);
            }
        });
    }

    private void gather(Topic topic) {
        gathered.add(topic);
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live gathering").start(this::tellAfterAWhile);
        }
    }

    private void tellAfterAWhile() {
        try {
            Thread.sleep(WHILE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        waiting.set(false);
        List<Topic> topics = List.copyOf(gathered);
        topics.forEach(gathered::remove);
        try {
            notifications.notifyAllNodes(topics);
        } catch (DataAccessException away) {
            log.info("Live screens will be told when the database is back ({})", away.getMessage());
        }
    }
}
