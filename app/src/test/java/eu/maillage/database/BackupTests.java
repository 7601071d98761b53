package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.database.Catalogue.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * Backs one database up and restores it into others of the same server, as with an external one whose owner is no
 * superuser: row security binds her too.
 */
class BackupTests {

    private static final String OWNER = "backup_trial_owner";
    private static final Set<String> made = new TreeSet<>();

    @TempDir
    private Path folder = Path.of("");

    private final Credentials source = database();
    private final Credentials target = database();

    @BeforeAll
    static void anOwnerWhomRowSecurityBinds() throws SQLException {
        asSuperuser("drop role if exists " + OWNER);
        asSuperuser("create role %s login createrole password 'trial' nosuperuser".formatted(OWNER));
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        for (String database : made) {
            asSuperuser("drop database if exists %s with (force)".formatted(database));
            asSuperuser("drop role if exists %s_app".formatted(database));
        }
        asSuperuser("drop role if exists " + OWNER);
    }

    @BeforeEach
    void twoTerritoriesWithRows() throws SQLException {
        migrate(source);
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        for (String territory : new String[] {one, two}) {
            run(source, """
                    insert into tenancy.territory (id, slug, name) values ('%1$s', 't-%1$s', 'Val «d’été» \\ \t œ');
                    select set_config('maillage.territory', '%1$s', false);
                    insert into accounts.person (id, email, name) values (uuidv7(), 'ana@example.org', E'Ana\\n\\tÉ');
                    insert into accounts.person (id, email, name, closed_at)
                        values (uuidv7(), 'bob@example.org', 'Bob', '2026-01-02 03:04:05.678901+00');
                    insert into accounts.person_grant (person_id, role, scope_kind, scope_id)
                        select id, 'COORDINATOR', 'territory', territory_id from accounts.person;
                    """.formatted(territory));
        }
    }

    @Test
    void everyTableComesBackRowByRow() throws Exception {
        Path file = folder.resolve("backup.zip");
        write(folder.resolve("data/logos/a.png"), "picture");

        assertThat(command(source, "data").run("backup", file.toString())).isZero();
        assertThat(command(target, "restored").run("restore", file.toString())).isZero();

        assertThat(contents(target)).isEqualTo(contents(source)).hasSizeGreaterThan(10);
        assertThat(contents(target).get("accounts.person")).contains("ana@example.org", "bob@example.org");
        assertThat(Files.readString(folder.resolve("restored/logos/a.png"))).isEqualTo("picture");
        assertThat(folder.resolve("restored").toFile().list()).containsExactly("logos");
    }

