package eu.maillage.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Shows whatever the database refuses during a start as a sentence and a remedy instead of a stack trace. */
class RefusalAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        SQLException refusal = within(failure, SQLException.class);
        FlywayException migration = within(failure, FlywayException.class);
        if (refusal != null) {
            CannotStart said = Refusal.ofWork(refusal, migration == null ? "" : firstLine(migration));
            return new FailureAnalysis(String.valueOf(said.getMessage()), said.remedy(), failure);
        }
        return migration == null
                ? null
                : new FailureAnalysis(
                        "The database cannot be brought up to date: %s".formatted(Refusal.onOneLine(migration)),
                        "It was made by another version of Maillage: start that one or a later one. The data is left as it was.",
                        failure);
    }

    private static String firstLine(FlywayException migration) {
        return String.valueOf(migration.getMessage()).lines().findFirst().orElse("");
    }

    private static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> kind) {
        Throwable cause = failure;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause == null ? null : kind.cast(cause);
    }
}
