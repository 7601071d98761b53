package eu.maillage.bench;

import eu.maillage.bench.Contender.Answer;
import eu.maillage.bench.Contender.Limits;
import eu.maillage.planner.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table, kept as semicolon-separated text so that a run that was cut short goes on where it stopped.
 *
 * @param key problem, instance, contender and limits: what makes a row the same as another
 * @param status as the planner tells it
 * @param objectives names and values, the most important first
 * @param bounds names and best values not excluded
 * @param seconds from the problem read to the answer
 * @param processor seconds of processor time of the whole process meanwhile, which a busy machine disturbs less
 * @param load the machine's load average when the row ended
 * @param published the best value known and the seconds of the best published method, as far as known
 * @param verdict {@code yes} when the checker and what was published agree, else what does not
 */
record Row(
        String key,
        String status,
        String objectives,
        String bounds,
        double seconds,
        double processor,
        double load,
        String published,
        String verdict) {

    static final String HEADER =
            "| row | status | objectives | bounds | seconds | processor | load | published | agrees |\n"
                    + "|---|---|---|---|---|---|---|---|---|";
    private static final int FIELDS = 9;

    static String key(Instance instance, Contender contender, Limits limits) {
        return "%s %s %s seed=%d time=%s threads=%d"
                .formatted(
                        contender.name(),
                        instance.problem(),
                        instance.name(),
                        limits.seed(),
                        limits.seconds(),
                        limits.threads());
    }

    static Row of(String key, Instance instance, Answer answer, double processor, double load) {
        Outcome outcome = answer.outcome();
        return new Row(
                key,
                outcome.status().name().toLowerCase(Locale.ROOT),
                text(outcome.objectives()),
                text(outcome.bounds()),
                outcome.seconds(),
                processor,
                load,
                instance.published() == null
                        ? ""
                        : "%s %s".formatted(instance.published(), or(instance.publishedSeconds())),
                verdict(instance, answer));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> "%s=%s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** A proof must say what was published; without one, nothing impossible may be claimed. */
    private static String verdict(Instance instance, Answer answer) {
        List<String> wrong = new ArrayList<>(answer.faults());
        String published = instance.published();
        if (published != null && !published.isBlank()) {
            boolean infeasible = published.equals("INFEASIBLE");
            boolean agrees =
                    switch (answer.outcome().status()) {
                        case INFEASIBLE -> infeasible;
                        case UNKNOWN -> true;
                        case OPTIMAL ->
                            !infeasible && Math.abs(first(answer.outcome()) - Double.parseDouble(published)) < 1e-3;
                        case FEASIBLE -> !infeasible;
                    };
            if (!agrees) {
                wrong.add("published: " + published);
            }
        }
        return wrong.isEmpty() ? "yes" : "NO " + String.join(" ", wrong).replace(';', ',');
    }

    private static double first(Outcome outcome) {
        return outcome.objectives().values().iterator().next();
    }

    boolean agrees() {
        return verdict.equals("yes");
    }

    /** Whether every objective, or infeasibility, is proved. */
    boolean proved() {
        return status.equals("optimal") || status.equals("infeasible");
    }

    String line() {
        return "| %s |".formatted(String.join(" | ", fields()));
    }

    String kept() {
        return String.join(";", fields());
    }

    static Row read(String kept) {
        String[] fields = kept.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "%d fields were expected in a kept row, not %d: %s. Maybe the file was cut inside a line: remove it."
                            .formatted(FIELDS, fields.length, kept));
        }
        return new Row(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]),
                fields[7],
                fields[8]);
    }

    private List<String> fields() {
        return List.of(
                key,
                status,
                objectives,
                bounds,
                decimal(seconds),
                decimal(processor),
                decimal(load),
                published,
                verdict);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
