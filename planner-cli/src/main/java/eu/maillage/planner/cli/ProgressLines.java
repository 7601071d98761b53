package eu.maillage.planner.cli;

import eu.maillage.planner.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Writes progress: one JSON line each, or on a terminal one line that updates itself. */
final class ProgressLines implements Progress.Listener {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private boolean open;

    ProgressLines(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void improved(Progress progress) {
        if (terminal) {
            open = true;
            err.print(CLEAR_LINE + String.format(Locale.ROOT, "%.1f s  %s", progress.seconds(), shown(progress)));
            err.flush();
        } else {
            ObjectNode line = Node.MAPPER.createObjectNode();
            line.put("seconds", Math.round(progress.seconds() * 1000) / 1000.0);
            line.set("objectives", Answers.values(progress.objectives()));
            line.set("bounds", Answers.values(progress.bounds()));
            err.println(line);
        }
    }

    private static String shown(Progress progress) {
        return progress.objectives().entrySet().stream()
                .map(entry -> shown(entry, progress.bounds()))
                .collect(Collectors.joining("  "));
    }

    private static String shown(Map.Entry<String, Double> entry, Map<String, Double> bounds) {
        Double bound = bounds.get(entry.getKey());
        String value = entry.getKey() + ' ' + shown(entry.getValue());
        return bound == null ? value : value + " (bound " + shown(bound) + ')';
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.6g", number);
    }

    /** Ends the line that updates itself. */
    void end() {
        if (open) {
            err.println();
        }
    }
}
