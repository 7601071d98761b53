package eu.maillage.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure for which the database's absence is the reason from any other. */
public final class Outage {

    private Outage() {}

    /** Whether the database could not be reached, fell silent or was shut down, wherever that was found out. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A transaction that cannot be undone either hides what went wrong first.
            if (cause instanceof TransactionSystemException undone && isIn(undone.getApplicationException())) {
                return true;
            }
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException refusal && isAway(refusal.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The states of PostgreSQL for a connection that failed, a server that ends or begins, and one that is full. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }
}
