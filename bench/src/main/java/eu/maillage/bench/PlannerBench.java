package eu.maillage.bench;

import com.sun.management.OperatingSystemMXBean;
import eu.maillage.bench.Contender.Answer;
import eu.maillage.bench.Contender.Limits;
import eu.maillage.planner.engine.Natives;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code bin/bench planner}: plans every instance of a folder and prints, row by row, each contender's result, its proof or gap, the
 * seconds and what was published. With {@code --keep} a run that is cut short goes on where it stopped. Every plan goes through the
 * checker.
 */
public final class PlannerBench {

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<String, String> options = new TreeMap<>(Map.of("--time", "60", "--threads", "2", "--seeds", "1"));
    private final Map<String, List<Row>> rows = new TreeMap<>();

    private PlannerBench(String... arguments) {
        for (int place = 0; place + 1 < arguments.length; place += 2) {
            if (!List.of("--instances", "--time", "--threads", "--seeds", "--only", "--against", "--keep")
                    .contains(arguments[place])) {
                throw new IllegalArgumentException(usage());
            }
            options.put(arguments[place], arguments[place + 1]);
        }
        if (!options.containsKey("--instances") || arguments.length % 2 != 0) {
            throw new IllegalArgumentException(usage());
        }
    }

    private static String usage() {
        return """
                usage: bench planner --instances DIR [--time 60] [--threads 2] [--seeds 1,2,3] [--only TEXT]
                                     [--against PEER,PEER] [--keep FILE]   peers: %s""".formatted(String.join(", ", Peers.names()));
    }

    /** Ends with 0 when no plan was wrong and nothing published was contradicted. */
    public static void main(String... arguments) throws IOException {
        try {
            System.exit(new PlannerBench(arguments).run());
        } catch (IllegalArgumentException bad) {
            System.err.println(bad.getMessage());
            System.exit(64);
        }
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private int run() throws IOException {
        Natives.load();
        List<Contender> contenders = new ArrayList<>(List.of(new Maillage()));
        contenders.addAll(Peers.named(option("--against")));
        KeptRows kept = new KeptRows(option("--keep").isEmpty() ? null : Path.of(option("--keep")));
        System.out.println(Row.HEADER);
        for (Instance instance : Instances.in(Path.of(option("--instances")))) {
            if ((instance.problem() + " " + instance.name()).contains(option("--only"))) {
                for (String seed : option("--seeds").split(",", -1)) {
                    for (Contender contender : contenders) {
                        row(instance, contender, Long.parseLong(seed), kept);
                    }
                }
            }
        }
        rows.forEach(PlannerBench::summary);
        return rows.values().stream().flatMap(List::stream).allMatch(Row::agrees) ? 0 : 1;
    }

    private void row(Instance instance, Contender contender, long seed, KeptRows kept) throws IOException {
        if (!contender.plans(instance)) {
            return;
        }
        Limits limits = new Limits(Double.parseDouble(option("--time")), Integer.parseInt(option("--threads")), seed);
        String key = Row.key(instance, contender, limits);
        Row row = kept.find(key);
        if (row == null) {
            long before = machine.getProcessCpuTime();
            Answer answer = contender.plan(instance, limits);
            double processor = (machine.getProcessCpuTime() - before) / 1e9;
            row = Row.of(key, instance, answer, processor, machine.getSystemLoadAverage());
            kept.add(row);
        }
        rows.computeIfAbsent(contender.name() + " " + instance.problem(), first -> new ArrayList<>())
                .add(row);
        System.out.println(row.line());
    }

    private static void summary(String what, List<Row> rows) {
        double logs = rows.stream()
                .mapToDouble(row -> Math.log(Math.max(row.seconds(), 0.001)))
                .average()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows, %d proved, %d wrong, geometric mean %.3f s, worst %.3f s%n",
                what,
                rows.size(),
                rows.stream().filter(Row::proved).count(),
                rows.stream().filter(row -> !row.agrees()).count(),
                Math.exp(logs),
                rows.stream().mapToDouble(Row::seconds).max().orElse(0));
    }
}
