package eu.maillage.planner.rotation;

import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cards of a problem gathered by table, and what each table expects of each batch. */
final class Batches {

    static final double MILLION = 1e6;

    final RotationProblem problem;
    final int tables;
    /** How many cards fit in a round. */
    final int cardsPerRound;

    private final List<List<Card>> batches = new ArrayList<>();

    Batches(RotationProblem problem) {
        this.problem = problem;
        this.tables = problem.tables().size();
        this.cardsPerRound = problem.roundSeconds() / problem.minCardSeconds();
        Map<String, Integer> tableOf = new HashMap<>();
        for (int table = 0; table < tables; table++) {
            batches.add(new ArrayList<>());
            for (String organisation : problem.tables().get(table).organisations()) {
                tableOf.put(organisation, table);
            }
        }
        for (Card card : problem.cards()) {
            batches.get(tableOf.getOrDefault(card.organisation(), 0)).add(card);
        }
    }

    String name(int table) {
        return problem.tables().get(table).id();
    }

    List<Card> cards(int batch) {
        return batches.get(batch);
    }

    /** Whether a batch is worth bringing to another table: it has cards, and somebody sits there. */
    boolean mayVisit(int batch, int table) {
        Table host = problem.tables().get(table);
        return batch != table
                && !batches.get(batch).isEmpty()
                && !host.organisations().isEmpty();
    }

    /** How many visits there would be in all, beside each batch's round at its own table. */
    int visits() {
        int count = 0;
        for (int batch = 0; batch < tables; batch++) {
            for (int table = 0; table < tables; table++) {
                count += mayVisit(batch, table) ? 1 : 0;
            }
        }
        return count;
    }

    /** The cards of a batch as a table should hear them: the most interesting first, else in their own order. */
    List<Card> order(int batch, int table) {
        Comparator<Card> byInterest = Comparator.comparingLong(card -> -micros(card, table));
        return batches.get(batch).stream().sorted(byInterest).toList();
    }

    /** The OUI expected, in millionths, of the cards that fit in a visit. */
    long interest(int batch, int table) {
        return order(batch, table).stream()
                .limit(cardsPerRound)
                .mapToLong(card -> micros(card, table))
                .sum();
    }

    /** How many cards fit in a visit. */
    int heard(int batch) {
        return Math.min(cardsPerRound, batches.get(batch).size());
    }

    private long micros(Card card, int table) {
        return Math.round(card.interest().getOrDefault(name(table), 0.0) * MILLION);
    }

    /** The rounds that all visits need: the first, and one for each table that the busiest batch, or batch that the busiest table, has to see. */
    int roundsNeeded() {
        int most = 0;
        for (int one = 0; one < tables; one++) {
            int travels = 0;
            int receives = 0;
            for (int other = 0; other < tables; other++) {
                travels += mayVisit(one, other) ? 1 : 0;
                receives += mayVisit(other, one) ? 1 : 0;
            }
            most = Math.max(most, Math.max(travels, receives));
        }
        return 1 + most;
    }

    int roundSecondsNeeded() {
        int largest = batches.stream().mapToInt(List::size).max().orElse(0);
        return Math.max(1, largest) * problem.minCardSeconds();
    }
}
