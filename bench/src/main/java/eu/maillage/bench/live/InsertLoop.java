package eu.maillage.bench.live;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What pgbench does, over JDBC. */
final class InsertLoop implements Peer {

    private static final long NUMBERS_OF_EACH = 1_000_000_000;

    @Override
    public String name() {
        return "a JDBC loop with %d connections".formatted(CONNECTIONS);
    }

    @Override
    public double perSecond(Database database, Inserts inserts, Duration length)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long committed = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> busy = new ArrayList<>();
            for (int client = 0; client < CONNECTIONS; client++) {
                long first = client * NUMBERS_OF_EACH;
                busy.add(clients.submit(() -> insert(database, inserts, first, begun + length.toNanos())));
            }
            for (Future<Long> each : busy) {
                committed += each.get();
            }
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        }
        return committed / ((System.nanoTime() - begun) / 1e9);
    }

    private static long insert(Database database, Inserts inserts, long first, long end) throws SQLException {
        String options =
                "&options=-c%20role=" + Database.APPLICATION + "%20-c%20maillage.territory=" + inserts.territory();
        long number = first;
        try (Connection connection = database.connect(options);
                PreparedStatement statement = connection.prepareStatement(inserts.written(_ -> "?"))) {
            while (System.nanoTime() < end) {
                number++;
                Map<String, String> row =
                        inserts.rows().get((int) (number % inserts.rows().size()));
                for (int place = 0; place < inserts.columns().size(); place++) {
                    String column = inserts.columns().get(place);
                    statement.setString(
                            place + 1, column.equals(Inserts.SEQUENCE) ? String.valueOf(number) : row.get(column));
                }
                statement.executeUpdate();
            }
        }
        return number - first;
    }
}
