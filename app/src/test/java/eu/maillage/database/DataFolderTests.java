package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    void whyAFolderCannotBeMadeIsAPlainSentence() throws IOException {
        Path inTheWay = Files.writeString(parent.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.take(inTheWay.resolve("data")))
                .hasMessageEndingWith("cannot be written: %s is a file, not a folder.".formatted(inTheWay));
        assertThat(DataFolder.reason(new NoSuchFileException("/proc/x")))
                .isEqualTo("/proc/x is not there and cannot be made");
        assertThat(DataFolder.reason(new AccessDeniedException("/srv/x")))
                .isEqualTo("this user has no right to /srv/x");
        assertThat(DataFolder.reason(new FileSystemException("/sys/y", null, "Operation not permitted")))
                .isEqualTo("the system says «Operation not permitted» about /sys/y");
        assertThat(DataFolder.reason(new IOException("Input/output error")))
                .isEqualTo("the system says «Input/output error»");
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