    @Test
    void aBackupHoldsNoSessionAndNobodyIsSignedInAfterARestore() throws Exception {
        signIn(source);
        Path file = aBackup();

        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            assertThat(zip.getPath("tables/database.session.copy")).isEmptyFile();
            assertThat(zip.getPath("tables/database.session_attributes.copy")).isEmptyFile();
        }
        command(target, "restored").run("restore", file.toString());
        assertThat(contents(source).get("database.session")).contains("the-bearer");
        assertThat(contents(target))
                .containsEntry("database.session", "")
                .containsEntry("database.session_attributes", "");
    }

    @Test
    void sessionsThatAnEarlierBackupHoldsAreNotRevived() throws Exception {
        Path file = aBackup();
        String row = "1\tthe-bearer\t1\t1\t1\t99999999999999\tana\n";
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(zip.getPath("tables/database.session.copy"), row);
            Files.writeString(
                    manifest,
                    Files.readString(manifest)
                            .replaceFirst(
                                    "(?s)(\"name\" : \"session\",.*?\"rows\" : )0(.*?\"sha256\" : \")[0-9a-f]+",
                                    "$11$2" + sha256(row.getBytes(StandardCharsets.UTF_8))));
        }

        Trial restore = command(target, "restored");
        assertThat(restore.run("restore", file.toString())).as(restore::said).isZero();

        assertThat(contents(target)).containsEntry("database.session", "");
    }

    @Test
    void aRefusedRestoreLeavesNothingInANewFolder() throws Exception {
        Path newer = aBackup();
        Path broken = Files.copy(newer, folder.resolve("broken.zip"));
        rename(newer, "\"202611210001\"", "\"209901010000\"");
        breakAReference(broken);
        Path fresh = folder.resolve("fresh");
        Trial trial = new Trial(new ArchiveCommand("", fresh), new ByteArrayOutputStream());

        assertThat(trial.run("restore", newer.toString())).isEqualTo(1);
        assertThat(trial.said()).contains("made by a newer Maillage").doesNotContain("foreign key");
        assertThat(fresh).doesNotExist();
        assertThat(trial.run("restore", broken.toString())).isEqualTo(1);
        assertThat(trial.said()).contains("foreign key").doesNotContain("Exception");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void theRestoredDatabaseIsAsStrictAsBefore() throws Exception {
        Path file = aBackup();
        command(target, "restored").run("restore", file.toString());

        assertThat(rules(target)).isEqualTo(rules(source)).contains("force");
        migrate(target);
    }

    @Test
    void whatIsThereIsNotReplacedUnasked() throws Exception {
        Path file = aBackup();
        migrate(target);
        Map<String, String> before = contents(target);

        Trial refused = command(target, "restored");
        assertThat(refused.run("restore", file.toString())).isEqualTo(1);

        assertThat(refused.said())
                .contains("There is data already", "--replace")
                .doesNotContain("Exception");
        assertThat(contents(target)).isEqualTo(before);
        assertThat(command(target, "restored").run("restore", file.toString(), "--replace"))
                .isZero();
        assertThat(contents(target)).isEqualTo(contents(source));
    }

    @Test
    void aTruncatedBackupIsRefusedAndChangesNothing() throws Exception {
        Path whole = aBackup();
        byte[] content = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(content, content.length / 2));

        Trial refused = command(target, "restored");
        assertThat(refused.run("restore", cut.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("is no complete backup").doesNotContain("Exception");
        assertThat(contents(target)).isEmpty();
    }

    @Test
    void aBackupThatWasTamperedWithIsRefused() throws Exception {
        Path file = aBackup();
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/accounts.person.copy"), "");
        }

        Trial refused = command(target, "restored");
        assertThat(refused.run("restore", file.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("accounts.person.copy is not what was written");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        Path file = aBackup();
        rename(file, "\"202611210001\"", "\"209901010000\"");

        Trial refused = command(target, "restored");
        assertThat(refused.run("restore", file.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("made by a newer Maillage", "209901010000");
        assertThat(contents(target)).isEmpty();
    }

    @Test
    void aRestoreThatFailsHalfwayLeavesWhatWasThere() throws Exception {
        Path file = aBackup();
        breakAReference(file);
        migrate(target);
        Map<String, String> there = contents(target);

        Trial refused = command(target, "restored");
        assertThat(refused.run("restore", file.toString(), "--replace")).isEqualTo(1);

        assertThat(refused.said()).contains("foreign key").doesNotContain("Exception");
        assertThat(contents(target)).isEqualTo(there);
    }

    @Test
    void aBackupNeverOverwritesAnother() throws Exception {
        Path file = aBackup();
        byte[] before = Files.readAllBytes(file);

        Trial refused = command(source, "data");
        assertThat(refused.run("backup", file.toString())).isEqualTo(1);

        assertThat(refused.said()).contains("exists already");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aBackupWithinTheDataFolderIsRefused() throws Exception {
        Trial refused = command(source, "data");
        assertThat(refused.run("backup", folder.resolve("data/backup.zip").toString()))
                .isEqualTo(1);
        assertThat(refused.said()).contains("within the data folder");
    }

    @Test
    void otherWordsAreAnsweredWithTheUsage() {
        Trial refused = command(source, "data");
        assertThat(refused.run("backup")).isEqualTo(64);
        assertThat(refused.run("backup", "a.zip", "--replace")).isEqualTo(64);
        assertThat(refused.said()).contains("Usage: bin/backup FILE").doesNotContain("bin/restore");

        Trial other = command(source, "data");
        assertThat(other.run("restore")).isEqualTo(64);
        assertThat(other.said()).contains("Usage: bin/restore FILE [--replace]").doesNotContain("bin/backup");
    }

    // The two databases

    private static Credentials database() {
        String name =
                "backup_trial_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        made.add(name);
        Credentials shared = shared();
        return new Credentials(shared.url().replaceFirst("/[^/?]+(?=$|\\?)", "/" + name), OWNER, "trial");
    }

    private static void create(Credentials credentials) throws SQLException {
        String name = credentials.application().replaceFirst("_app$", "");
        if (!exists(name)) {
            asSuperuser("create database %s owner %s".formatted(name, OWNER));
        }
    }

    private static boolean exists(String database) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
            return row.next();
        }
    }

    private static void migrate(Credentials credentials) throws SQLException {
        create(credentials);
        DatabaseConfiguration.prepared(credentials);
        Flyway.configure()
                .dataSource(credentials.url(), credentials.owner(), credentials.ownerPassword())
                .locations("classpath:db/migration")
                .defaultSchema("database")
                .createSchemas(true)
                .outOfOrder(true)
                .placeholders(Map.of("application", credentials.application()))
                .load()
                .migrate();
    }

    private static Credentials shared() {
        return ExternalServer.credentials(System.getProperty("MAILLAGE_DATABASE_URL"));
    }

    private static Connection superuser() throws SQLException {
        Credentials shared = shared();
        return DriverManager.getConnection(shared.url(), shared.owner(), shared.ownerPassword());
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(Credentials credentials, String sql) throws SQLException {
        try (Connection connection = connect(credentials);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Credentials credentials) throws SQLException {
        return DriverManager.getConnection(credentials.url(), credentials.owner(), credentials.ownerPassword());
    }

    // What is in them

    /** Every table's rows as text, in a fixed order, seen by a superuser. */
    private static Map<String, String> contents(Credentials credentials) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        create(credentials);
        Credentials shared = shared();
        try (Connection connection =
                DriverManager.getConnection(credentials.url(), shared.owner(), shared.ownerPassword())) {
            for (Table table : new Catalogue(connection).tables()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select t.* from %s t order by t::text) to stdout".formatted(table.qualified()),
                                rows);
                contents.put(table.schema() + "." + table.name(), rows.toString(StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    /** Row security, keys, indexes and rights, as the catalogue tells them. */
    private static String rules(Credentials credentials) throws SQLException {
        try (Connection connection = connect(credentials);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(line, E'\\n' order by line) from (
                            select c.oid::regclass || case when relrowsecurity then ' row security' else '' end
                                   || case when relforcerowsecurity then ' force' else '' end
                                   || coalesce(replace(relacl::text, '%1$s', 'X'), '') as line
                            from pg_class c join pg_namespace n on n.oid = relnamespace
                            where relkind in ('r', 'i', 'S') and nspname not in ('public', 'information_schema')
                              and nspname not like 'pg%%'
                            union all
                            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                            from pg_constraint where conrelid <> 0
                            union all
                            select tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
                        )
                        """.formatted(credentials.application()))) {
            row.next();
            return row.getString(1);
        }
    }

    private Path aBackup() throws IOException {
        Path file = folder.resolve("backup.zip");
        Trial backup = command(source, "data");
        assertThat(backup.run("backup", file.toString())).as(backup::said).isZero();
        return file;
    }

    private static void rename(Path backup, String before, String after) throws IOException {
        try (var zip = java.nio.file.FileSystems.newFileSystem(backup)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replace(before, after));
        }
    }

    private static void breakAReference(Path file) throws IOException {
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
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

    private static void signIn(Credentials credentials) throws SQLException {
        run(credentials, """
                insert into database.session values ('1', 'the-bearer', 1, 1, 1, 99999999999999, 'ana');
                insert into database.session_attributes values ('1', 'who', 'ana'::bytea);
                """);
    }

    private static String sha256(byte[] content) {
        return java.util.HexFormat.of().formatHex(BackupArchive.sha256().digest(content));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Trial command(Credentials credentials, String data) {
        try {
            create(credentials);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        String url =
                "%s&user=%s&password=%s".formatted(credentials.url(), credentials.owner(), credentials.ownerPassword());
        return new Trial(new ArchiveCommand(url, folder.resolve(data)), new ByteArrayOutputStream());
    }

    /** A command, and what it says. */
    private record Trial(ArchiveCommand command, ByteArrayOutputStream screen) {

        int run(String... arguments) {
            PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
            return command.run(out, out, arguments);
        }

        String said() {
            return screen.toString(StandardCharsets.UTF_8);
        }
    }
}
