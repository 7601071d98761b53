package eu.maillage.tenancy;

import java.sql.PreparedStatement;
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
        Object opened = TransactionSynchronizationManager.getResource(KEY);
        if (territory.equals(opened)) {
            return;
        }
        if (opened != null) {
            throw new IllegalStateException(
                    "A transaction of territory %s is asked for territory %s. Maybe a fact is handled inside its publisher's transaction."
                            .formatted(opened, territory));
        }
        String open = TransactionSynchronizationManager.isCurrentTransactionReadOnly() ? OPEN_AT_ONE_MOMENT : OPEN;
        database.execute(open, (PreparedStatement statement) -> {
            statement.setString(1, territory.toString());
            return statement.execute();
        });
        TransactionSynchronizationManager.bindResource(KEY, territory);
        TransactionSynchronizationManager.registerSynchronization(new Closing(territory));
    }

    /** Forgets the territory with the transaction, and sets it aside while an inner one runs. */
    private record Closing(TerritoryId territory) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, territory);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
