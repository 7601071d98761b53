package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A stream of answers while one thing after another is killed: a database process, the database, the application. */
@Execution(ExecutionMode.CONCURRENT)
@Order(4)
class KilledInTheMiddleJourney {

    private static final int DEVICES = 6;

    /** One answer on its way: sent again under its number until it is acknowledged. */
    private record Note(UUID device, long sequence, PlannedGrid.Visit visit, String company, String mark) {

        String message() {
            return PlannedGrid.message(device, sequence, visit, Map.of(company, mark));
        }
    }

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<String, Map<String, String>> kept = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    @Test
    void whatWasAcknowledgedIsThereExactlyOnceAfterEveryKill(@TempDir Path folder) throws Exception {
        try (RunningMaillage maillage = RunningMaillage.on(folder.resolve("data"), Map.of())) {
            Morning morning =
                    Morning.prepared(FirstStart.coordinator(maillage), "Coupure", new Morning.Size(12, 5, 5, 3, 3));
            morning.start();
            PlannedGrid grid = PlannedGrid.entered(
                    maillage.address(), morning.path(""), morning.link("SECRETARY", "Toutes les tables"));
            List<List<Note>> notes = notes(grid);
            int total = notes.stream().mapToInt(List::size).sum();
            long begun = System.nanoTime();
            List<Thread> devices = notes.stream()
                    .map(mine -> Thread.ofVirtual().start(() -> mine.forEach(note -> untilAcknowledged(grid, note))))
                    .toList();

            awaitAcknowledged(total / 4);
            tell("a process of the database is killed", begun);
            kill(aBackend(maillage));
            awaitAcknowledged(total / 2);
            tell("the database is killed", begun);
            kill(postmaster(maillage));
            awaitAcknowledged(total * 3 / 4);
            tell("the application is killed", begun);
            maillage.kill();
            maillage.restart();
            tell("the application is back", begun);
            for (Thread device : devices) {
                device.join(Duration.ofMinutes(2));
            }
            tell("the end of %d answers".formatted(total), begun);

            assertThat(refused).isEmpty();
            assertThat(acknowledged).hasValue(total);
            assertThat(morning.marks()).isEqualTo(kept);
            assertThat(rows(maillage)).isEqualTo(total);
        }
    }

    private void tell(String what, long begun) {
        System.out.printf(
                "%6d ms, %d answers acknowledged of %d sendings: %s%n",
                (System.nanoTime() - begun) / 1_000_000, acknowledged.get(), sent.get(), what);
    }

    /** Every company's answer to every card, dealt out to the devices. */
    private static List<List<Note>> notes(PlannedGrid grid) {
        List<List<Note>> notes = new ArrayList<>();
        for (int device = 0; device < DEVICES; device++) {
            notes.add(new ArrayList<>());
        }
        List<UUID> names = notes.stream().map(_ -> UUID.randomUUID()).toList();
        int next = 0;
        for (String phase : List.of("OFFERS", "NEEDS")) {
            for (PlannedGrid.Visit visit : grid.visits(phase)) {
                for (String company : visit.companies().keySet()) {
                    int device = next % DEVICES;
                    String mark = (visit.title() + company).hashCode() % 3 == 0 ? "YES" : "NO";
                    notes.get(device)
                            .add(new Note(names.get(device), notes.get(device).size() + 1L, visit, company, mark));
                    next++;
                }
            }
        }
        return notes;
    }

    private void untilAcknowledged(PlannedGrid grid, Note note) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sent.incrementAndGet();
                HttpResponse<String> answer = grid.send(List.of(note.message()), Duration.ofSeconds(5));
                if (answer.statusCode() == 200) {
                    if (!answer.body().contains("RECORDED")) {
                        refused.add(answer.body());
                    }
                    kept.computeIfAbsent(note.visit().title(), _ -> new ConcurrentHashMap<>())
                            .put(note.company(), note.mark());
                    acknowledged.incrementAndGet();
                    return;
                }
            } catch (IOException noAnswer) {
                // Whether it was taken is not known, so it is sent again.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void awaitAcknowledged(int wanted) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (acknowledged.get() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Only %d of %d answers were acknowledged; refused: %s"
                        .formatted(acknowledged.get(), wanted, refused));
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void kill(long process) {
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    private static long postmaster(RunningMaillage maillage) throws IOException {
        return Long.parseLong(pidFile(maillage).getFirst().strip());
    }

    /** A process of the database that serves the application. */
    private static long aBackend(RunningMaillage maillage) throws IOException, SQLException {
        return asked(
                maillage,
                "select pid from pg_stat_activity where application_name = 'PostgreSQL JDBC Driver'"
                        + " and backend_type = 'client backend' and pid <> pg_backend_pid() limit 1");
    }

    /** Rows that are kept, which must each have a device and a number of their own. */
    private static long rows(RunningMaillage maillage) throws IOException, SQLException {
        long rows = asked(maillage, "select count(*) from exchanges.answer");
        assertThat(asked(maillage, "select count(distinct (device_id, sequence)) from exchanges.answer"))
                .isEqualTo(rows);
        return rows;
    }

    private static long asked(RunningMaillage maillage, String question) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%s/maillage"
                .formatted(pidFile(maillage).get(3).strip());
        String password =
                Files.readString(maillage.data().resolve("postgresql/password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "maillage", password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static List<String> pidFile(RunningMaillage maillage) throws IOException {
        return Files.readAllLines(maillage.data().resolve("postgresql/18/postmaster.pid"));
    }
}
