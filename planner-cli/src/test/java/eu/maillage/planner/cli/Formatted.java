package eu.maillage.planner.cli;

import eu.maillage.planner.Plan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** What one format reads from files in a folder of its own, and what it writes. */
final class Formatted<P, S extends Plan> {

    private final Format<P, S> format;
    private final CommandLine line;

    Formatted(Format<P, S> format, Path folder) {
        this.format = format;
        this.line = new CommandLine(folder);
    }

    P problem(String json) {
        return problem("input.json", json);
    }

    P problem(String file, String text, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "any";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return format.problem(InputFile.read(line.file(file, text)), Options.parse(arguments));
    }

    /** The answer that the command line writes. */
    String written(P problem, S plan) {
        ObjectNode answer = Node.MAPPER.createObjectNode();
        Answers.write(plan.outcome(), answer);
        format.write(problem, plan, answer);
        return answer.toString();
    }

    S plan(P problem, String json) {
        return format.plan(problem, Node.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
