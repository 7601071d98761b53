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
import eu.maillage.testing.Inside;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class ImportWorkTests {

    private static final int ROWS = 20_000;

    private final Given given;
    private final Directory directory;
    private final Imports imports;
    private final ImportStore store;
    private final JdbcClient database;
    private final Inside inside;
    private final Clock clock;

    ImportWorkTests(
            Given given,
            Directory directory,
            Imports imports,
            ImportStore store,
            JdbcClient database,
            Inside inside,
            Clock clock) {
        this.given = given;
        this.directory = directory;
        this.imports = imports;
        this.store = store;
        this.database = database;
        this.inside = inside;
        this.clock = clock;
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

        assertThatThrownBy(() -> inside.territoryOf(coordinator, () -> store.finish(id, Map.of(), Instant.EPOCH)))
                .isInstanceOf(Stale.class);
        RefusalWords empty = new RefusalWords("empty", List.of());
        assertThatThrownBy(() -> inside.territoryOf(coordinator, () -> store.refuse(id, empty, Instant.EPOCH)))
                .isInstanceOf(Stale.class);
        assertThat(imports.find(coordinator, id).count(Outcome.CREATE)).isEqualTo(1);
    }

    @Test
    void refusedRowsAreKeptForAMonthAndThenDeleted() {
        Asker coordinator = given.aCoordinator();
        String list = "Nom;SIRET\nScierie;\nMoulin;4,41E+13\n";
        ImportId id = imports.start(coordinator, "liste.csv", list.getBytes(StandardCharsets.UTF_8));
        reaches(coordinator, id, State.MAPPING);
        imports.map(coordinator, id, imports.find(coordinator, id).mapping());
        reaches(coordinator, id, State.PREVIEW);
        imports.confirm(coordinator, id);
        reaches(coordinator, id, State.DONE);

        wasDone(coordinator, id, Duration.ofDays(30).minusMinutes(1));
        imports.forgetAbandoned(coordinator);
        assertThat(imports.refused(coordinator, id))
                .singleElement()
                .satisfies(refused -> assertThat(refused.verdict().name()).isEqualTo("Moulin"));

        wasDone(coordinator, id, Duration.ofDays(30).plusMinutes(1));
        imports.forgetAbandoned(coordinator);
        assertThat(imports.refused(coordinator, id)).isEmpty();
        assertThat(imports.find(coordinator, id).count(Outcome.REFUSED)).isEqualTo(1);
    }

    @Test
    void aFileLeftLyingForADayIsDeletedWithAllItsRows() {
        Asker coordinator = given.aCoordinator();
        ImportId id = imports.start(coordinator, "liste.csv", "Nom\nScierie\n".getBytes(StandardCharsets.UTF_8));
        reaches(coordinator, id, State.MAPPING);

        imports.forgetAbandoned(coordinator);
        assertThat(imports.recent(coordinator)).hasSize(1);

        moved(coordinator, "started_at", id, Duration.ofDays(1).plusMinutes(1));
        imports.forgetAbandoned(coordinator);
        assertThat(imports.recent(coordinator)).isEmpty();
    }

    private void wasDone(Asker asker, ImportId id, Duration ago) {
        moved(asker, "ended_at", id, ago);
    }

    private void moved(Asker asker, String moment, ImportId id, Duration ago) {
        inside.territoryOf(
                asker, () -> database.sql("update directory.import set " + moment + " = :moment where id = :id")
                        .param("moment", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update());
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
