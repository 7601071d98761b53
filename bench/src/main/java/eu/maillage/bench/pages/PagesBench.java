package eu.maillage.bench.pages;

import eu.maillage.bench.Application;
import eu.maillage.bench.Arrival;
import eu.maillage.bench.DataFolder;
import eu.maillage.bench.Intake;
import eu.maillage.bench.Machine;
import eu.maillage.bench.StolenTime;
import eu.maillage.bench.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code bin/bench pages}: the demonstration with a full directory loaded into it, every page that each role can reach, and how long
 * each took, measured on loopback from the request to the last byte, one request at a time on a kept connection. All pages are
 * asked for in rounds, as a server in use is asked for one after another.
 */
public final class PagesBench {

    private static final List<String> SEEDS = List.of(
            "/",
            "/organisations?page=9999",
            "/organisations?sort=-changed",
            "/organisations?sort=commune",
            "/organisations?sort=zone",
            "/organisations?q=entreprise&page=3",
            "/cards?page=9999",
            "/cards?sort=title",
            "/cards?sort=category",
            "/cards?text=palettes&page=20",
            "/cards?text=menuiserie");

    private final Map<String, String> options = new TreeMap<>(Map.of(
            "--organisations",
            "5000",
            "--cards",
            "50000",
            "--requests",
            "60",
            "--warm-up",
            "60",
            "--data",
            "",
            "--at",
            "",
            "--only",
            ""));

    private PagesBench(String... arguments) {
        for (int place = 0; place < arguments.length; place += 2) {
            if (!options.containsKey(arguments[place]) || place + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "usage: bench pages [--organisations 5000] [--cards 50000] [--requests 60] [--warm-up 60] [--data DIR | --at ADDRESS] [--only TEXT]");
            }
            options.put(arguments[place], arguments[place + 1]);
        }
    }

    /** Ends with 0 when every page keeps to the bar; the arguments up to «--» are the command that starts the application. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            List<String> said = List.of(arguments);
            int end = said.indexOf("--");
            System.exit(new PagesBench(said.subList(end + 1, said.size()).toArray(String[]::new))
                    .run(said.subList(0, end)));
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

    private int run(List<String> started) throws IOException, InterruptedException {
        if (!option("--at").isEmpty()) {
            introduce();
            return measure(new Arrival(URI.create(option("--at")))) ? 0 : 1;
        }
        try (DataFolder data = DataFolder.named(option("--data"));
                Application application = Application.start(started, data.path())) {
            Arrival arrival = new Arrival(application.address());
            introduce();
            Path loaded = data.path().resolve("loaded");
            if (Files.exists(loaded)) {
                System.out.println("* loaded before, in " + data.path());
            } else {
                load(arrival.as("coordinator"));
                Files.createFile(loaded);
            }
            return measure(arrival) ? 0 : 1;
        }
    }

    private void introduce() throws IOException {
        System.out.println("* " + Machine.said());
        System.out.println("* `bin/bench pages" + changed() + "`");
        System.out.printf(
                "* %s beside the demonstration; %d rounds of all pages after %d to warm up; over %.0f ms at p95 is marked%n",
                crowd(), number("--requests"), number("--warm-up"), Row.BAR_MILLIS);
    }

    private String changed() {
        StringBuilder said = new StringBuilder();
        options.forEach((name, value) -> {
            boolean usual = Map.of("--organisations", "5000", "--cards", "50000", "--requests", "60", "--warm-up", "60")
                    .getOrDefault(name, "")
                    .equals(value);
            if (!usual) {
                said.append(' ').append(name).append(' ').append(name.equals("--data") ? "DIR" : value);
            }
        });
        return said.toString();
    }

    private Crowd crowd() {
        return new Crowd(number("--organisations"), number("--cards"));
    }

    private void load(Visitor coordinator) throws IOException, InterruptedException {
        Intake intake = new Intake(coordinator);
        double organisations = intake.bring("/organisations/import", "structures.csv", crowd().organisations());
        double cards = 0;
        for (byte[] file : crowd().cards(20_000)) {
            cards += intake.bring("/cards/import", "fiches.csv", file);
        }
        System.out.printf(
                Locale.ROOT,
                "* loaded by the import pages: organisations in %.0f s, cards in %.0f s%n",
                organisations,
                cards);
    }

    private boolean measure(Arrival arrival) throws IOException, InterruptedException {
        System.out.println(
                "\n| who | page | addresses | requests | p50 ms | p95 ms | max ms | p50 ms of the slowest address |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        List<Watched> pages = pages(arrival);
        for (int round = 0; round < number("--warm-up"); round++) {
            for (Watched page : pages) {
                page.ask(round);
            }
        }
        pages.forEach(page -> page.taken().clear());
        StolenTime stolen = StolenTime.sinceNow();
        for (int round = 0; round < number("--requests"); round++) {
            for (Watched page : pages) {
                page.ask(round);
            }
        }
        List<Row> rows = pages.stream().map(Watched::row).toList();
        rows.forEach(System.out::println);
        long slow = rows.stream().filter(Row::isSlow).count();
        System.out.printf(
                Locale.ROOT,
                "%n%d of %d pages within %.0f ms at p95, %d over",
                rows.size() - slow,
                rows.size(),
                Row.BAR_MILLIS,
                slow);
        System.out.printf(Locale.ROOT, "; load average at the end %.1f%s%n", Machine.load(), stolen.said());
        return slow == 0;
    }

    private List<Watched> pages(Arrival arrival) throws IOException, InterruptedException {
        List<Watched> pages = new ArrayList<>();
        for (String role : arrival.roles()) {
            Visitor visitor = arrival.as(role);
            new Crawl(visitor).from(SEEDS).forEach((route, addresses) -> {
                if (route.contains(option("--only"))) {
                    pages.add(new Watched(visitor, role, route, addresses, new ArrayList<>()));
                }
            });
        }
        return pages;
    }
}
