package eu.maillage.cards.domain;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.TerritoryId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the background to take an import's next step, in the transaction that allowed it. */
@Component
class CardImportRounds {

    static final String TASK = "cards-import";

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    CardImportRounds(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void schedule(TerritoryId territory, UUID id) {
        Scheduler background = scheduler.getObject();
        background.scheduleIfNotExists(
                new TaskInstance<>(TASK, id + "/" + Ids.next(), territory.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.triggerCheckForDueExecutions();
            }
        });
    }
}
