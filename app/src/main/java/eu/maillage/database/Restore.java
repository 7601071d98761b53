package eu.maillage.database;

import eu.maillage.database.BackupManifest.TableContent;
import eu.maillage.database.Catalogue.ForeignKey;
import eu.maillage.database.Catalogue.Table;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Puts a backup's rows into a database: the schema as the backup had it, then every row, in one transaction, so that
 * whatever goes wrong leaves the database as it was. The application's next start migrates it to the newest schema.
 */
final class Restore {

    private final BackupArchive archive;
    private final Credentials credentials;
    private final String place;
    private final Connection connection;
    private final Catalogue catalogue;

    private Restore(BackupArchive archive, Credentials credentials, String place, Connection connection) {
        this.archive = archive;
        this.credentials = credentials;
        this.place = place;
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
    }

    /**
     * Restores all or nothing, but leaves the commit to the caller, who may have files to place first.
     *
     * @param connection as the owner, its automatic commit off
     * @param place what the operator calls the database
     * @param replace whether what is there may be thrown away
     */
    static void into(
            Connection connection, Credentials credentials, String place, BackupArchive archive, boolean replace)
            throws IOException, SQLException {
        new Restore(archive, credentials, place, connection).run(replace);
    }

    private void run(boolean replace) throws IOException, SQLException {
        Migrations known = Migrations.ofThisApplication();
        makeRoom(replace);
        SchemaAsOf.migrate(connection, credentials, known, archive.manifest().migrations());
        List<Table> tables = catalogue.tables();
        requireSameTables(tables);
        List<ForeignKey> keys = catalogue.foreignKeys();
        loosen(tables, keys);
        for (TableContent table : archive.manifest().tables()) {
            // A backup of an earlier version may hold sessions: nobody is signed in after a restore.
            if (!table.isForgotten()) {
                load(table);
            }
        }
        for (Map.Entry<String, Long> sequence : archive.manifest().sequences().entrySet()) {
            set(sequence.getKey(), sequence.getValue());
        }
        tighten(tables, keys);
    }

    /** Refuses a backup whose schema this application cannot make, before anything is started or written. */
    static void refuseNewer(BackupArchive archive) throws IOException {
        Set<String> unknown = Migrations.ofThisApplication()
                .unknown(archive.manifest().migrations().keySet());
        if (!unknown.isEmpty()) {
            throw new CannotStart(
                    "The backup was made by a newer Maillage (%s): this one does not know its migrations %s."
                            .formatted(archive.manifest().product(), unknown),
                    "Restore it with that version or a later one. Nothing was changed.");
        }
    }

    private void makeRoom(boolean replace) throws SQLException {
        List<String> schemas = catalogue.schemas();
        if (schemas.isEmpty()) {
            return;
        }
        if (!replace) {
            throw new CannotStart(
                    "There is data already in %s.".formatted(place),
                    "Restore into a new data folder (MAILLAGE_DATA) or an empty database, or add --replace to lose what is there.");
        }
        if (catalogue.isUsedBy(credentials.application())) {
            throw new CannotStart("Maillage is running on %s.".formatted(place), "Stop it first. Nothing was changed.");
        }
        execute("drop schema " + String.join(", ", schemas) + " cascade");
    }

    private void requireSameTables(List<Table> tables) {
        Set<String> made = tables.stream().map(Table::qualified).collect(Collectors.toSet());
        Set<String> saved = archive.manifest().tables().stream()
                .map(TableContent::qualified)
                .collect(Collectors.toSet());
        if (!made.equals(saved)) {
            throw new CannotStart(
                    "The backup's tables are not those of its migrations: %s and %s differ.".formatted(saved, made),
                    "Restore it with the version that made it (%s). Nothing was changed."
                            .formatted(archive.manifest().product()));
        }
    }

    /** Rows come table by table, in no order that a foreign key would like, and past row security. */
    private void loosen(List<Table> tables, List<ForeignKey> keys) throws SQLException {
        for (ForeignKey key : keys) {
            execute("alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
        for (Table table : tables) {
            execute("alter table %s no force row level security, disable trigger user".formatted(table.qualified()));
        }
        execute("truncate " + tables.stream().map(Table::qualified).collect(Collectors.joining(", ")));
    }

    /** Making a foreign key again checks every row, so row security must still let the owner see them. */
    private void tighten(List<Table> tables, List<ForeignKey> keys) throws SQLException {
        for (ForeignKey key : keys) {
            execute("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
        }
        for (Table table : tables) {
            execute("alter table %s enable trigger user".formatted(table.qualified()));
            if (table.protectedRows()) {
                execute("alter table %s force row level security".formatted(table.qualified()));
            }
        }
    }

    private void load(TableContent table) throws IOException, SQLException {
        try (InputStream content = archive.content(table)) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.qualified(), table.columnList()), content);
            if (rows != table.rows()) {
                throw new IllegalStateException("%s got %d rows of %d. Maybe a trigger or rule took some."
                        .formatted(table.qualified(), rows, table.rows()));
            }
        }
    }

    private void set(String sequence, long value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, sequence);
            statement.setLong(2, value);
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
