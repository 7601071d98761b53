package eu.maillage.database;

import static eu.maillage.database.BackupTrial.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.database.BackupTrial.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backs one database up and restores it into another. */
class BackupTests {

    @AutoClose
    private final BackupTrial trial;

    BackupTests(@TempDir Path folder) throws SQLException {
        this.trial = new BackupTrial(folder);
    }

    @Test
    void everyTableComesBackRowByRow() throws Exception {
        Path file = trial.folder.resolve("backup.zip");
        write(trial.folder.resolve("data/logos/a.png"), "picture");

        assertThat(trial.command(trial.source, "data").run("backup", file.toString()))
                .isZero();
        assertThat(trial.command(trial.target, "restored").run("restore", file.toString()))
                .isZero();

        assertThat(trial.contents(trial.target))
                .isEqualTo(trial.contents(trial.source))
                .hasSizeGreaterThan(10);
        assertThat(trial.contents(trial.target).get("accounts.person")).contains("ana@example.org", "bob@example.org");
        assertThat(Files.readString(trial.folder.resolve("restored/logos/a.png")))
                .isEqualTo("picture");
        assertThat(trial.folder.resolve("restored").toFile().list()).containsExactly("logos");
    }

    @Test
    void aBackupHoldsNoSessionAndNobodyIsSignedInAfterARestore() throws Exception {
        BackupTrial.signIn(trial.source);
        Path file = trial.aBackup();

        try (var zip = FileSystems.newFileSystem(file)) {
            assertThat(zip.getPath("tables/database.session.copy")).isEmptyFile();
            assertThat(zip.getPath("tables/database.session_attributes.copy")).isEmptyFile();
        }
        trial.command(trial.target, "restored").run("restore", file.toString());
        assertThat(trial.contents(trial.source).get("database.session")).contains("the-bearer");
        assertThat(trial.contents(trial.target))
                .containsEntry("database.session", "")
                .containsEntry("database.session_attributes", "");
    }

    @Test
    void sessionsThatAnEarlierBackupHoldsAreNotRevived() throws Exception {
        Path file = trial.aBackup();
        String row = "1\tthe-bearer\t1\t1\t1\t99999999999999\tana\n";
        try (var zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(zip.getPath("tables/database.session.copy"), row);
            Files.writeString(
                    manifest,
                    Files.readString(manifest)
                            .replaceFirst(
                                    "(?s)(\"name\" : \"session\",.*?\"rows\" : )0(.*?\"sha256\" : \")[0-9a-f]+",
                                    "$11$2" + sha256(row.getBytes(StandardCharsets.UTF_8))));
        }

        Command restore = trial.command(trial.target, "restored");
        assertThat(restore.run("restore", file.toString())).as(restore::said).isZero();

        assertThat(trial.contents(trial.target)).containsEntry("database.session", "");
    }

    @Test
    void theRestoredDatabaseIsAsStrictAsBefore() throws Exception {
        Path file = trial.aBackup();
        trial.command(trial.target, "restored").run("restore", file.toString());

        assertThat(BackupTrial.rules(trial.target))
                .isEqualTo(BackupTrial.rules(trial.source))
                .contains("force");
        trial.migrate(trial.target);
    }

    @Test
    void aBackupNeverOverwritesAnother() throws Exception {
        Path file = trial.aBackup();
        byte[] before = Files.readAllBytes(file);

        Command refused = trial.command(trial.source, "data");
        assertThat(refused.run("backup", file.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("exists already");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aBackupGoesToAFolderThatIsThere() throws Exception {
        Command refused = trial.command(trial.source, "data");
        assertThat(refused.run("backup", trial.folder.resolve("none/b.zip").toString()))
                .isEqualTo(1);
        assertThat(refused.said())
                .contains("There is no folder " + trial.folder.resolve("none") + ".", "Make it first")
                .doesNotContain(".part");
    }

    @Test
    void aBackupWithinTheDataFolderIsRefused() throws Exception {
        Command refused = trial.command(trial.source, "data");
        assertThat(refused.run("backup", trial.folder.resolve("data/backup.zip").toString()))
                .isEqualTo(1);
        assertThat(refused.said()).contains("within the data folder");
    }

    @Test
    void otherWordsAreAnsweredWithTheUsage() {
        Command refused = trial.command(trial.source, "data");
        assertThat(refused.run("backup")).isEqualTo(64);
        assertThat(refused.run("backup", "a.zip", "--replace")).isEqualTo(64);
        assertThat(refused.said()).contains("Usage: bin/backup FILE").doesNotContain("bin/restore");

        Command other = trial.command(trial.source, "data");
        assertThat(other.run("restore")).isEqualTo(64);
        assertThat(other.said()).contains("Usage: bin/restore FILE [--replace]").doesNotContain("bin/backup");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
