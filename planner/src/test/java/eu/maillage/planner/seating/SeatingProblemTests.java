package eu.maillage.planner.seating;

import static eu.maillage.planner.seating.SeatingFixtures.NO_AFFINITIES;
import static eu.maillage.planner.seating.SeatingFixtures.fixed;
import static eu.maillage.planner.seating.SeatingFixtures.people;
import static eu.maillage.planner.seating.SeatingFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeatingProblemTests {

    private static final List<GroupSize> TWO_TABLES = GroupSize.same(2, 1, 4);

    private static void refusesAt(String pointer, ThrowingCallable problem) {
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(problem)
                .satisfies(bad -> assertThat(bad.pointer()).isEqualTo(pointer))
                .withMessageStartingWith(pointer + ": ");
    }

    private static Rules together(String... ids) {
        return new Rules(List.of(List.of(ids)), List.of(), List.of());
    }

    private static Rules apart(String... ids) {
        return new Rules(List.of(), List.of(List.of(ids)), List.of());
    }

    private static SeatingProblem paired(PairWeight... pairs) {
        return new SeatingProblem(TWO_TABLES, people(3), new Affinities(0, 0, List.of(pairs)), Rules.NONE);
    }

    @Test
    void anIdStandsOnce() {
        List<Person> twins = List.of(new Person("a"), new Person("b"), new Person("a"));

        refusesAt("/people/2/id", () -> new SeatingProblem(TWO_TABLES, twins, NO_AFFINITIES, Rules.NONE));
    }

    @Test
    void anIdIsNotBlank() {
        List<Person> blank = List.of(new Person(" "));

        refusesAt("/people/0/id", () -> new SeatingProblem(TWO_TABLES, blank, NO_AFFINITIES, Rules.NONE));
    }

    @Test
    void aReferenceNamesSomebody() {
        refusesAt("/together/0/1", () -> plain(3, TWO_TABLES, together("o1", "o9")));
        refusesAt("/apart/0/0", () -> plain(3, TWO_TABLES, apart("o9", "o1")));
        refusesAt("/fixed/0/id", () -> plain(3, TWO_TABLES, fixed("o9", 1)));
        refusesAt("/pairs/0/a", () -> paired(new PairWeight("o9", "o1", 1)));
        refusesAt("/pairs/0/b", () -> paired(new PairWeight("o1", "o9", 1)));
    }

    @Test
    void aListNamesAPersonOnce() {
        refusesAt("/together/0/1", () -> plain(3, TWO_TABLES, together("o1", "o1")));
        refusesAt("/apart/0/2", () -> plain(3, TWO_TABLES, apart("o1", "o2", "o1")));
    }

    @Test
    void aPairIsOfTwoPeopleAndStandsOnce() {
        refusesAt("/pairs/0", () -> paired(new PairWeight("o1", "o1", 1)));
        refusesAt("/pairs/1", () -> paired(new PairWeight("o1", "o2", 1), new PairWeight("o2", "o1", 2)));
    }

    @Test
    void aPlaceIsAtATableThatExists() {
        assertThat(plain(3, TWO_TABLES, fixed("o1", 2)).rules().fixed()).hasSize(1);
        refusesAt("/fixed/0/group", () -> plain(3, TWO_TABLES, fixed("o1", 3)));
        refusesAt("/fixed/0/group", () -> plain(3, TWO_TABLES, fixed("o1", 0)));
    }

    @Test
    void sizesAreNeitherNegativeNorCrossed() {
        refusesAt("/groups", () -> plain(3, List.of(), Rules.NONE));
        refusesAt("/groups", () -> plain(3, List.of(new GroupSize(-1, 2)), Rules.NONE));
        refusesAt("/groups", () -> plain(3, List.of(new GroupSize(3, 2)), Rules.NONE));
        refusesAt("/groups", () -> plain(3, GroupSize.same(SeatingProblem.MOST_GROUPS + 1, 0, 1), Rules.NONE));
    }

    @Test
    void peopleAreNotTooMany() {
        refusesAt("/people", () -> plain(SeatingProblem.MOST_PEOPLE + 1, TWO_TABLES, Rules.NONE));
    }

    @Test
    void aWeightIsANumberWithinLimits() {
        assertThat(paired(new PairWeight("o1", "o2", -1e6)).affinities().pairs())
                .hasSize(1);
        refusesAt("/pairs/0/weight", () -> paired(new PairWeight("o1", "o2", 1e6 + 1)));
        refusesAt("/pairs/0/weight", () -> paired(new PairWeight("o1", "o2", Double.NaN)));
        refusesAt(
                "/weights/sameZone",
                () -> new SeatingProblem(TWO_TABLES, people(3), new Affinities(-2e6, 0, List.of()), Rules.NONE));
        refusesAt(
                "/weights/sameSector",
                () -> new SeatingProblem(TWO_TABLES, people(3), new Affinities(0, 2e6, List.of()), Rules.NONE));
    }

    @Test
    void anEarlierPlanSeatsEachPersonOnceAtATableThatExists() {
        SeatingProblem problem = plain(3, TWO_TABLES, Rules.NONE);

        refusesAt("/previous/groups/1/0", () -> problem.withPrevious(List.of(List.of("o1"), List.of("o1"))));
        refusesAt("/previous/groups/0/0", () -> problem.withPrevious(List.of(List.of("o9"))));
        refusesAt("/previous/groups", () -> problem.withPrevious(List.of(List.of(), List.of(), List.of())));
    }

    @Test
    void evenTablesDifferByOneAtMost() {
        assertThat(GroupSize.even(3, 10)).containsOnly(new GroupSize(3, 4)).hasSize(3);
        assertThat(GroupSize.even(2, 10)).containsOnly(new GroupSize(5, 5));
        assertThat(GroupSize.even(0, 10)).isEmpty();
    }
}
