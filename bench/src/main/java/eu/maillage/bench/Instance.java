package eu.maillage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: a file, how to plan it, and what others found.
 *
 * @param problem the planner's command
 * @param name shown in the table
 * @param file the input
 * @param options of the command, beside time and threads
 * @param published the best value known, «INFEASIBLE», or nothing
 * @param publishedSeconds what the best published method took, or nothing
 */
record Instance(
        String problem,
        String name,
        Path file,
        List<String> options,
        @Nullable String published,
        @Nullable String publishedSeconds) {

    Instance {
        options = List.copyOf(options);
    }

    /** What the planner's command line is given. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(problem, file.toString()));
        arguments.addAll(options);
        return arguments;
    }
}
