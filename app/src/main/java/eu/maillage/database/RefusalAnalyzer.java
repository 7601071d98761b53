package eu.maillage.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Shows whatever the database refuses during a start as a sentence and a remedy instead of a stack trace. */
class RefusalAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    RefusalAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        SQLException refusal = within(failure, SQLException.class);
        FlywayException migration = within(failure, FlywayException.class);
        if (refusal != null) {
            CannotStart said = Refusal.ofWork(refusal, migration == null ? "" : firstLine(migration));
            return new FailureAnalysis(String.valueOf(said.getMessage()), said.remedy(), failure);
        }
        if (migration instanceof FlywayValidateException) {
            CannotStart said = Refusal.ofAnotherSchema(
                    environment.getProperty("maillage.database.url", ""),
                    Path.of(environment.getProperty("maillage.data", "var")));
            return new FailureAnalysis(String.valueOf(said.getMessage()), said.remedy(), failure);
        }
        return migration == null
                ? null
                : new FailureAnalysis(
                        "The database cannot be brought up to date: %s".formatted(firstLine(migration)),
                        "Start the version of Maillage that made it. The data is left as it was.",
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
