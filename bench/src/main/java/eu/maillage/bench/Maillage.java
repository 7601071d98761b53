package eu.maillage.bench;

import eu.maillage.planner.check.Fault;
import eu.maillage.planner.cli.PlannedFile;
import java.util.ArrayList;
import java.util.List;

/** Our planner, through its command line's own reading, planning and checking. */
final class Maillage implements Contender {

    @Override
    public String name() {
        return "maillage";
    }

    @Override
    public boolean plans(Instance instance) {
        return true;
    }

    @Override
    public Answer plan(Instance instance, Limits limits) {
        List<String> arguments = new ArrayList<>(instance.arguments());
        arguments.addAll(List.of("--time", String.valueOf(limits.seconds())));
        arguments.addAll(List.of("--threads", String.valueOf(limits.threads())));
        arguments.addAll(List.of("--seed", String.valueOf(limits.seed())));
        PlannedFile planned = PlannedFile.of(arguments.toArray(String[]::new));
        return new Answer(
                planned.outcome(),
                planned.faults().stream().map(Fault::toString).toList());
    }
}
