package eu.maillage.planner.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.RotationCheck;
import eu.maillage.planner.rotation.RotationPlan.Needs;
import eu.maillage.planner.rotation.RotationPlan.NotReached;
import eu.maillage.planner.rotation.RotationPlan.Visit;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationPlannerTests {

    private final RotationPlanner planner = new RotationPlanner();

    private RotationPlan planned(RotationProblem problem) {
        RotationPlan plan = planner.plan(problem, Budget.ofEffort(1));
        assertThat(RotationCheck.faults(problem, plan)).isEmpty();
        assertThat(plan.outcome().status()).isEqualTo(Status.OPTIMAL);
        return plan;
    }

    private static Card card(String id, String organisation) {
        return new Card(id, organisation, Map.of());
    }

    /** Tables of one organisation each, which has some cards. */
    private static RotationProblem tables(int rounds, int seconds, int... cards) {
        List<Table> tables = IntStream.range(0, cards.length)
                .mapToObj(table -> new Table("t" + table, List.of("o" + table)))
                .toList();
        List<Card> all = new ArrayList<>();
        for (int table = 0; table < cards.length; table++) {
            for (int number = 0; number < cards[table]; number++) {
                all.add(card("%c-%02d".formatted('A' + table, number), "o" + table));
            }
        }
        return new RotationProblem(tables, all, rounds, seconds, 10);
    }

    @Test
    void everyTableSeesEveryCardWhenTheRoundsSuffice() {
        RotationPlan plan = planned(tables(4, 300, 3, 3, 3, 3));

        assertThat(plan.notReached()).isEmpty();
        assertThat(plan.rounds().getFirst()).containsEntry("t1", "t1");
        assertThat(plan.rounds().get(1)).containsEntry("t1", "t0").containsEntry("t0", "t3");
        assertThat(plan.secondsPerCard()).isEqualTo(100);
        assertThat(plan.needs()).isEqualTo(new Needs(4, 30));
    }

    @Test
    void roundsToSpareStayEmpty() {
        assertThat(planned(tables(6, 300, 1, 1)).rounds().subList(2, 6)).containsOnly(Map.of());
    }

    @Test
    void unevenTablesShareTheRoundAmongTheirCards() {
        RotationPlan plan = planned(tables(3, 60, 1, 2, 6));

        assertThat(plan.secondsPerCard()).isEqualTo(10);
        assertThat(plan.visits()).extracting(Visit::secondsPerCard).contains(60.0, 30.0, 10.0);
    }

    @Test
    void aTableWithoutCardsSendsNothingAndAnEmptyTableReceivesNothing() {
        RotationProblem problem = new RotationProblem(
                List.of(
                        new Table("t0", List.of("a")),
                        new Table("t1", List.of("b")),
                        new Table("t2", List.of()),
                        new Table("t3", List.of("c"))),
                List.of(card("A-01", "a"), card("C-01", "c")),
                3,
                60,
                10);

        RotationPlan plan = planned(problem);

        assertThat(plan.notReached()).isEmpty();
        assertThat(plan.visits()).extracting(Visit::table).doesNotContain("t2");
        assertThat(plan.visits()).extracting(Visit::batch).containsOnly("t0", "t3");
        assertThat(plan.needs().rounds()).isEqualTo(3);
    }

    @Test
    void whenRoundsAreTooFewTheVisitsOfGreatestInterestAreKept() {
        RotationProblem problem = new RotationProblem(
                List.of(new Table("t0", List.of("a")), new Table("t1", List.of("b")), new Table("t2", List.of("c"))),
                List.of(
                        new Card("A-01", "a", Map.of("t1", 0.9, "t2", 0.8)),
                        new Card("B-01", "b", Map.of("t0", 0.1, "t2", 0.2)),
                        new Card("C-01", "c", Map.of("t0", 0.7, "t1", 0.1))),
                2,
                60,
                10);

        RotationPlan plan = planned(problem);

        assertThat(plan.rounds().get(1)).isEqualTo(Map.of("t1", "t0", "t2", "t1", "t0", "t2"));
        assertThat(plan.outcome().objectives()).containsEntry("interest", 1.8);
        assertThat(plan.notReached()).contains(new NotReached("A-01", List.of("t2")));
        assertThat(plan.needs().rounds()).isEqualTo(3);
    }

    @Test
    void insideAVisitTheMostInterestingCardsComeFirst() {
        RotationProblem problem = new RotationProblem(
                List.of(new Table("t0", List.of("a")), new Table("t1", List.of("b"))),
                List.of(
                        new Card("A-01", "a", Map.of("t1", 0.1)),
                        new Card("A-02", "a", Map.of("t1", 0.9)),
                        new Card("A-03", "a", Map.of("t1", 0.5))),
                2,
                20,
                10);

        RotationPlan plan = planned(problem);

        assertThat(plan.visits().get(1))
                .isEqualTo(new Visit(2, "t1", "t0", List.of("A-02", "A-03"), 10, List.of("A-01")));
        assertThat(plan.needs().roundSeconds()).isEqualTo(30);
    }

    @Test
    void oneRoundShowsEachTableItsOwnBatch() {
        assertThat(planned(tables(1, 60, 2, 2)).rounds()).containsExactly(Map.of("t0", "t0", "t1", "t1"));
    }

    @Test
    void noTableMeansNoRotation() {
        assertThat(planned(tables(2, 60)).visits()).isEmpty();
    }

    @Test
    void noOtherChoiceOfVisitsPromisesMoreInterest() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 400 * Integer.getInteger("planner.rounds", 1); round++) {
            RotationProblem problem = random(random, 3, 2);

            assertThat(planned(problem).outcome().objectives().get("interest"))
                    .isEqualTo(bestOfAll(problem), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void randomProblemsKeepTheRules() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 1000 * Integer.getInteger("planner.rounds", 1); round++) {
            planned(random(random, 1 + random.nextInt(9), 1 + random.nextInt(10)));
        }
    }

    private static RotationProblem random(SplittableRandom random, int tableCount, int rounds) {
        List<Table> tables = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        for (int table = 0; table < tableCount; table++) {
            List<String> organisations = new ArrayList<>();
            for (int seat = random.nextInt(4); seat > 0; seat--) {
                String organisation = "o%d-%d".formatted(table, seat);
                organisations.add(organisation);
                for (int number = random.nextInt(4); number > 0; number--) {
                    Map<String, Double> interest = new HashMap<>();
                    IntStream.range(0, tableCount)
                            .forEach(other -> interest.put("t" + other, random.nextInt(10) / 10.0));
                    cards.add(new Card("c" + cards.size(), organisation, interest));
                }
            }
            tables.add(new Table("t" + table, organisations));
        }
        return new RotationProblem(tables, cards, rounds, 30, 10);
    }

    /** With two rounds and three tables there are few choices: every set of visits in which no batch and no table appears twice. */
    private static double bestOfAll(RotationProblem problem) {
        double home = 0;
        double[][] worth = new double[3][3];
        for (int batch = 0; batch < 3; batch++) {
            for (int table = 0; table < 3; table++) {
                worth[batch][table] = worth(problem, batch, table);
            }
            home += worth[batch][batch];
        }
        double best = 0;
        for (int choice = 0; choice < 1 << 6; choice++) {
            best = Math.max(best, total(choice, worth));
        }
        return home + best;
    }

    private static double total(int choice, double[][] worth) {
        boolean[] batchUsed = new boolean[3];
        boolean[] tableUsed = new boolean[3];
        double sum = 0;
        for (int visit = 0; visit < 6; visit++) {
            int batch = visit / 2;
            int table = (batch + 1 + visit % 2) % 3;
            if ((choice & 1 << visit) != 0) {
                if (batchUsed[batch] || tableUsed[table]) {
                    return 0;
                }
                batchUsed[batch] = tableUsed[table] = true;
                sum += worth[batch][table];
            }
        }
        return sum;
    }

    private static double worth(RotationProblem problem, int batch, int table) {
        if (batch != table && problem.tables().get(table).organisations().isEmpty()) {
            return 0;
        }
        List<String> organisations = problem.tables().get(batch).organisations();
        return problem.cards().stream()
                .filter(card -> organisations.contains(card.organisation()))
                .map(card -> card.interest().getOrDefault("t" + table, 0.0))
                .sorted((one, other) -> Double.compare(other, one))
                .limit(3)
                .mapToDouble(interest -> interest)
                .sum();
    }
}
