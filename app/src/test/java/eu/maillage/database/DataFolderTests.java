package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void aFolderThatCannotBeMadeIsNamedWithARemedy() throws IOException {
        Path inTheWay = Files.writeString(parent.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.take(inTheWay.resolve("data")))
                .isInstanceOfSatisfying(CannotStart.class, refused -> {
                    assertThat(refused).hasMessageContaining(inTheWay.toString());
                    assertThat(refused.remedy()).contains("MAILLAGE_DATA");
                });
    }

    @Test
    void aFolderLetGoCanBeTakenAgain() throws IOException {
        DataFolder.take(parent).close();
        DataFolder.take(parent).close();
    }

    @Test
    void aFolderThatIsMadeIsForItsOwnerAloneAndOneThatWasThereStaysAsItWas() throws IOException {
        Path made = parent.resolve("above/made");
        Path there = Files.createDirectory(parent.resolve("there"));
        Set<PosixFilePermission> before = PosixFilePermissions.fromString("rwxr-x---");
        Files.setPosixFilePermissions(there, before);

        DataFolder.take(made).close();
        DataFolder.take(there).close();

        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(there)).isEqualTo(before);
    }

    @Test
    void theServersPartIsNotTheModules() {
        assertThat(DataFolder.holdsForModules(Path.of("logos/a.png"))).isTrue();
        assertThat(DataFolder.holdsForModules(Path.of("lock"))).isFalse();
        assertThat(DataFolder.holdsForModules(Path.of("postgresql/18/PG_VERSION")))
                .isFalse();
        assertThat(DataFolder.holdsForModules(Path.of("../elsewhere"))).isFalse();
    }
}
