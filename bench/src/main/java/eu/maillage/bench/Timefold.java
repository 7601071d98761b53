package eu.maillage.bench;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.SeatingCheck;
import eu.maillage.planner.cli.PlannedFile;
import eu.maillage.planner.seating.SeatingPlan;
import eu.maillage.planner.seating.SeatingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Timefold, local search in Java, on seating by weighted pairs, with its own defaults; its free edition searches on one thread. */
final class Timefold implements Contender {

    private static final double UNIT = 1e6;

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public boolean plans(Instance instance) {
        return instance.problem().equals("seating");
    }

    @Override
    public Answer plan(Instance instance, Limits limits) {
        SeatingProblem problem =
                (SeatingProblem) PlannedFile.problem(instance.arguments().toArray(String[]::new));
        long start = System.nanoTime();
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldSeating.Hall.class)
                .withEntityClasses(TimefoldSeating.Guest.class)
                .withConstraintProviderClass(TimefoldSeating.Rules.class)
                .withRandomSeed(limits.seed())
                .withTerminationSpentLimit(Duration.ofMillis((long) (limits.seconds() * 1000)));
        TimefoldSeating.Hall hall =
                SolverFactory.<TimefoldSeating.Hall>create(config).buildSolver().solve(hall(problem));
        double seconds = MeetingGrid.secondsSince(start);
        HardSoftLongScore score = hall.score;
        if (score == null || !score.isFeasible()) {
            return MeetingGrid.unknown(seconds);
        }
        List<List<String>> groups = groups(problem, hall);
        Outcome outcome = Outcome.found(
                Map.of("affinity", affinity(problem, groups)),
                Map.of("affinity", Double.MAX_VALUE),
                List.of(),
                seconds);
        SeatingPlan plan = new SeatingPlan(outcome, groups, List.of());
        return new Answer(
                outcome,
                SeatingCheck.faults(problem, plan).stream().map(Fault::toString).toList());
    }

    private static TimefoldSeating.Hall hall(SeatingProblem problem) {
        int people = problem.people().size();
        Map<String, Integer> numbers = new HashMap<>();
        long[][] weights = new long[people][people];
        problem.people().forEach(person -> numbers.put(person.id(), numbers.size()));
        problem.affinities().pairs().forEach(pair -> {
            int one = numbers.getOrDefault(pair.a(), 0);
            int other = numbers.getOrDefault(pair.b(), 0);
            weights[one][other] = Math.round(pair.weight() * UNIT);
            weights[other][one] = weights[one][other];
        });
        TimefoldSeating.Hall hall = new TimefoldSeating.Hall();
        for (int group = 0; group < problem.groups().size(); group++) {
            hall.tables.add(new TimefoldSeating.Table(
                    group,
                    problem.groups().get(group).min(),
                    problem.groups().get(group).max()));
        }
        for (int number = 0; number < people; number++) {
            hall.guests.add(new TimefoldSeating.Guest(number, weights[number]));
        }
        return hall;
    }

    private static List<List<String>> groups(SeatingProblem problem, TimefoldSeating.Hall hall) {
        List<List<String>> groups = new ArrayList<>();
        for (TimefoldSeating.Table table : hall.tables) {
            groups.add(hall.guests.stream()
                    .filter(guest -> table.equals(guest.table))
                    .map(guest -> problem.people().get(guest.number).id())
                    .toList());
        }
        return groups;
    }

    private static double affinity(SeatingProblem problem, List<List<String>> groups) {
        Map<String, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String id : groups.get(group)) {
                groupOf.put(id, group);
            }
        }
        return problem.affinities().pairs().stream()
                .filter(pair -> groupOf.getOrDefault(pair.a(), -1).equals(groupOf.getOrDefault(pair.b(), -2)))
                .mapToDouble(SeatingProblem.PairWeight::weight)
                .sum();
    }
}
