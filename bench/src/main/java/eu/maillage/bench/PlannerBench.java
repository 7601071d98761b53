package eu.maillage.bench;

import eu.maillage.planner.cli.PlannedFile;
import eu.maillage.planner.engine.Natives;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code bin/bench planner}: plans every instance of a folder and prints, row by row, our result, its proof or gap, the seconds and
 * what was published. Rows are printed as they come, so a run that is cut short keeps them. Every plan goes through the checker.
 */
public final class PlannerBench {

    private final Map<String, String> options = new TreeMap<>(Map.of("--time", "60", "--threads", "2", "--seed", "1"));
    private final Map<String, List<Double>> seconds = new TreeMap<>();
    private int wrong;

    private PlannerBench(String... arguments) {
        for (int place = 0; place + 1 < arguments.length; place += 2) {
            if (!List.of("--instances", "--time", "--threads", "--seed", "--only")
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
        return "usage: bench planner --instances DIR [--time 60] [--threads 2] [--seed 1] [--only TEXT]";
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
        System.out.printf("time %s s, threads %s, seed %s%n", option("--time"), option("--threads"), option("--seed"));
        System.out.println(
                "| problem | instance | status | objectives | bounds | seconds | published | seconds | agrees |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Instance instance : Instances.in(Path.of(option("--instances")))) {
            if ((instance.problem() + " " + instance.name()).contains(option("--only"))) {
                row(instance);
            }
        }
        seconds.forEach(PlannerBench::summary);
        System.out.printf("%d rows wrong%n", wrong);
        return wrong == 0 ? 0 : 1;
    }

    private void row(Instance instance) {
        List<String> arguments =
                new ArrayList<>(List.of(instance.problem(), instance.file().toString()));
        arguments.addAll(instance.options());
        arguments.addAll(
                List.of("--time", option("--time"), "--threads", option("--threads"), "--seed", option("--seed")));
        PlannedFile planned = PlannedFile.of(arguments.toArray(String[]::new));
        boolean agrees = planned.faults().isEmpty() && agrees(instance, planned);
        wrong += agrees ? 0 : 1;
        seconds.computeIfAbsent(instance.problem(), first -> new ArrayList<>())
                .add(planned.outcome().seconds());
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.3f | %s | %s | %s |%n",
                instance.problem(),
                instance.name(),
                planned.outcome().status().name().toLowerCase(Locale.ROOT),
                planned.outcome().objectives(),
                planned.outcome().bounds(),
                planned.outcome().seconds(),
                instance.published() == null ? "" : instance.published(),
                instance.publishedSeconds() == null ? "" : instance.publishedSeconds(),
                agrees ? "yes" : "NO " + planned.faults());
    }

    /** A proof must say what was published; without one, nothing better than what is proved best may be claimed. */
    private static boolean agrees(Instance instance, PlannedFile planned) {
        String published = instance.published();
        if (published == null || published.isBlank()) {
            return true;
        }
        boolean infeasible = published.equals("INFEASIBLE");
        return switch (planned.outcome().status()) {
            case INFEASIBLE -> infeasible;
            case UNKNOWN -> true;
            case OPTIMAL -> !infeasible && Math.abs(first(planned) - Double.parseDouble(published)) < 1e-3;
            case FEASIBLE -> !infeasible;
        };
    }

    private static double first(PlannedFile planned) {
        return planned.outcome().objectives().values().iterator().next();
    }

    private static void summary(String problem, List<Double> all) {
        double logs = all.stream()
                .mapToDouble(one -> Math.log(Math.max(one, 0.001)))
                .average()
                .orElse(0);
        double worst = all.stream().mapToDouble(one -> one).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows, geometric mean %.3f s, worst %.3f s%n",
                problem,
                all.size(),
                Math.exp(logs),
                worst);
    }
}
