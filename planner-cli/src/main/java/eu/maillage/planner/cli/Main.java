package eu.maillage.planner.cli;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Plan;
import eu.maillage.planner.Progress;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.engine.Natives;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code bin/plan}: plans exchanges from files, without the application. */
public final class Main {

    static final int FOUND = 0;
    static final int INFEASIBLE = 1;
    static final int NONE_IN_TIME = 2;
    static final int BAD_USAGE = 64;
    static final int BAD_INPUT = 65;

    private final PrintStream out;
    private final PrintStream err;
    private final Cancellation cancellation;

    Main(PrintStream out, PrintStream err, Cancellation cancellation) {
        this.out = out;
        this.err = err;
        this.cancellation = cancellation;
    }

    /** Runs one command and ends the virtual machine with its exit status; an interruption ends the search and saves its best plan. */
    public static void main(String... arguments) {
        Interruption interruption = new Interruption();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        interruption.end(new Main(out, err, interruption.cancellation()).run(arguments));
    }

    /** Runs one command; the exit status. */
    int run(String... arguments) {
        try {
            return run(Options.parse(arguments));
        } catch (BadUsage bad) {
            err.println("plan: " + bad.getMessage());
            err.print(Options.USAGE);
            return BAD_USAGE;
        } catch (BadInput | BadProblem bad) {
            err.println("plan: " + bad.getMessage());
            return BAD_INPUT;
        }
    }

    private int run(Options options) {
        return switch (options.command()) {
            case "check" -> {
                operands(options, 3);
                options.allow("--fairness", "--objective", "--max-length");
                yield check(Formats.named(options.operands().getFirst()), options);
            }
            case "template" -> {
                operands(options, 1);
                options.allow("-o");
                yield template(options);
            }
            default -> {
                Format<?, ?> format = Formats.named(options.command());
                operands(options, 1);
                yield plan(format, options);
            }
        };
    }

    private static void operands(Options options, int count) {
        if (options.operands().size() != count) {
            throw new BadUsage("%s takes %d names, not %d: %s."
                    .formatted(
                            options.command(), count, options.operands().size(), String.join(" ", options.operands())));
        }
    }

    private <P, S extends Plan> int plan(Format<P, S> format, Options options) {
        var planner = format.planner(options);
        var budget = options.budget();
        Path output = options.output();
        refuseUnwritable(output);
        P problem = format.problem(InputFile.read(options.operands().getFirst()), options);
        Natives.load();
        ProgressLines lines = new ProgressLines(err, Boolean.getBoolean("plan.terminal"));
        S plan = planner.plan(problem, budget, options.progress() ? lines : Progress.Listener.NONE, cancellation);
        lines.end();
        ObjectNode answer = Node.MAPPER.createObjectNode();
        Answers.write(plan.outcome(), answer);
        format.write(problem, plan, answer);
        if (isSheet(output)) {
            format.explain(problem, answer);
        }
        save(answer, output, options.command());
        return switch (plan.outcome().status()) {
            case OPTIMAL, FEASIBLE -> FOUND;
            case INFEASIBLE -> INFEASIBLE;
            case UNKNOWN -> NONE_IN_TIME;
        };
    }

    private void refuseUnwritable(@Nullable Path output) {
        if (output == null) {
            return;
        }
        Path folder = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output) || folder == null || !Files.isWritable(folder)) {
            throw new BadUsage("%s cannot be written.".formatted(output));
        }
    }

    private static boolean isSheet(@Nullable Path output) {
        return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private void save(ObjectNode answer, @Nullable Path output, String command) {
        byte[] json = Node.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer);
        if (output == null) {
            out.writeBytes(json);
            out.println();
            return;
        }
        try {
            Files.write(output, isSheet(output) ? Sheets.answer(command, answer) : json);
        } catch (IOException unwritable) {
            throw new BadUsage("%s cannot be written: %s.".formatted(output, unwritable.getMessage()));
        }
    }

    private <P, S extends Plan> int check(Format<P, S> format, Options options) {
        P problem = format.problem(InputFile.read(options.operands().get(1)), options);
        S plan = format.plan(problem, InputFile.read(options.operands().get(2)).json());
        List<Fault> faults = format.faults(problem, plan);
        faults.forEach(fault -> out.println(fault.rule() + ": " + fault.sentence()));
        out.println(faults.isEmpty() ? "right" : "wrong: %d".formatted(faults.size()));
        return faults.isEmpty() ? FOUND : INFEASIBLE;
    }

    private int template(Options options) {
        Path output = options.output();
        if (output == null) {
            throw new BadUsage("template needs -o FILE.xlsx.");
        }
        refuseUnwritable(output);
        try {
            Files.write(output, Sheets.template(options.operands().getFirst()));
        } catch (IOException unwritable) {
            throw new BadUsage("%s cannot be written: %s.".formatted(output, unwritable.getMessage()));
        }
        return FOUND;
    }
}
