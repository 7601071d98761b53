package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {

    @Test
    void programsThatLieBesideTheJarAreCopiedWithTheirRightsAndLinks(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("jar/postgresql-18.6.0");
        Files.createDirectories(kept.resolve("bin"));
        Path program = Files.writeString(kept.resolve("bin/postgres"), "program");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(kept.resolve("bin/postmaster"), Path.of("postgres"));

        Path home = Binaries.unpackedUnder(folder.resolve("data/postgresql"), folder.resolve("jar"));

        assertThat(home).isEqualTo(folder.resolve("data/postgresql/postgresql-18.6.0"));
        assertThat(home.resolve("bin/postgres")).hasContent("program").isExecutable();
        assertThat(Files.readSymbolicLink(home.resolve("bin/postmaster"))).isEqualTo(Path.of("postgres"));
        assertThat(Binaries.unpackedUnder(folder.resolve("data/postgresql"), folder))
                .as("once")
                .isEqualTo(home);
    }
}
