package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.loops.LoopPlan;
import eu.maillage.planner.loops.LoopPlanner;
import eu.maillage.planner.loops.LoopProblem;
import eu.maillage.planner.loops.LoopProblem.Arc;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopFormatTests {

    private static final String JSON = """
            {"arcs": [{"from": "a", "to": "b", "weight": 2.5}, {"from": "b", "to": "a"}, {"from": "b", "to": "c", "weight": -1}]}
            """;
    private static final String LINES = "# FILE NAME: small.wmd\na,b,2.5\n\n b , a , 1 \r\n# end\nb,c,-1\n";
    private static final List<Arc> ARCS = List.of(new Arc("a", "b", 2.5), new Arc("b", "a", 1), new Arc("b", "c", -1));

    private Formatted<LoopProblem, LoopPlan> loops = new Formatted<>(new LoopFormat(), Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        loops = new Formatted<>(new LoopFormat(), folder);
    }

    @Test
    void arcsAreReadFromJsonAndFromLines() {
        assertThat(loops.problem(JSON)).isEqualTo(new LoopProblem(ARCS, 3));
        assertThat(loops.problem("arcs.wmd", LINES)).isEqualTo(new LoopProblem(ARCS, 3));
        assertThat(loops.problem("arcs.txt", "\n " + JSON)).isEqualTo(new LoopProblem(ARCS, 3));
        assertThat(loops.problem("empty.wmd", "")).isEqualTo(new LoopProblem(List.of(), 3));
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "20000"})
    void theLongestLoopComesFromTheOptions(int length) {
        assertThat(loops.problem("arcs.wmd", LINES, "--max-length", String.valueOf(length)))
                .isEqualTo(new LoopProblem(ARCS, length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | --max-length takes 0 for no limit, or at least 2.
            -1    | --max-length was expected to be a whole number from 0 to 20000, not «-1».
            20001 | --max-length was expected to be a whole number from 0 to 20000, not «20001».
            """)
    void aLengthThatNoLoopHasIsRefused(String length, String message) {
        assertThatThrownBy(() -> loops.problem("arcs.wmd", LINES, "--max-length", length))
                .isInstanceOf(BadUsage.class)
                .hasMessage(message);
        assertThatThrownBy(() -> new LoopFormat().planner(Options.parse("loops", "--max-length", length)))
                .hasMessage(message);
    }

    @Test
    void optionsOfOtherProblemsAreRefused() {
        assertThat(new LoopFormat().planner(Options.parse("loops", "--max-length", "2")))
                .isInstanceOf(LoopPlanner.class);
        assertThatThrownBy(() -> new LoopFormat().planner(Options.parse("loops", "--fairness", "1")))
                .hasMessage("loops does not take --fairness.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            b,c,-1   | b,c              | line 6: src,dst,weight was expected, not «b,c».
            b,c,-1   | b,c,-1,0         | line 6: src,dst,weight was expected, not «b,c,-1,0».
            b,c,-1   | b,c,much         | line 6: src,dst,weight was expected, not «b,c,much».
            b,c,-1   | b,c,             | line 6: src,dst,weight was expected, not «b,c,».
            b,c,-1   | b,c,NaN          | line 6: a weight from -1000000 to 1000000 was expected, not NaN.
            b,c,-1   | b,c,1000000.5    | line 6: a weight from -1000000 to 1000000 was expected, not 1000000.5.
            b,c,-1   | b,b,1            | line 6: two different participants were expected, not «b» and «b».
            b,c,-1   | b,,1             | line 6: two different participants were expected, not «b» and «».
            b,c,-1   | a,b,1            | line 6: the arc from «a» to «b» already stands before.
            a,b,2.5  | a,a,2.5          | line 2: two different participants were expected, not «a» and «a».
            """)
    void aLineThatMakesNoSenseIsRefused(String usual, String strange, String message) {
        assertThatThrownBy(() -> loops.problem("arcs.wmd", LINES.replace(usual, strange)))
                .hasMessage(message);
    }

    @Test
    void aLineIsShownUpToSixtySigns() {
        String sixty = "x".repeat(60);

        assertThatThrownBy(() -> loops.problem("arcs.wmd", sixty)).hasMessageEndingWith("not «%s».", sixty);
        assertThatThrownBy(() -> loops.problem("arcs.wmd", sixty + "y")).hasMessageEndingWith("not «%s…».", sixty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "weight": -1  | "weight": "light"  | /arcs/2/weight: a number was expected, not "light".
            "weight": -1  | "price": 1         | /arcs/2/price: this key is unknown; the keys here are from, to, weight.
            "to": "c"     | "to": 3            | /arcs/2/to: a text was expected, not 3.
            "to": "c"     | "to": "b"          | /arcs/2: two different participants were expected, not «b» and «b».
            "to": "c"     | "to": "a"          | /arcs/2: the arc from «b» to «a» already stands before.
            "arcs"        | "arrows"           | /arrows: this key is unknown; the keys here are arcs.
            """)
    void jsonThatMakesNoSenseIsRefusedAtItsPlace(String usual, String strange, String message) {
        assertThatThrownBy(() -> loops.problem(JSON.replace(usual, strange))).hasMessage(message);
    }

    @Test
    void aFileThatIsSaidToBeJsonIsReadAsJson() {
        assertThatThrownBy(() -> loops.problem("[]")).hasMessage("/: an object was expected, not [].");
    }

    @Test
    void aPlanIsWrittenAsLoopsAndReadBack() {
        LoopProblem problem = loops.problem(JSON);
        LoopPlan plan = new LoopPlan(
                Outcome.found(Map.of("covered", 5.0), Map.of("covered", 5.0), List.of("covered"), 0.125),
                List.of(List.of("a", "b"), List.of("c", "e", "d")));

        String written = loops.written(problem, plan);

        assertThat(written.replace('"', '\''))
                .isEqualTo("{'status':'optimal','objectives':{'covered':5},'bounds':{'covered':5},'proved':['covered'],"
                        + "'seconds':0.125,'loops':[['a','b'],['c','e','d']]}");
        assertThat(loops.plan(problem, written)).isEqualTo(plan);
    }

    @Test
    void aLoopWithoutAnArcIsFoundWrong() {
        LoopPlan plan = loops.plan(loops.problem(JSON), "{\"status\": \"feasible\", \"loops\": [[\"b\", \"c\"]]}");

        assertThat(new LoopFormat().faults(loops.problem(JSON), plan))
                .extracting(Fault::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("«c»", "«b»"));
    }
}
