package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.rotation.RotationPlan;
import eu.maillage.planner.rotation.RotationPlan.Needs;
import eu.maillage.planner.rotation.RotationPlan.NotReached;
import eu.maillage.planner.rotation.RotationPlan.Visit;
import eu.maillage.planner.rotation.RotationPlanner;
import eu.maillage.planner.rotation.RotationProblem;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationFormatTests {

    private static final String FULL = """
            {"tables": [{"id": "t1", "organisations": ["o1", "o2"]}, {"id": "t2", "organisations": []}],
             "cards": [{"id": "A-07", "organisation": "o1", "interest": {"t2": 0.8, "t1": 1000}}, {"id": "B-01", "organisation": "o2"}],
             "rounds": 5, "roundSeconds": 240, "minCardSeconds": 9}
            """;
    private static final RotationPlan PLAN = new RotationPlan(
            Outcome.found(Map.of("interest", 0.8), Map.of("interest", 0.8), List.of("interest"), 0.25),
            List.of(Map.of("t1", "t1"), Map.of("t2", "t1")),
            List.of(
                    new Visit(1, "t1", "t1", List.of("A-07", "B-01"), 120, List.of()),
                    new Visit(2, "t2", "t1", List.of("A-07"), 240.5, List.of("B-01"))),
            120.5,
            List.of(new NotReached("B-01", List.of("t2", "t1"))),
            new Needs(2, 18));

    private Formatted<RotationProblem, RotationPlan> rotation = new Formatted<>(new RotationFormat(), Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        rotation = new Formatted<>(new RotationFormat(), folder);
    }

    @Test
    void everyFieldIsRead() {
        assertThat(rotation.problem(FULL))
                .isEqualTo(new RotationProblem(
                        List.of(new Table("t1", List.of("o1", "o2")), new Table("t2", List.of())),
                        List.of(
                                new Card("A-07", "o1", Map.of("t2", 0.8, "t1", 1000.0)),
                                new Card("B-01", "o2", Map.of())),
                        5,
                        240,
                        9));
    }

    @Test
    void aRoundLastsFiveMinutesAndACardEightSecondsUnlessItIsSaid() {
        assertThat(rotation.problem("{\"tables\": [], \"cards\": [], \"rounds\": 1000}"))
                .isEqualTo(new RotationProblem(List.of(), List.of(), 1000, 300, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "rounds": 5           | "rounds": 0            | /rounds: a whole number from 1 to 1000 was expected, not 0.
            "rounds": 5           | "rounds": 1001         | /rounds: a whole number from 1 to 1000 was expected, not 1001.
            "roundSeconds": 240   | "roundSeconds": 86401  | /roundSeconds: a whole number from 1 to 86400 was expected, not 86401.
            "roundSeconds": 240   | "roundSeconds": 8      | /minCardSeconds: 1 to 8 seconds were expected, not 9.
            "minCardSeconds": 9   | "minCardSeconds": 0    | /minCardSeconds: a whole number from 1 to 86400 was expected, not 0.
            "minCardSeconds": 9   | "cardSeconds": 9       | /cardSeconds: this key is unknown; the keys here are tables, cards, rounds, roundSeconds, minCardSeconds.
            "organisations": []   | "seats": []            | /tables/1/seats: this key is unknown; the keys here are id, organisations.
            , "organisations": [] | ``                     | /tables/1/organisations: this key was expected and is not there.
            "organisations": []   | "organisations": ["o1"] | /tables/1/organisations/0: each organisation at one place was expected, not «o1» again.
            "organisation": "o2"  | "organisation": "o3"   | /cards/1/organisation: no table seats «o3». Maybe it is absent, and its cards should stay away too.
            "t2": 0.8             | "t3": 0.8              | /cards/0/interest/t3: no table has the id «t3». Maybe it was removed, or differs by a space or a capital.
            "t2": 0.8             | "t2": "much"           | /cards/0/interest/t2: a number was expected, not "much".
            "t2": 0.8             | "t2": 1000.5           | /cards/0/interest/t2: an interest from 0 to 1000 was expected, not 1000.5.
            {"t2": 0.8, "t1": 1000} | [0.8]                | /cards/0/interest: an object was expected, not [0.8].
            "B-01"                | "A-07"                 | /cards/1/id: the id «A-07» already names the card at /cards/0.
            """)
    void whatMakesNoSenseIsRefusedAtItsPlace(String usual, String strange, String message) {
        assertThat(FULL).contains(usual);
        assertThatThrownBy(() -> rotation.problem(FULL.replace(usual, strange))).hasMessage(message);
    }

    @Test
    void optionsOfOtherProblemsAreRefused() {
        assertThat(new RotationFormat().planner(Options.parse("rotation", "--seed", "3")))
                .isInstanceOf(RotationPlanner.class);
        assertThatThrownBy(() -> new RotationFormat().planner(Options.parse("rotation", "--fairness", "1")))
                .hasMessage("rotation does not take --fairness.");
    }

    @Test
    void aPlanIsWrittenWithWhatEachTableHearsAndReadBack() {
        RotationProblem problem = rotation.problem(FULL);

        String written = rotation.written(problem, PLAN);

        assertThat(written.replace('"', '\''))
                .isEqualTo(
                        "{'status':'optimal','objectives':{'interest':0.8},'bounds':{'interest':0.8},'proved':['interest'],'seconds':0.25,"
                                + "'rounds':[{'t1':'t1'},{'t2':'t1'}],"
                                + "'visits':[{'round':1,'table':'t1','batch':'t1','secondsPerCard':120.0,'cards':['A-07','B-01'],'notReached':[]},"
                                + "{'round':2,'table':'t2','batch':'t1','secondsPerCard':240.5,'cards':['A-07'],'notReached':['B-01']}],"
                                + "'secondsPerCard':120.5,'notReached':[{'card':'B-01','tables':['t2','t1']}],"
                                + "'needs':{'rounds':2,'roundSeconds':18}}");
        assertThat(rotation.plan(problem, written)).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"t2":"t1"}       | {"t2":7}         | /rounds/1/t2: a text was expected, not 7.
            "round":2         | "round":1001     | /visits/1/round: a whole number from 1 to 1000 was expected, not 1001.
            "roundSeconds":18 | "roundSeconds":-1 | /needs/roundSeconds: a whole number from 0 to 2147483647 was expected, not -1.
            "seconds":0.25    | "seconds":"soon" | /seconds: a number was expected, not "soon".
            {"interest":0.8}  | {"interest":[]}  | /objectives/interest: a number was expected, not [].
            "optimal"         | "splendid"       | /status: one of optimal, feasible, infeasible, unknown was expected, not "splendid".
            """)
    void aPlanThatMakesNoSenseIsRefusedAtItsPlace(String usual, String strange, String message) {
        RotationProblem problem = rotation.problem(FULL);
        String written = rotation.written(problem, PLAN);

        assertThat(written).contains(usual);
        assertThatThrownBy(() -> rotation.plan(problem, written.replace(usual, strange)))
                .hasMessage(message);
    }

    @Test
    void aPlanThatTellsLessInterestThanItsVisitsHaveIsFoundWrong() {
        assertThat(new RotationFormat().faults(rotation.problem(FULL), PLAN))
                .extracting(Fault::rule)
                .contains("interest");
    }
}
