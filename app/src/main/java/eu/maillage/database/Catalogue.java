package eu.maillage.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from PostgreSQL's catalogue what there is to back up, and what stands in the way of restoring. */
record Catalogue(Connection connection) {

    private static final String OURS = """
            n.nspname not in ('public', 'information_schema') and n.nspname not like 'pg\\_%'
            """;

    /** A table and its columns but the computed ones. */
    record Table(String schema, String name, List<String> columns, boolean protectedRows) {

        String qualified() {
            return "\"%s\".\"%s\"".formatted(schema, name);
        }
    }

    /** A constraint, as a statement can make it again. */
    record ForeignKey(String table, String name, String definition) {}

    /** Every table of ours; Flyway's own history is made again by Flyway. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select n.nspname, c.relname, c.relrowsecurity,
                               array(select a.attname::text from pg_attribute a
                                     where a.attrelid = c.oid and a.attnum > 0
                                       and not a.attisdropped and a.attgenerated = ''
                                     order by a.attnum)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relname <> 'flyway_schema_history' and %s
                        order by 1, 2
                        """.formatted(OURS))) {
            while (row.next()) {
                String[] columns = (String[]) row.getArray(4).getArray();
                tables.add(new Table(row.getString(1), row.getString(2), List.of(columns), row.getBoolean(3)));
            }
        }
        return tables;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('%I.%I', schemaname, sequencename), last_value
                        from pg_sequences where last_value is not null order by 1
                        """)) {
            while (row.next()) {
                sequences.put(row.getString(1), row.getLong(2));
            }
        }
        return sequences;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('%%I.%%I', n.nspname, c.relname), format('%%I', k.conname),
                               pg_get_constraintdef(k.oid)
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where k.contype = 'f' and %s
                        order by 1, 2
                        """.formatted(OURS))) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    List<String> schemas() throws SQLException {
        return texts("select format('%%I', n.nspname) from pg_namespace n where %s order by 1".formatted(OURS));
    }

    List<String> territories() throws SQLException {
        return texts("select id::text from tenancy.territory order by 1");
    }

    /** The migrations applied, by version, with the checksum that Flyway noted. */
    Map<String, Integer> migrations() throws SQLException {
        Map<String, Integer> migrations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select version, checksum from database.flyway_schema_history
                        where version is not null and success and checksum is not null order by installed_rank
                        """)) {
            while (row.next()) {
                migrations.put(row.getString(1), row.getInt(2));
            }
        }
        return migrations;
    }

    /** Whether this role sees every row, whatever row security says. */
    boolean seesEverything() throws SQLException {
        return !texts("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                .isEmpty();
    }

    /** Whether somebody is connected to this database in the role. */
    boolean isUsedBy(String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from pg_stat_activity where usename = ? and datname = current_database()")) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) > 0;
            }
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
