package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MaillageTest
class ImportWorkTests {

    private static final int ROWS = 20_000;

    private final Given given;
    private final Directory directory;
    private final Imports imports;

    ImportWorkTests(Given given, Directory directory, Imports imports) {
        this.given = given;
        this.directory = directory;
        this.imports = imports;
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
