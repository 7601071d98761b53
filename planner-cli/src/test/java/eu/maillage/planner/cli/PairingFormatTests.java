package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.pairing.PairingPlan;
import eu.maillage.planner.pairing.PairingPlanner;
import eu.maillage.planner.pairing.PairingProblem;
import eu.maillage.planner.pairing.PairingProblem.Level;
import eu.maillage.planner.pairing.PairingProblem.Limit;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import eu.maillage.planner.pairing.PairingProblem.Room;
import eu.maillage.planner.pairing.PairingProblem.Rules;
import eu.maillage.planner.pairing.PairingProblem.Score;
import eu.maillage.planner.pairing.PairingProblem.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingFormatTests {

    private static final String FULL = """
            {"sides": [["b1", "b2"], ["s1", "s2"]], "scores": [{"a": "b1", "b": "s1", "score": 0.7}, {"a": "s2", "b": "b1", "score": 1e6}],
             "wishes": [{"from": "b1", "to": "s2", "level": "must"}, {"from": "s1", "to": "b1", "level": "would"}, {"from": "b2", "to": "s1", "level": "no"}],
             "limits": {"b1": {"min": 1, "max": 5000}, "s1": {"max": 0}, "s2": {"min": 2}}, "forced": [["b1", "s2"]], "forbidden": [["s1", "b2"], ["b2", "s2"]],
             "slots": {"count": 12}, "tables": 16, "sideWeight": [1.2, 1], "participants": [{"id": "s2", "unavailable": [12, 1]}, {"id": "b2"}]}
            """;
    private static final String LEAST = "{\"sides\": [[\"a\", \"b\"]], \"slots\": {\"count\": 500}, \"tables\": 0}";

    private Formatted<PairingProblem, PairingPlan> pairing = new Formatted<>(new PairingFormat(), Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        pairing = new Formatted<>(new PairingFormat(), folder);
    }

    @Test
    void everyFieldIsRead() {
        assertThat(pairing.problem(FULL))
                .isEqualTo(new PairingProblem(
                        List.of(List.of("b1", "b2"), List.of("s1", "s2")),
                        List.of(1.2, 1.0),
                        List.of(new Score("b1", "s1", 0.7), new Score("s2", "b1", 1e6)),
                        List.of(
                                new Wish("b1", "s2", Level.MUST),
                                new Wish("s1", "b1", Level.WOULD),
                                new Wish("b2", "s1", Level.NO)),
                        new Rules(
                                Map.of("b1", new Limit(1, 5000), "s1", new Limit(0, 0), "s2", new Limit(2, 5000)),
                                List.of(new Pair("b1", "s2")),
                                List.of(new Pair("s1", "b2"), new Pair("b2", "s2"))),
                        new Room(12, 16, Map.of("s2", Set.of(1, 12), "b2", Set.of()))));
    }

    @Test
    void whatIsLeftOutHoldsNothingBack() {
        assertThat(pairing.problem(LEAST))
                .isEqualTo(new PairingProblem(
                        List.of(List.of("a", "b")),
                        List.of(1.0),
                        List.of(),
                        List.of(),
                        new Rules(Map.of(), List.of(), List.of()),
                        new Room(500, 0, Map.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["s1", "s2"]]    | ["s1", "s2"], ["x"]]   | /sides: at most 2 entries were expected, not 3.
            [["b1", "b2"], ["s1", "s2"]] | []         | /sides: one or two sides were expected, not 0.
            ["s1", "s2"]]    | ["s1", "b2", "s2"]]    | /sides/1/1: each person once was expected, not «b2» again.
            "score": 0.7     | "score": -0.7          | /scores/0/score: a number from 0 to 1000000 was expected, not -0.7.
            "score": 0.7     | "score": "0.7"         | /scores/0/score: a number was expected, not "0.7".
            "a": "s2"        | "a": "s1"              | /scores/1: each pair once was expected, not Score[a=s1, b=b1, score=1000000.0] again.
            "a": "s2"        | "a": "b2"              | /scores/1: two people who may meet were expected, not «b2» and «b1».
            "would"          | "could"                | /wishes/1/level: one of must, would, no was expected, not "could".
            "from": "b2"     | "from": "b3"           | /wishes/2: no person has the id «b3». Maybe it was removed, or differs by a space or a capital.
            "min": 1         | "min": -1              | /limits/b1/min: a whole number from 0 to 5000 was expected, not -1.
            "max": 5000      | "max": 5001            | /limits/b1/max: a whole number from 0 to 5000 was expected, not 5001.
            "max": 5000      | "most": 1              | /limits/b1/most: this key is unknown; the keys here are min, max.
            "s1": {"max": 0} | "s1": 0                | /limits/s1: an object was expected, not 0.
            "s1": {"max": 0} | "s9": {"max": 0}       | /limits/s9: no person has the id «s9». Maybe it was removed, or differs by a space or a capital.
            [["b1", "s2"]]   | [["b1"]]               | /forced/0: two people was expected, not ["b1"].
            [["b1", "s2"]]   | [["b1", "s1", "s2"]]   | /forced/0: two people was expected, not ["b1","s1","s2"].
            ["b2", "s2"]]    | ["b2", 2]]             | /forbidden/1/1: a text was expected, not 2.
            "count": 12      | "count": 501           | /slots/count: a whole number from 1 to 500 was expected, not 501.
            "count": 12      | "count": 0             | /slots/count: a whole number from 1 to 500 was expected, not 0.
            "tables": 16     | "tables": 100001       | /tables: a whole number from 0 to 100000 was expected, not 100001.
            [1.2, 1]         | [1.2]                  | /sideWeight: one weight per side was expected, not 1.
            [1.2, 1]         | [1.2, -1]              | /sideWeight: a number from 0 to 1000000 was expected, not -1.0.
            [12, 1]          | [12, 0]                | /participants/0/unavailable/1: a whole number from 1 to 500 was expected, not 0.
            [12, 1]          | [13]                   | /participants: «s2» was expected to miss slots of the day, not slot 13.
            {"id": "b2"}     | {"id": "s2"}           | /participants/1/id: each person once was expected, not "s2".
            {"id": "b2"}     | {}                     | /participants/1/id: this key was expected and is not there.
            """)
    void whatMakesNoSenseIsRefusedAtItsPlace(String usual, String strange, String message) {
        assertThat(FULL).contains(usual);
        assertThatThrownBy(() -> pairing.problem(FULL.replace(usual, strange))).hasMessage(message);
    }

    @Test
    void optionsOfOtherProblemsAreRefused() {
        assertThat(new PairingFormat().planner(Options.parse("pairing", "--seed", "3")))
                .isInstanceOf(PairingPlanner.class);
        assertThatThrownBy(() -> new PairingFormat().planner(Options.parse("pairing", "--fairness", "1")))
                .hasMessage("pairing does not take --fairness.");
    }

    @Test
    void aPlanIsWrittenAsPairsAndReadBack() {
        PairingProblem problem = pairing.problem(FULL);
        PairingPlan plan = new PairingPlan(
                Outcome.found(Map.of("score", 2.5), Map.of("score", 3.0), List.of(), 1),
                List.of(new Pair("b1", "s2"), new Pair("b1", "s1")));

        String written = pairing.written(problem, plan);

        assertThat(written.replace('"', '\''))
                .isEqualTo(
                        "{'status':'feasible','objectives':{'score':2.5},'bounds':{'score':3},'proved':[],'seconds':1.0,"
                                + "'pairs':[['b1','s2'],['b1','s1']]}");
        assertThat(pairing.plan(problem, written)).isEqualTo(plan);
    }

    @Test
    void aPlanThatLeavesAForcedPairOutIsFoundWrong() {
        PairingPlan plan = pairing.plan(pairing.problem(FULL), "{\"status\": \"feasible\", \"pairs\": []}");

        assertThat(new PairingFormat().faults(pairing.problem(FULL), plan))
                .extracting(Fault::rule)
                .contains("forced");
    }
}
