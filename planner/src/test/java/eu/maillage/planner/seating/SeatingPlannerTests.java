package eu.maillage.planner.seating;

import static eu.maillage.planner.seating.SeatingFixtures.fixed;
import static eu.maillage.planner.seating.SeatingFixtures.morning;
import static eu.maillage.planner.seating.SeatingFixtures.people;
import static eu.maillage.planner.seating.SeatingFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Progress;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.SeatingCheck;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeatingPlannerTests {

    private static final Budget SHORT = Budget.ofEffort(0.2);

    private final SeatingPlanner planner = new SeatingPlanner();

    private SeatingPlan planned(SeatingProblem problem) {
        return planned(problem, SHORT);
    }

    private SeatingPlan planned(SeatingProblem problem, Budget budget) {
        SeatingPlan plan = planner.plan(problem, budget);
        assertThat(SeatingCheck.faults(problem, plan)).isEmpty();
        return plan;
    }

    @Test
    void thirtyOrganisationsGetAPlanWithItsProofOrItsGap() {
        SeatingProblem problem = morning(30, 6, 1);

        SeatingPlan plan = planned(problem, Budget.ofEffort(1));

        assertThat(plan.outcome().status().hasPlan()).isTrue();
        assertThat(plan.groups()).hasSize(6).allSatisfy(group -> assertThat(group)
                .hasSize(5));
        assertThat(plan.outcome().bounds().get("affinity"))
                .isGreaterThanOrEqualTo(plan.outcome().objectives().get("affinity"));
    }

    @Test
    void aDozenPeopleArePlannedExactly() {
        SeatingPlan plan = planned(morning(12, 3, 7));

        assertThat(plan.outcome().status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void peopleWhoGainFromEachOtherSitTogether() {
        SeatingProblem problem = new SeatingProblem(
                GroupSize.same(2, 2, 2),
                people(4),
                new Affinities(0, 0, List.of(new PairWeight("o0", "o3", 1))),
                Rules.NONE);

        assertThat(planned(problem).outcome().objectives()).containsEntry("affinity", 1.0);
    }

    @Test
    void aPersonWithAPlaceKeepsIt() {
        SeatingPlan plan = planned(plain(14, GroupSize.same(2, 7, 7), fixed("o5", 2)));

        assertThat(plan.groups().get(1)).contains("o5");
    }

    @Test
    void noPeopleFillNoTable() {
        assertThat(planned(plain(0, GroupSize.same(2, 0, 3), Rules.NONE)).groups())
                .containsOnly(List.of());
    }

    @Test
    void aTableTooManyIsExplained() {
        SeatingPlan plan = planned(plain(13, GroupSize.same(3, 5, 6), Rules.NONE));

        assertThat(sentences(plan)).containsExactly("Chaque table reçoit au moins 5 personnes.");
        assertThat(plan.outcome().status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void demandsInConflictAreNamedAndInnocentOnesAreNot() {
        Rules rules = new Rules(
                List.of(List.of("o1", "o2"), List.of("o2", "o3"), List.of("o7", "o8")),
                List.of(List.of("o1", "o3"), List.of("o7", "o9")),
                fixed("o4", 1).fixed());
        SeatingPlan plan = planned(plain(20, GroupSize.same(4, 5, 5), rules));

        assertThat(sentences(plan))
                .containsExactlyInAnyOrder(
                        "o1 et o2 sont à la même table.",
                        "o2 et o3 sont à la même table.",
                        "o1 et o3 sont à des tables différentes.");
        assertThat(plan.outcome().conflict())
                .satisfies(conflict -> assertThat(conflict.minimal()).isTrue());
    }

    @Test
    void afterAnEarlierPlanTheFewestPeopleMove() {
        SeatingProblem first = morning(20, 4, 3);
        List<List<String>> before = planned(first).groups();
        String stays = before.get(0).get(0);

        SeatingPlan same = planned(first.withPrevious(before));
        SeatingPlan changed = planned(first.withPrevious(before).withRules(fixed(stays, 3)));

        assertThat(same.moved()).isEmpty();
        assertThat(changed.moved()).hasSize(2).contains(stays);
        assertThat(changed.outcome().proved()).contains("moved");
    }

    @Test
    void theSameSeedAndEffortGiveTheSamePlan() {
        SeatingProblem problem = morning(40, 8, 5);

        assertThat(planned(problem).groups()).isEqualTo(planned(problem).groups());
    }

    @Test
    void aCancelledSearchReturnsWhatItHas() {
        Cancellation cancellation = new Cancellation();
        List<Progress> heard = new ArrayList<>();
        SeatingProblem problem = morning(60, 10, 5);

        SeatingPlan plan = planner.plan(
                problem,
                Budget.ofTime(Duration.ofMinutes(5)),
                progress -> {
                    heard.add(progress);
                    cancellation.cancel();
                },
                cancellation);

        assertThat(heard).isNotEmpty();
        assertThat(plan.outcome().status()).isEqualTo(Status.FEASIBLE);
        assertThat(SeatingCheck.faults(problem, plan)).isEmpty();
    }

    @Test
    void searchAndModelFindWhatTheExactMethodProves() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 40 * Integer.getInteger("planner.rounds", 1); round++) {
            SeatingProblem problem = SeatingFixtures.random(random, 7);
            SeatingPlan exact = planned(problem);
            // A dozen strangers at a table of their own make the case too large for the exact method, and change
            // nothing else.
            SeatingProblem larger = WithStrangers.of(problem, 12);
            SeatingPlan searched = planned(larger, Budget.ofEffort(2));

            assertThat(searched.outcome().status()).isEqualTo(exact.outcome().status());
            assertThat(searched.outcome().objectives())
                    .isEqualTo(exact.outcome().objectives());
        }
    }

    @Test
    void noRandomProblemGetsAPlanThatBreaksARule() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 1000 * Integer.getInteger("planner.rounds", 1); round++) {
            planned(SeatingFixtures.random(random, 9));
        }
    }

    @Test
    void severalThreadsKeepTheRules() {
        planned(morning(45, 9, 2), Budget.ofEffort(0.2).withThreads(2));
    }

    private static List<String> sentences(SeatingPlan plan) {
        var conflict = plan.outcome().conflict();
        return conflict == null
                ? List.of()
                : conflict.demands().stream()
                        .map(Demand::sentence)
                        .map(sentence -> sentence.fr())
                        .toList();
    }

    /** Adds people at a table of their own. */
    private static final class WithStrangers {
        static SeatingProblem of(SeatingProblem problem, int count) {
            List<GroupSize> groups = new ArrayList<>(problem.groups());
            groups.add(new GroupSize(count, count));
            List<SeatingProblem.Person> people = new ArrayList<>(problem.people());
            List<SeatingProblem.Fixed> fixed = new ArrayList<>(problem.rules().fixed());
            for (int stranger = 0; stranger < count; stranger++) {
                people.add(new SeatingProblem.Person("stranger" + stranger));
                fixed.add(new SeatingProblem.Fixed("stranger" + stranger, groups.size()));
            }
            return new SeatingProblem(
                    groups,
                    people,
                    problem.affinities(),
                    new Rules(problem.rules().together(), problem.rules().apart(), fixed),
                    problem.previous());
        }
    }
}
