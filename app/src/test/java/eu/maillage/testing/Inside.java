package eu.maillage.testing;

import eu.maillage.tenancy.Asker;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a test speak to the database as a use case does: in a transaction that is open for one territory. */
@TestComponent
public class Inside {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Inside(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public void territoryOf(Asker asker, Runnable step) {
        transaction.executeWithoutResult(_ -> {
            database.sql("select set_config('maillage.territory', :territory, true)")
                    .param("territory", asker.territory().toString())
                    .query(String.class)
                    .single();
            step.run();
        });
    }
}
