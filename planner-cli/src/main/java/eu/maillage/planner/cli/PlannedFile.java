package eu.maillage.planner.cli;

import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Plan;
import eu.maillage.planner.Progress;
import eu.maillage.planner.check.Fault;
import java.util.List;

/**
 * A file planned as the command line does, with the checker's judgement, for those who measure.
 *
 * @param outcome how the search ended
 * @param faults what is wrong in the plan
 */
public record PlannedFile(Outcome outcome, List<Fault> faults) {

    public PlannedFile {
        faults = List.copyOf(faults);
    }

    /** Plans a file with the arguments of {@code bin/plan}. */
    public static PlannedFile of(String... arguments) {
        Options options = Options.parse(arguments);
        return of(Formats.named(options.command()), options);
    }

    /** The problem in a file: a record of the planner's library. */
    public static Object problem(String... arguments) {
        Options options = Options.parse(arguments);
        return Formats.named(options.command())
                .problem(InputFile.read(options.operands().getFirst()), options);
    }

    private static <P, S extends Plan> PlannedFile of(Format<P, S> format, Options options) {
        P problem = format.problem(InputFile.read(options.operands().getFirst()), options);
        S plan = format.planner(options).plan(problem, options.budget(), Progress.Listener.NONE, new Cancellation());
        return new PlannedFile(plan.outcome(), format.faults(problem, plan));
    }
}
