package eu.maillage.planner.cli;

import eu.maillage.planner.Budget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(String command, List<String> operands, Map<String, String> values, boolean progress) {

    static final String USAGE = """
            usage: plan meetings INPUT [-o OUTPUT] [--time SECONDS | --effort N] [--threads 2] [--seed 1] [--progress]
                                 [--objective breaks,idle,moves] [--fairness D]
                   plan seating|rotation|pairing INPUT [-o OUTPUT] [--time SECONDS | --effort N] [--threads 2] [--seed 1] [--progress]
                   plan loops INPUT [--max-length 3] ...             0 = no limit
                   plan check PROBLEM INPUT SOLUTION.json            PROBLEM is meetings, seating, rotation, pairing or loops
                   plan template meetings|seating -o FILE.xlsx
            INPUT is JSON; also .xlsx for meetings and seating, .dzn for meetings, .txt for seating, .wmd for loops.
            exit status: 0 solution found (or right), 1 proved infeasible (or wrong), 2 none found in time, 64 bad usage, 65 bad input
            """;

    private static final Set<String> WITH_VALUE =
            Set.of("-o", "--time", "--effort", "--threads", "--seed", "--objective", "--fairness", "--max-length");
    private static final double LONGEST_TIME = 86_400;

    static Options parse(String... arguments) {
        List<String> operands = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        boolean progress = false;
        for (int place = 0; place < arguments.length; place++) {
            String argument = arguments[place];
            if (argument.equals("--progress")) {
                progress = true;
            } else if (WITH_VALUE.contains(argument)) {
                if (place + 1 == arguments.length) {
                    throw new BadUsage("%s needs a value.".formatted(argument));
                }
                place++;
                if (values.put(argument, arguments[place]) != null) {
                    throw new BadUsage("%s was given twice.".formatted(argument));
                }
            } else if (argument.startsWith("-") && argument.length() > 1) {
                throw new BadUsage("the option %s is unknown.".formatted(argument));
            } else {
                operands.add(argument);
            }
        }
        if (operands.isEmpty()) {
            throw new BadUsage(
                    "a command was expected: meetings, seating, rotation, pairing, loops, check or template.");
        }
        return new Options(operands.getFirst(), operands.subList(1, operands.size()), values, progress);
    }

    /** Refuses the options that the command does not know. */
    void allow(String... extra) {
        Set<String> allowed = Set.of(extra);
        for (String option : values.keySet()) {
            if (!allowed.contains(option)) {
                throw new BadUsage("%s does not take %s.".formatted(command, option));
            }
        }
    }

    @Nullable
    Path output() {
        String file = values.get("-o");
        return file == null ? null : Path.of(file);
    }

    Budget budget() {
        String time = values.get("--time");
        String effort = values.get("--effort");
        if (time != null && effort != null) {
            throw new BadUsage("either --time or --effort was expected, not both.");
        }
        int threads = whole("--threads", 2, 1, 256);
        long seed = whole("--seed", 1, 0, Integer.MAX_VALUE);
        if (effort != null) {
            return new Budget(null, decimal("--effort", effort, 1e8), threads, seed);
        }
        double seconds = time == null ? 60 : decimal("--time", time, LONGEST_TIME);
        return new Budget(Duration.ofNanos((long) (seconds * 1e9)), null, threads, seed);
    }

    int whole(String option, int otherwise, int least, int most) {
        String text = values.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number outside the limits.
        }
        throw new BadUsage(
                "%s was expected to be a whole number from %d to %d, not «%s».".formatted(option, least, most, text));
    }

    @Nullable
    Integer wholeOrNone(String option, int most) {
        return values.containsKey(option) ? whole(option, 0, 0, most) : null;
    }

    private static double decimal(String option, String text, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= 0.001 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number outside the limits.
        }
        throw new BadUsage(
                "%s was expected to be a number from 0.001 to %.0f, not «%s».".formatted(option, most, text));
    }
}
