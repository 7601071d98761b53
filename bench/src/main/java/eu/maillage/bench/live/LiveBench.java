package eu.maillage.bench.live;

import eu.maillage.bench.Application;
import eu.maillage.bench.Arrival;
import eu.maillage.bench.DataFolder;
import eu.maillage.bench.Machine;
import eu.maillage.bench.StolenTime;
import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * {@code bin/bench live}: the tablets of several rooms send answers to the packaged application as fast as they are acknowledged,
 * in turn with the database that takes the same inserts without the application; and what the application holds on to afterwards.
 */
public final class LiveBench {

    private static final double BAR = 0.5;

    private final Map<String, String> options = new TreeMap<>(Map.of(
            "--devices",
            "300",
            "--exchanges",
            "10",
            "--together",
            "1,40",
            "--seconds",
            "20",
            "--rounds",
            "3",
            "--warm-up",
            "15",
            "--control-rooms",
            "10"));

    private LiveBench(String... arguments) {
        for (int place = 0; place < arguments.length; place += 2) {
            if (!options.containsKey(arguments[place]) || place + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "usage: bench live [--devices 300] [--exchanges 10] [--together 1,40] [--seconds 20] [--rounds 3] [--warm-up 15] [--control-rooms 10]");
            }
            options.put(arguments[place], arguments[place + 1]);
        }
    }

    /** Ends with 0 when no answer was lost and no ratio is below the bar; up to «--» stands the command that starts the application. */
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        try {
            List<String> said = List.of(arguments);
            int end = said.indexOf("--");
            System.exit(
                    new LiveBench(said.subList(end + 1, said.size()).toArray(String[]::new)).run(said.subList(0, end)));
        } catch (IllegalArgumentException bad) {
            System.err.println(bad.getMessage());
            System.exit(64);
        }
    }

    private int number(String option) {
        return Integer.parseInt(option(option));
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private int run(List<String> started) throws IOException, InterruptedException, SQLException {
        try (DataFolder data = DataFolder.named("");
                Application application = Application.start(started, data.path())) {
            Database database = Database.in(data.path());
            System.out.println("* " + Machine.said());
            System.out.println("* " + database.said());
            Visitor coordinator = new Arrival(application.address()).as("coordinator");
            Rooms rooms = new Rooms(coordinator);
            rooms.fill();
            List<Tablet> tablets = new ArrayList<>();
            List<UUID> empty = new ArrayList<>();
            for (int exchange = 0; exchange < number("--exchanges"); exchange++) {
                String path = rooms.begin("Bourse " + UUID.randomUUID());
                empty.add(rooms.announce("Sans personne " + UUID.randomUUID()));
                int all = number("--devices");
                int count = all * (exchange + 1) / number("--exchanges") - all * exchange / number("--exchanges");
                tablets.addAll(rooms.tablets(application.address(), path, count));
                if (exchange < number("--control-rooms")) {
                    ControlRoom.open(coordinator, application.address().resolve(path));
                }
            }
            System.out.printf(
                    "* %d tablets at %d exchanges of %d tables, %d control rooms open%n",
                    tablets.size(), number("--exchanges"), Rooms.TABLES, number("--control-rooms"));
            return measure(application, database, tablets, warmUp(database, tablets, empty)) ? 0 : 1;
        }
    }

    private List<Integer> sizes() {
        return Stream.of(option("--together").split(",")).map(Integer::valueOf).toList();
    }

    /** What the application was seen to insert meanwhile. */
    private Inserts warmUp(Database database, List<Tablet> tablets, List<UUID> exchanges)
            throws IOException, InterruptedException, SQLException {
        FutureTask<String> seen = new FutureTask<>(() -> Inserts.seen(database));
        Thread.ofVirtual().start(seen);
        for (int together : sizes()) {
            Load.of(tablets, together, Duration.ofSeconds(number("--warm-up")));
        }
        try {
            return Inserts.of(database, seen.get(), exchanges);
        } catch (ExecutionException unseen) {
            throw new IOException(unseen.getCause());
        }
    }

    private boolean measure(Application application, Database database, List<Tablet> tablets, Inserts inserts)
            throws IOException, InterruptedException, SQLException {
        Peer peer = Peer.found();
        Duration length = Duration.ofSeconds(number("--seconds"));
        Map<Integer, List<Load>> loads = new TreeMap<>();
        List<Double> peers = new ArrayList<>();
        System.out.printf(
                "%n| answers in a request | answers | answers/s | %s: inserts/s | ratio | p50 ms | p95 ms | p99 ms | in vain |%n",
                peer.name());
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        double before = Heap.megabytes(application.processId());
        long taken = 0;
        long lost = 0;
        StolenTime stolen = StolenTime.sinceNow();
        for (int round = 0; round < number("--rounds"); round++) {
            double alone = peer.perSecond(database, inserts.ofAnotherDevice(), length);
            peers.add(alone);
            for (int together : sizes()) {
                long kept = database.answers();
                Load load = Load.of(tablets, together, length);
                lost += load.answers() - (database.answers() - kept);
                taken += load.answers();
                loads.computeIfAbsent(together, _ -> new ArrayList<>()).add(load);
                print(String.valueOf(together), load, alone);
            }
        }
        boolean kept = true;
        for (Map.Entry<Integer, List<Load>> each : loads.entrySet()) {
            double median = median(peers);
            List<Double> rates = each.getValue().stream().map(Load::perSecond).toList();
            Load middle = each.getValue().stream()
                    .filter(load -> load.perSecond() == median(rates))
                    .findFirst()
                    .orElseThrow();
            print("**" + each.getKey() + ", median**", middle, median);
            kept &= middle.perSecond() >= BAR * median;
        }
        double after = Heap.megabytes(application.processId());
        System.out.printf(
                Locale.ROOT,
                "%nHeap after a collection: %.0f MB before, %.0f MB after %d answers; %d acknowledged answers are not in the database%n",
                before,
                after,
                taken,
                lost);
        System.out.printf(Locale.ROOT, "Load average at the end %.1f%s%n", Machine.load(), stolen.said());
        return kept && lost == 0;
    }

    /** The middle one, or the lower of two. */
    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get((rates.size() - 1) / 2);
    }

    private static void print(String what, Load load, double alone) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.1f | %.1f | %.1f | %d |%n",
                what,
                load.answers(),
                load.perSecond(),
                alone,
                load.perSecond() / alone,
                load.millis(0.5),
                load.millis(0.95),
                load.millis(0.99),
                load.inVain());
    }
}
