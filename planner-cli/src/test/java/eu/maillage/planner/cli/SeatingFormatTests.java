package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.Conflict;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.seating.SeatingPlan;
import eu.maillage.planner.seating.SeatingPlanner;
import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatingFormatTests {

    private static final String FULL = """
            {"groups": {"count": 2, "min": 1, "max": 4},
             "people": [{"id": "o1", "name": "Ada", "zone": "Bel-Air", "sector": "25"}, {"id": "o2", "zone": "Gare"}, {"id": "o3", "sector": "62"},
                        {"id": "o4"}, {"id": "o5"}],
             "weights": {"sameZone": 10, "sameSector": -8.5}, "pairs": [{"a": "o1", "b": "o2", "weight": 4}, {"a": "o3", "b": "o1", "weight": -1e6}],
             "together": [["o1", "o2"]], "apart": [["o3", "o4"], ["o2", "o5"]], "fixed": [{"id": "o5", "group": 2}], "previous": {"groups": [["o1"], ["o4", "o3"]]}}
            """;
    private static final String LEAST =
            "{\"groups\": {\"count\": 2}, \"people\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]}";

    private Formatted<SeatingProblem, SeatingPlan> seating = new Formatted<>(new SeatingFormat(), Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        seating = new Formatted<>(new SeatingFormat(), folder);
    }

    @Test
    void everyFieldIsRead() {
        assertThat(seating.problem(FULL))
                .isEqualTo(new SeatingProblem(
                        List.of(new GroupSize(1, 4), new GroupSize(1, 4)),
                        List.of(
                                new Person("o1", "Bel-Air", "25"),
                                new Person("o2", "Gare", null),
                                new Person("o3", null, "62"),
                                new Person("o4"),
                                new Person("o5")),
                        new Affinities(
                                10, -8.5, List.of(new PairWeight("o1", "o2", 4), new PairWeight("o3", "o1", -1e6))),
                        new Rules(
                                List.of(List.of("o1", "o2")),
                                List.of(List.of("o3", "o4"), List.of("o2", "o5")),
                                List.of(new Fixed("o5", 2))),
                        List.of(List.of("o1"), List.of("o4", "o3"))));
    }

    @Test
    void whatIsLeftOutWeighsNothing() {
        assertThat(seating.problem(LEAST))
                .isEqualTo(new SeatingProblem(
                        List.of(new GroupSize(1, 2), new GroupSize(1, 2)),
                        List.of(new Person("a"), new Person("b"), new Person("c")),
                        new Affinities(0, 0, List.of()),
                        Rules.NONE));
        assertThat(seating.problem(FULL.replace("\"sameZone\": 10, \"sameSector\": -8.5", ""))
                        .affinities())
                .isEqualTo(
                        new Affinities(0, 0, List.of(new PairWeight("o1", "o2", 4), new PairWeight("o3", "o1", -1e6))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"count": 2}                        | 1-2 1-2
            {"count": 3}                        | 1-1 1-1 1-1
            {"count": 2, "min": 1}              | 1-2000 1-2000
            {"count": 2, "min": 2000}           | 2000-2000 2000-2000
            {"count": 2, "max": 2}              | 0-2 0-2
            {"count": 1, "min": 0, "max": 2000} | 0-2000
            {"sizes": [2, 0, 1]}                | 2-2 0-0 1-1
            {"sizes": [2000]}                   | 2000-2000
            """)
    void sizesOfGroupsAreToldInSeveralWays(String groups, String sizes) {
        var read = seating.problem(LEAST.replace("{\"count\": 2}", groups)).groups();

        assertThat(read.stream().map(size -> size.min() + "-" + size.max())).containsExactly(sizes.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "count": 2, "min": 1, "max": 4 | "count": 501       | /groups/count: a whole number from 1 to 500 was expected, not 501.
            "count": 2, "min": 1, "max": 4 | "count": 0         | /groups/count: a whole number from 1 to 500 was expected, not 0.
            "count": 2, "min": 1, "max": 4 | "min": 1           | /groups/count: this key was expected and is not there.
            "count": 2, "min": 1, "max": 4 | "sizes": [5], "min": 1 | /groups: either sizes, or count with min and max was expected, not {"sizes":[5],"min":1}.
            "count": 2, "min": 1, "max": 4 | "sizes": [2001]    | /groups/sizes/0: a whole number from 0 to 2000 was expected, not 2001.
            "count": 2, "min": 1, "max": 4 | "sizes": []        | /groups: at least one group was expected, not none.
            "min": 1           | "min": -1               | /groups/min: a whole number from 0 to 2000 was expected, not -1.
            "min": 1           | "min": 5                | /groups: group 1 was expected to take 0 or more people and at most as many as its greatest size, not 5 to 4.
            "max": 4           | "max": 2001             | /groups/max: a whole number from 0 to 2000 was expected, not 2001.
            "name": "Ada"      | "name": true            | /people/0/name: a text was expected, not true.
            "zone": "Gare"     | "zone": 7               | /people/1/zone: a text was expected, not 7.
            "sector": "62"     | "sector": 62            | /people/2/sector: a text was expected, not 62.
            "sameSector": -8.5 | "sameSector": "less"    | /weights/sameSector: a number was expected, not "less".
            "sameZone": 10     | "sameZone": 1000000.5   | /weights/sameZone: a weight from -1000000 to 1000000 was expected, not 1000000.5.
            "weight": 4        | "weight": null          | /pairs/0/weight: a number was expected, not null.
            "a": "o3"          | "a": "o9"               | /pairs/1/a: no person has the id «o9». Maybe it was removed, or differs by a space or a capital.
            "b": "o2"          | "b": "o1"               | /pairs/0: two different people were expected, not «o1» twice.
            [["o1", "o2"]]     | ["o1", "o2"]            | /together/0: a list was expected, not "o1".
            ["o2", "o5"]       | ["o2", "o2"]            | /apart/1/1: each person once was expected, not «o2» again.
            "group": 2         | "group": 3              | /fixed/0/group: a group from 1 to 2 was expected, not 3.
            "group": 2         | "group": 0              | /fixed/0/group: a group from 1 to 2 was expected, not 0.
            "group": 2         | "table": 2              | /fixed/0/table: this key is unknown; the keys here are id, group.
            ["o4", "o3"]       | ["o4", "o1"]            | /previous/groups/1/1: each person once was expected, not «o1» again.
            ["o4", "o3"]       | ["o4"], []              | /previous/groups: at most 2 groups were expected, not 3.
            """)
    void whatMakesNoSenseIsRefusedAtItsPlace(String usual, String strange, String message) {
        assertThat(FULL).contains(usual);
        assertThatThrownBy(() -> seating.problem(FULL.replace(usual, strange))).hasMessage(message);
    }

    @Test
    void optionsOfOtherProblemsAreRefused() {
        assertThat(new SeatingFormat().planner(Options.parse("seating", "--seed", "3")))
                .isInstanceOf(SeatingPlanner.class);
        assertThatThrownBy(() -> new SeatingFormat().planner(Options.parse("seating", "--objective", "idle")))
                .hasMessage("seating does not take --objective.");
    }

    @Test
    void aPlanAfterAnEarlierOneIsWrittenWithThoseMovedAndReadBack() {
        SeatingProblem problem = seating.problem(FULL);
        SeatingPlan plan = new SeatingPlan(
                new Outcome(
                        Status.OPTIMAL,
                        Map.of("affinity", 4.0),
                        Map.of("affinity", 4.0),
                        List.of("moved", "affinity"),
                        0.5,
                        null),
                List.of(List.of("o1", "o2"), List.of("o4", "o3", "o5")),
                List.of("o3"));

        String written = seating.written(problem, plan);

        assertThat(written.replace('"', '\''))
                .isEqualTo(
                        "{'status':'optimal','objectives':{'affinity':4},'bounds':{'affinity':4},'proved':['moved','affinity'],"
                                + "'seconds':0.5,'groups':[['o1','o2'],['o4','o3','o5']],'moved':['o3']}");
        assertThat(seating.plan(problem, written)).isEqualTo(plan);
    }

    @Test
    void aConflictIsWrittenInTwoLanguagesAndReadBack() {
        SeatingProblem problem = seating.problem(LEAST);
        Demand demand = new Demand("together", List.of("a", "b"), new Sentence("Ensemble.", "Together."));
        SeatingPlan none =
                new SeatingPlan(Outcome.infeasible(new Conflict(List.of(demand), false), 2), List.of(), List.of());

        String written = seating.written(problem, none);

        assertThat(written.replace('"', '\''))
                .isEqualTo("{'status':'infeasible','objectives':{},'bounds':{},'proved':[],'seconds':2.0,"
                        + "'conflict':[{'rule':'together','about':['a','b'],'fr':'Ensemble.','en':'Together.'}],'conflictMinimal':false,"
                        + "'groups':[]}");
        assertThat(seating.plan(problem, written)).isEqualTo(none);
        assertThat(seating.plan(problem, written.replace(",\"conflictMinimal\":false", ""))
                        .outcome()
                        .conflict())
                .isEqualTo(new Conflict(List.of(demand), true));
    }

    @Test
    void aPlanThatSeatsSomebodyTwiceIsFoundWrong() {
        SeatingPlan plan = seating.plan(
                seating.problem(LEAST), "{\"status\": \"feasible\", \"groups\": [[\"a\", \"b\"], [\"a\", \"c\"]]}");

        assertThat(new SeatingFormat().faults(seating.problem(LEAST), plan))
                .extracting(Fault::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("«a»"));
    }
}
