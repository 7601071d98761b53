package eu.maillage.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that the application runs, asked by its owner. */
record Database(int port, String password) {

    static final String NAME = "maillage";

    /** Row-level security binds it, as it binds the application. */
    static final String APPLICATION = "maillage_app";

    static Database in(Path data) throws IOException {
        Path folder = data.resolve("postgresql");
        List<String> told = Files.readAllLines(folder.resolve("18/postmaster.pid"));
        return new Database(
                Integer.parseInt(told.get(3).strip()),
                Files.readString(folder.resolve("password")).strip());
    }

    Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?stringtype=unspecified%s".formatted(port, NAME, options),
                NAME,
                password);
    }

    /** The rows that a question is answered with, each field as text. */
    List<List<String>> ask(String question) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** A statement that the application is at, or was at last on one of its connections, by its beginning. */
    Optional<String> seen(String beginning) throws SQLException {
        return ask("select query from pg_stat_activity where usename = '%s' and query like '%s%%' limit 1"
                        .formatted(APPLICATION, beginning))
                .stream()
                .map(List::getFirst)
                .findFirst();
    }

    long answers() throws SQLException {
        return Long.parseLong(
                ask("select count(*) from exchanges.answer").getFirst().getFirst());
    }

    String said() throws SQLException {
        List<String> told = ask("""
                select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')
                """).getFirst();
        return "PostgreSQL %s, fsync %s, synchronous_commit %s".formatted(told.toArray());
    }
}
