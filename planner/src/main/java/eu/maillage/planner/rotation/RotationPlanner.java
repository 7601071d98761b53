package eu.maillage.planner.rotation;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Planner;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.rotation.RotationPlan.Needs;
import eu.maillage.planner.rotation.RotationPlan.NotReached;
import eu.maillage.planner.rotation.RotationPlan.Visit;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans which batch goes where: always at once and always the best plan, by construction. */
public final class RotationPlanner implements Planner<RotationProblem, RotationPlan> {

    @Override
    public RotationPlan plan(
            RotationProblem problem, Budget budget, Progress.Listener listener, Cancellation cancellation) {
        Run run = new Run(budget, listener, cancellation);
        Batches batches = new Batches(problem);
        int[][] batchAt = problem.rounds() >= batches.tables
                ? Rounds.inCircle(batches)
                : Rounds.byColouring(batches, VisitChoice.of(batches, problem.rounds() - 1));
        List<Visit> visits = visits(batches, batchAt);
        Map<String, Double> objectives = objectives(batches, batchAt);
        run.tell(objectives, objectives);
        return new RotationPlan(
                Outcome.found(objectives, objectives, List.copyOf(objectives.keySet()), run.seconds()),
                named(batches, batchAt),
                visits,
                visits.stream().mapToDouble(Visit::secondsPerCard).min().orElse(problem.roundSeconds()),
                notReached(batches, visits),
                new Needs(batches.roundsNeeded(), batches.roundSecondsNeeded()));
    }

    private static List<Map<String, String>> named(Batches batches, int[][] batchAt) {
        List<Map<String, String>> rounds = new ArrayList<>();
        for (int[] tables : batchAt) {
            Map<String, String> round = new LinkedHashMap<>();
            for (int table = 0; table < batches.tables; table++) {
                if (tables[table] >= 0) {
                    round.put(batches.name(table), batches.name(tables[table]));
                }
            }
            rounds.add(round);
        }
        return rounds;
    }

    private static List<Visit> visits(Batches batches, int[][] batchAt) {
        List<Visit> visits = new ArrayList<>();
        for (int round = 0; round < batchAt.length; round++) {
            for (int table = 0; table < batches.tables; table++) {
                if (batchAt[round][table] >= 0) {
                    visits.add(visit(batches, round + 1, table, batchAt[round][table]));
                }
            }
        }
        return visits;
    }

    private static Visit visit(Batches batches, int round, int table, int batch) {
        List<String> cards = batches.order(batch, table).stream().map(Card::id).toList();
        int heard = batches.heard(batch);
        return new Visit(
                round,
                batches.name(table),
                batches.name(batch),
                cards.subList(0, heard),
                (double) batches.problem.roundSeconds() / heard,
                cards.subList(heard, cards.size()));
    }

    private static Map<String, Double> objectives(Batches batches, int[][] batchAt) {
        long interest = 0;
        long heard = 0;
        for (int[] round : batchAt) {
            for (int table = 0; table < batches.tables; table++) {
                if (round[table] >= 0) {
                    interest += batches.interest(round[table], table);
                    heard += batches.heard(round[table]);
                }
            }
        }
        Map<String, Double> objectives = new LinkedHashMap<>();
        objectives.put("interest", interest / Batches.MILLION);
        objectives.put("heard", (double) heard);
        return objectives;
    }

    private static List<NotReached> notReached(Batches batches, List<Visit> visits) {
        Map<String, Set<String>> heardAt = new TreeMap<>();
        for (Visit visit : visits) {
            for (String card : visit.cards()) {
                heardAt.computeIfAbsent(card, first -> new LinkedHashSet<>()).add(visit.table());
            }
        }
        List<NotReached> notReached = new ArrayList<>();
        for (int batch = 0; batch < batches.tables; batch++) {
            for (Card card : batches.cards(batch)) {
                List<String> deaf = deafTables(batches, batch, heardAt.getOrDefault(card.id(), Set.of()));
                if (!deaf.isEmpty()) {
                    notReached.add(new NotReached(card.id(), deaf));
                }
            }
        }
        return notReached;
    }

    private static List<String> deafTables(Batches batches, int batch, Set<String> heardAt) {
        List<String> deaf = new ArrayList<>();
        for (int table = 0; table < batches.tables; table++) {
            Table host = batches.problem.tables().get(table);
            if ((batches.mayVisit(batch, table) || batch == table) && !heardAt.contains(host.id())) {
                deaf.add(host.id());
            }
        }
        return deaf;
    }
}
