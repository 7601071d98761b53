package eu.maillage.database;

import static eu.maillage.database.BackupTrial.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.database.BackupTrial.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is refused, and leaves what was there. */
class RefusedRestoreTests {

    @AutoClose
    private final BackupTrial trial;

    RefusedRestoreTests(@TempDir Path folder) throws SQLException {
        this.trial = new BackupTrial(folder);
    }

    @Test
    void aRefusedRestoreLeavesNothingInANewFolder() throws Exception {
        Path newer = trial.aBackup();
        Path broken = Files.copy(newer, trial.folder.resolve("broken.zip"));
        rename(newer, "\"202611210001\"", "\"209901010000\"");
        breakAReference(broken);
        Path fresh = trial.folder.resolve("fresh");
        Command refused = new Command(new ArchiveCommand("", fresh), new ByteArrayOutputStream());

        assertThat(refused.run("restore", newer.toString())).isEqualTo(1);
        assertThat(refused.said()).contains("made by a newer Maillage").doesNotContain("foreign key");
        assertThat(fresh).doesNotExist();
        assertThat(refused.run("restore", broken.toString())).isEqualTo(1);
        assertThat(refused.said()).contains("foreign key").doesNotContain("Exception");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void whatIsThereIsNotReplacedUnasked() throws Exception {
        Path file = trial.aBackup();
        trial.migrate(trial.target);
        Map<String, String> before = trial.contents(trial.target);

        Command refused = trial.command(trial.target, "restored");
        assertThat(refused.run("restore", file.toString())).isEqualTo(1);

        assertThat(refused.said())
                .contains("There is data already", "--replace")
                .doesNotContain("Exception");
        assertThat(trial.contents(trial.target)).isEqualTo(before);
        assertThat(trial.command(trial.target, "restored").run("restore", file.toString(), "--replace"))
                .isZero();
        assertThat(trial.contents(trial.target)).isEqualTo(trial.contents(trial.source));
    }

    @Test
    void aUsedFolderIsCalledAsItsOperatorCallsIt() throws Exception {
        Path file = trial.aBackup();
        Path used = trial.folder.resolve("used");
        Command command = new Command(new ArchiveCommand("", used), new ByteArrayOutputStream());
        assertThat(command.run("restore", file.toString())).isZero();

        assertThat(command.run("restore", file.toString())).isEqualTo(1);

        assertThat(command.said())
                .contains("There is data already in the data folder " + used + ".")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void aTruncatedBackupIsRefusedAndChangesNothing() throws Exception {
        Path whole = trial.aBackup();
        byte[] content = Files.readAllBytes(whole);
        Path cut = trial.folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(content, content.length / 2));

        Command refused = trial.command(trial.target, "restored");
        assertThat(refused.run("restore", cut.toString())).isEqualTo(1);

        assertThat(refused.said())
                .contains("is no complete backup", "it was cut")
                .doesNotContain("Exception");
        assertThat(trial.contents(trial.target)).isEmpty();
    }

    @Test
    void aBackupThatWasTamperedWithIsRefused() throws Exception {
        Path file = trial.aBackup();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/accounts.person.copy"), "");
        }

        Command refused = trial.command(trial.target, "restored");
        assertThat(refused.run("restore", file.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("accounts.person.copy is not what was written");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        Path file = trial.aBackup();
        rename(file, "\"202611210001\"", "\"209901010000\"");

        Command refused = trial.command(trial.target, "restored");
        assertThat(refused.run("restore", file.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("made by a newer Maillage", "209901010000");
        assertThat(trial.contents(trial.target)).isEmpty();
    }

    @Test
    void aRestoreThatFailsHalfwayLeavesWhatWasThere() throws Exception {
        Path file = trial.aBackup();
        breakAReference(file);
        trial.migrate(trial.target);
        Map<String, String> there = trial.contents(trial.target);

        Command refused = trial.command(trial.target, "restored");
        assertThat(refused.run("restore", file.toString(), "--replace")).isEqualTo(1);

        assertThat(refused.said()).contains("foreign key").doesNotContain("Exception");
        assertThat(trial.contents(trial.target)).isEqualTo(there);
    }

    private static void rename(Path backup, String before, String after) throws IOException {
        try (var zip = FileSystems.newFileSystem(backup)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replace(before, after));
        }
    }

    private static void breakAReference(Path file) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("manifest.json");
            String text = Files.readString(manifest);
            Path rows = zip.getPath("tables/accounts.person_grant.copy");
            String broken = Files.readString(rows)
                    .replaceFirst("(?m)^([0-9a-f-]{36})\t[0-9a-f-]{36}", "$1\t" + UUID.randomUUID());
            String before = sha256(Files.readAllBytes(rows));
            Files.writeString(rows, broken);
            Files.writeString(manifest, text.replace(before, sha256(broken.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
