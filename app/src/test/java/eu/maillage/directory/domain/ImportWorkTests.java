package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.directory.Directory;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.spreadsheets.RefusalWords;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MaillageTest
class ImportWorkTests {

    private static final int ROWS = 20_000;

    private final Given given;
    private final Directory directory;
    private final Imports imports;
    private final ImportStore store;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ImportWorkTests(
            Given given,
            Directory directory,
            Imports imports,
            ImportStore store,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.given = given;
        this.directory = directory;
        this.imports = imports;
        this.store = store;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void twentyThousandRowsAreReadComparedAndWritten() {
        Asker coordinator = given.aCoordinator();
        ImportId id = imports.start(coordinator, "grand.csv", rows().getBytes(StandardCharsets.UTF_8));
        reaches(coordinator, id, State.MAPPING);
        imports.map(coordinator, id, imports.find(coordinator, id).mapping());
        reaches(coordinator, id, State.PREVIEW);
        assertThat(imports.find(coordinator, id).count(Outcome.CREATE)).isEqualTo(ROWS);

        imports.confirm(coordinator, id);
        reaches(coordinator, id, State.DONE);
        assertThat(directory.search(coordinator, "structure 19999", 5)).hasSize(1);
        assertThat(directory.zones(coordinator)).hasSize(7);
    }

    @Test
    void anImportEndsOnlyOnce() {
        Asker coordinator = given.aCoordinator();
        ImportId id = imports.start(coordinator, "liste.csv", "Nom\nScierie\n".getBytes(StandardCharsets.UTF_8));
        reaches(coordinator, id, State.MAPPING);
        imports.map(coordinator, id, imports.find(coordinator, id).mapping());
        reaches(coordinator, id, State.PREVIEW);
        imports.confirm(coordinator, id);
        reaches(coordinator, id, State.DONE);

        assertThatThrownBy(() -> within(coordinator, () -> store.finish(id, Map.of(), Instant.EPOCH)))
                .isInstanceOf(Stale.class);
        RefusalWords empty = new RefusalWords("empty", List.of());
        assertThatThrownBy(() -> within(coordinator, () -> store.refuse(id, empty, Instant.EPOCH)))
                .isInstanceOf(Stale.class);
        assertThat(imports.find(coordinator, id).count(Outcome.CREATE)).isEqualTo(1);
    }

    /** As the background does it. */
    private void within(Asker asker, Runnable step) {
        transaction.executeWithoutResult(_ -> {
            database.sql("select set_config('maillage.territory', :territory, true)")
                    .param("territory", asker.territory().toString())
                    .query(String.class)
                    .single();
            step.run();
        });
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "Structure %d;Zone %d;26000;Valence;Contact %d;c%d@s.example".formatted(i, i % 7, i, i))
                .collect(Collectors.joining("\n", "Nom;Zone;CP;Commune;Contact;E-mail\n", "\n"));
    }

    private void reaches(Asker asker, ImportId id, State state) {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (imports.find(asker, id).state() != state) {
            assertThat(System.nanoTime())
                    .as("still %s", imports.find(asker, id))
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
