package eu.maillage.tenancy;

import eu.maillage.tenancy.OneAnswer.Question;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens, inside the transaction of an {@link InTerritory} method, the rows of its asker's territory and no others. Whoever
 * only reads sees one moment: what somebody writes meanwhile is in all that is read, or in none of it.
 */
class TerritoryGate implements MethodInterceptor {

    private static final Object KEY = TerritoryGate.class;
    private static final String OPEN = "select set_config('maillage.territory', ?, true)";
    /** In one trip; the level must be set before the first query. */
    private static final String OPEN_AT_ONE_MOMENT = "set transaction isolation level repeatable read; " + OPEN;

    private final JdbcOperations database;

    TerritoryGate(JdbcOperations database) {
        this.database = database;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (!(invocation.getArguments().length > 0 && invocation.getArguments()[0] instanceof Asker asker)) {
            throw new IllegalStateException("%s is asked by nobody. Maybe its first argument is not the Asker."
                    .formatted(invocation.getMethod()));
        }
        open(asker.territory());
        return invocation.proceed();
    }

    private void open(TerritoryId territory) {
        Opened opened = opened();
        if (opened != null) {
            if (!territory.equals(opened.territory())) {
                throw new IllegalStateException(
                        "A transaction of territory %s is asked for territory %s. Maybe a fact is handled inside its publisher's transaction."
                                .formatted(opened.territory(), territory));
            }
            return;
        }
        boolean reads = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        String open = reads ? OPEN_AT_ONE_MOMENT : OPEN;
        database.execute(open, (PreparedStatement statement) -> {
            statement.setString(1, territory.toString());
            return statement.execute();
        });
        Opened now = new Opened(territory, reads ? new HashMap<>() : null);
        TransactionSynchronizationManager.bindResource(KEY, now);
        TransactionSynchronizationManager.registerSynchronization(new Closing(now));
    }

    private static @Nullable Opened opened() {
        return (Opened) TransactionSynchronizationManager.getResource(KEY);
    }

    /** What was found since the transaction began, while it only reads; nothing is kept where something may be written. */
    static @Nullable Map<Question, Object> answersOfThisMoment() {
        Opened opened = opened();
        return opened == null ? null : opened.answers();
    }

    /** @param answers absent where something may be written */
    private record Opened(TerritoryId territory, @Nullable Map<Question, Object> answers) {}

    /** Forgets the territory with the transaction, and sets it aside while an inner one runs. */
    private record Closing(Opened opened) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, opened);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
