package eu.maillage.planner.check;

import eu.maillage.planner.rotation.RotationPlan;
import eu.maillage.planner.rotation.RotationPlan.NotReached;
import eu.maillage.planner.rotation.RotationPlan.Visit;
import eu.maillage.planner.rotation.RotationProblem;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges a rotation plan. */
public final class RotationCheck {

    private final RotationProblem problem;
    private final RotationPlan plan;
    private final Faults faults = new Faults();
    /** Card and table, joined by a character that is in no id. */
    private final Set<String> heard = new HashSet<>();

    private RotationCheck(RotationProblem problem, RotationPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** What is wrong in the plan; nothing when every rule holds and every value told is right. */
    public static List<Fault> faults(RotationProblem problem, RotationPlan plan) {
        return new RotationCheck(problem, plan).judge();
    }

    private List<Fault> judge() {
        if (!plan.outcome().status().hasPlan()) {
            faults.noPlan(plan.outcome(), plan.rounds().isEmpty());
            return faults.all();
        }
        faults.expect(
                plan.rounds().size() == problem.rounds(),
                "rounds",
                "%d rounds were expected, not %d.",
                problem.rounds(),
                plan.rounds().size());
        firstRoundAtHome();
        eachVisitOnce();
        visitsAgree();
        plan.visits().forEach(this::judgeVisit);
        notReached();
        values();
        return faults.all();
    }

    private void firstRoundAtHome() {
        if (plan.rounds().isEmpty()) {
            return;
        }
        Map<String, String> first = plan.rounds().getFirst();
        for (Table table : problem.tables()) {
            String expected = batch(table.id()).isEmpty() ? null : table.id();
            String found = first.get(table.id());
            faults.expect(
                    expected == null ? found == null : expected.equals(found),
                    "rounds",
                    "table «%s» was expected to begin with its own batch, not «%s».",
                    table.id(),
                    found);
        }
    }

    private void eachVisitOnce() {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> round : plan.rounds()) {
            Set<String> inUse = new HashSet<>();
            round.forEach((table, batch) -> {
                faults.expect(known(table) && known(batch), "rounds", "«%s» or «%s» is no table.", table, batch);
                faults.expect(inUse.add(batch), "rounds", "batch «%s» is at two tables in one round.", batch);
                faults.expect(
                        seen.add(pair(batch, table)), "rounds", "batch «%s» comes twice to table «%s».", batch, table);
            });
        }
    }

    private void visitsAgree() {
        Set<String> fromRounds = new TreeSet<>();
        for (int round = 0; round < plan.rounds().size(); round++) {
            int number = round + 1;
            plan.rounds().get(round).forEach((table, batch) -> fromRounds.add(number + "\n" + pair(batch, table)));
        }
        Set<String> fromVisits = new TreeSet<>();
        plan.visits().forEach(visit -> fromVisits.add(visit.round() + "\n" + pair(visit.batch(), visit.table())));
        faults.expect(
                fromRounds.equals(fromVisits) && plan.visits().size() == fromVisits.size(),
                "visits",
                "the visits told do not agree with the rounds.");
    }

    private void judgeVisit(Visit visit) {
        List<String> told = new ArrayList<>(visit.cards());
        told.addAll(visit.notReached());
        List<String> expected = batch(visit.batch()).stream().map(Card::id).toList();
        faults.expect(
                new TreeSet<>(told).equals(new TreeSet<>(expected)) && told.size() == expected.size(),
                "cards",
                "batch «%s» at table «%s» was expected to hold %s, not %s.",
                visit.batch(),
                visit.table(),
                expected,
                told);
        int fits = Math.min(expected.size(), problem.roundSeconds() / problem.minCardSeconds());
        faults.expect(
                visit.cards().size() == fits,
                "cards",
                "%d cards fit in a round, not %d.",
                fits,
                visit.cards().size());
        for (int place = 1; place < told.size(); place++) {
            faults.expect(
                    interest(told.get(place - 1), visit.table()) >= interest(told.get(place), visit.table()),
                    "cards",
                    "card «%s» interests table «%s» more than the one before it.",
                    told.get(place),
                    visit.table());
        }
        double seconds = (double) problem.roundSeconds() / visit.cards().size();
        faults.expect(
                Math.abs(visit.secondsPerCard() - seconds) < 1e-9,
                "secondsPerCard",
                "%s seconds per card were counted, not %s.",
                seconds,
                visit.secondsPerCard());
        visit.cards().forEach(card -> heard.add(pair(card, visit.table())));
    }

    private void notReached() {
        Set<String> expected = new TreeSet<>();
        for (Table home : problem.tables()) {
            for (Card card : batch(home.id())) {
                for (Table table : problem.tables()) {
                    if (!table.organisations().isEmpty() && !heard.contains(pair(card.id(), table.id()))) {
                        expected.add(pair(card.id(), table.id()));
                    }
                }
            }
        }
        Set<String> told = new TreeSet<>();
        for (NotReached entry : plan.notReached()) {
            entry.tables().forEach(table -> told.add(pair(entry.card(), table)));
        }
        faults.expect(expected.equals(told), "notReached", "%s were counted, not %s.", expected, told);
    }

    private void values() {
        double interest = 0;
        int announced = 0;
        double least = problem.roundSeconds();
        for (Visit visit : plan.visits()) {
            for (String card : visit.cards()) {
                interest += interest(card, visit.table());
                announced++;
            }
            least = Math.min(least, visit.secondsPerCard());
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("interest", interest);
        values.put("heard", (double) announced);
        faults.outcome(plan.outcome(), values);
        faults.expect(
                Math.abs(least - plan.secondsPerCard()) < 1e-9,
                "secondsPerCard",
                "%s seconds were counted, not %s.",
                least,
                plan.secondsPerCard());
    }

    private boolean known(String table) {
        return problem.tables().stream().anyMatch(one -> one.id().equals(table));
    }

    private List<Card> batch(String tableId) {
        return problem.tables().stream()
                .filter(table -> table.id().equals(tableId))
                .flatMap(table -> problem.cards().stream()
                        .filter(card -> table.organisations().contains(card.organisation())))
                .toList();
    }

    private double interest(String cardId, String table) {
        return problem.cards().stream()
                .filter(card -> card.id().equals(cardId))
                .mapToDouble(card -> card.interest().getOrDefault(table, 0.0))
                .sum();
    }

    private static String pair(String one, String other) {
        return one + "\t" + other;
    }
}
