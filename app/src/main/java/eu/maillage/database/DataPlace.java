package eu.maillage.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the data is to lie, looked at before the application takes the time to start.
 *
 * @param url the external server's address; empty for the embedded one
 * @param folder the data folder
 */
public record DataPlace(String url, Path folder) {

    /** As the operator set it. */
    public static DataPlace of(Map<String, String> environment) {
        return new DataPlace(
                environment.getOrDefault("MAILLAGE_DATABASE_URL", ""),
                Path.of(environment.getOrDefault("MAILLAGE_DATA", "var")));
    }

    /** What stands in the way of using it, in a sentence for the operator and one that says what helps. */
    public Optional<String> problem() {
        try {
            if (url.isBlank()) {
                look();
            } else {
                DatabaseConfiguration.prepared(ExternalServer.credentials(url));
            }
            return Optional.empty();
        } catch (CannotStart refused) {
            return Optional.of("%s%n%s".formatted(refused.getMessage(), refused.remedy()));
        } catch (IOException refused) {
            return Optional.of("The data folder %s cannot be read: %s.%nGive this user the right to read all of it."
                    .formatted(folder, DataFolder.reason(refused)));
        }
    }

    private void look() throws IOException {
        try (DataFolder taken = DataFolder.take(folder)) {
            ServerFiles.in(taken.path()).requireSound();
        }
    }
}
