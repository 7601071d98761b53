package eu.maillage.background;

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

/** Where work is handed over, in the transaction that allowed it: without its commit, nothing is done. */
@Component
public class Background {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Background(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has the next step of something taken, however often it is asked: see {@link BackgroundSteps}. */
    public void step(String task, TerritoryId territory, UUID of) {
        soon(new TaskInstance<>(task, BackgroundSteps.name(of, Ids.next()), territory.toString()));
    }

    /** Has it done as soon as the transaction is over; work that waits under the same name already is not doubled. */
    public <T> void soon(TaskInstance<T> work) {
        Scheduler background = scheduler.getObject();
        background.scheduleIfNotExists(work, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.triggerCheckForDueExecutions();
            }
        });
    }
}
