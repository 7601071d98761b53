package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.database.Catalogue.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A database to back up and one to restore into, on one server, as with an external one whose owner is no superuser: row
 * security binds her too.
 */
final class BackupTrial implements AutoCloseable {

    final Path folder;
    final Credentials source;
    final Credentials target;

    private final String owner = "backup_trial_owner_" + unique();
    private final Set<String> made = new TreeSet<>();

    /** Two territories with rows, in the database to back up. */
    BackupTrial(Path folder) throws SQLException {
        this.folder = folder;
        asSuperuser("create role %s login createrole password 'trial' nosuperuser".formatted(owner));
        source = database();
        target = database();
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

    @Override
    public void close() throws SQLException {
        for (String database : made) {
            asSuperuser("drop database if exists %s with (force)".formatted(database));
            asSuperuser("drop role if exists %s_app".formatted(database));
        }
        asSuperuser("drop role if exists " + owner);
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private Credentials database() {
        String name = "backup_trial_" + unique();
        made.add(name);
        Credentials shared = shared();
        return new Credentials(shared.url().replaceFirst("/[^/?]+(?=$|\\?)", "/" + name), owner, "trial");
    }

    private void create(Credentials credentials) throws SQLException {
        String name = credentials.application().replaceFirst("_app$", "");
        if (!exists(name)) {
            asSuperuser("create database %s owner %s".formatted(name, owner));
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

    void migrate(Credentials credentials) throws SQLException {
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
    Map<String, String> contents(Credentials credentials) throws Exception {
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
    static String rules(Credentials credentials) throws SQLException {
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

    // What is done with them

    static void signIn(Credentials credentials) throws SQLException {
        run(credentials, """
                insert into database.session values ('1', 'the-bearer', 1, 1, 1, 99999999999999, 'ana');
                insert into database.session_attributes values ('1', 'who', 'ana'::bytea);
                """);
    }

    Path aBackup() throws IOException {
        Path file = folder.resolve("backup.zip");
        Command backup = command(source, "data");
        assertThat(backup.run("backup", file.toString())).as(backup::said).isZero();
        return file;
    }

    Command command(Credentials credentials, String data) {
        try {
            create(credentials);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        String url =
                "%s&user=%s&password=%s".formatted(credentials.url(), credentials.owner(), credentials.ownerPassword());
        return new Command(new ArchiveCommand(url, folder.resolve(data)), new ByteArrayOutputStream());
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(BackupArchive.sha256().digest(content));
    }

    /** A command, and what it says. */
    record Command(ArchiveCommand command, ByteArrayOutputStream screen) {

        int run(String... arguments) {
            PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
            return command.run(out, out, arguments);
        }

        String said() {
            return screen.toString(StandardCharsets.UTF_8);
        }
    }
}
