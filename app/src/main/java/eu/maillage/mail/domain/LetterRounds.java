package eu.maillage.mail.domain;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.TerritoryId;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the background to carry a letter, in the transaction that wrote it. */
@Component
class LetterRounds {

    static final String TASK = "mail-letter";

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    LetterRounds(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void schedule(TerritoryId territory, LetterId id) {
        Scheduler background = scheduler.getObject();
        background.scheduleIfNotExists(new TaskInstance<>(TASK, id.toString(), territory.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.triggerCheckForDueExecutions();
            }
        });
    }
}
