package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTests {

    private static final String SEATING = """
            {"groups": {"count": 2}, "people": [{"id": "o1", "zone": "Bel-Air"}, {"id": "o2", "zone": "Bel-Air"}, {"id": "o3"}, {"id": "o4"}],
             "weights": {"sameZone": 10, "sameSector": -8}, "pairs": [{"a": "o3", "b": "o4", "weight": 0.5}]}
            """;
    private static final String ROTATION = """
            {"tables": [{"id": "t1", "organisations": ["o1"]}, {"id": "t2", "organisations": ["o2"]}],
             "cards": [{"id": "A-01", "organisation": "o1", "interest": {"t2": 0.8}}], "rounds": 2}
            """;

    private CommandLine line = new CommandLine(Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        line = new CommandLine(folder);
    }

    @Test
    void aSeatingIsPlannedAndChecked() {
        String input = line.file("seating.json", SEATING);

        assertThat(line.run("seating", input, "-o", line.path("plan.json"))).isZero();
        assertThat(line.run("check", "seating", input, line.path("plan.json"))).isZero();
        assertThat(line.out()).isEqualToIgnoringNewLines("right");
        line.run("seating", input);
        assertThat(line.out()).contains("\"status\" : \"optimal\"", "\"affinity\" : 10.5");
    }

    @Test
    void aWrongPlanIsTold() {
        String input = line.file("seating.json", SEATING);
        String wrong = line.file("wrong.json", """
                {"status": "optimal", "objectives": {"affinity": 11}, "bounds": {"affinity": 11}, "proved": ["affinity"],
                 "seconds": 1, "groups": [["o1", "o2"], ["o3", "o4"]]}
                """);

        assertThat(line.run("check", "seating", input, wrong)).isEqualTo(1);
        assertThat(line.out()).contains("affinity: the plan tells affinity 11.0, and 10.5 was counted.", "wrong: 1");
    }

    @Test
    void anImpossibleSeatingExitsWithItsReasonInTwoLanguages() {
        String input = line.file("impossible.json", SEATING.replace("{\"count\": 2}", "{\"sizes\": [1, 1]}"));

        assertThat(line.run("seating", input)).isEqualTo(1);
        assertThat(line.out())
                .contains(
                        "infeasible", "Chaque table reçoit au plus 1 personne.", "Each table takes at most 1 person.");
    }

    @Test
    void aRotationIsPlannedAndChecked() {
        String input = line.file("rotation.json", ROTATION);

        assertThat(line.run("rotation", input, "-o", line.path("plan.json"))).isZero();
        assertThat(line.run("check", "rotation", input, line.path("plan.json"))).isZero();
    }

    @Test
    void aPairingIsPlannedAndChecked() {
        String input = line.file("pairing.json", """
                {"sides": [["b1"], ["s1", "s2"]], "scores": [{"a": "b1", "b": "s2", "score": 0.7}], "limits": {"b1": {"max": 1}},
                 "slots": {"count": 2}, "tables": 1}
                """);

        assertThat(line.run("pairing", input, "-o", line.path("plan.json"))).isZero();
        assertThat(line.run("check", "pairing", input, line.path("plan.json")))
                .as(line.out())
                .isZero();
        assertThat(line.run("pairing", input, "--max-length", "2")).isEqualTo(64);
    }

    @Test
    void loopsArePlannedAndChecked() {
        String input = line.file("loops.wmd", "1,2,1\n2,3,1\n3,1,1\n1,4,5\n4,1,5\n");

        assertThat(line.run("loops", input, "-o", line.path("plan.json"))).isZero();
        assertThat(line.run("check", "loops", input, line.path("plan.json")))
                .as(line.out())
                .isZero();
        assertThat(line.run("check", "loops", input, line.path("plan.json"), "--max-length", "2"))
                .isEqualTo(1);
        assertThat(line.run("loops", input, "--max-length", "2")).isZero();
        assertThat(line.out()).contains("\"covered\" : 2", "\"weight\" : 10");
    }

    @Test
    void progressIsOneJsonLineEach() {
        line.run("seating", line.file("seating.json", SEATING), "--progress");

        assertThat(line.err().lines()).isNotEmpty().allSatisfy(text -> assertThat(text)
                .startsWith("{\"seconds\":")
                .contains("\"objectives\":{\"affinity\":"));
    }

    @Test
    void aBenchmarkFileIsReadDirectly() {
        String input = line.file("small.txt", "4 2 ss 2 2 2 2\n0 1 1.5\n0 2 3\n0 3 1\n1 2 1\n1 3 4\n2 3 2\n");

        assertThat(line.run("seating", input)).isZero();
        assertThat(line.out()).contains("\"affinity\" : 7");
    }

    @Test
    void aSpreadsheetFilledFromTheTemplateIsPlanned() throws Exception {
        assertThat(line.run("template", "seating", "-o", line.path("template.xlsx")))
                .isZero();
        assertThat(line.run("seating", line.path("template.xlsx"))).isEqualTo(65);
        assertThat(line.err()).contains("sheet «settings»: one row was expected, not 0.");

        String filled = line.file("filled.xlsx", Spreadsheets.seating("o1"));
        assertThat(line.run("seating", filled, "-o", line.path("plan.xlsx")))
                .as(line.err())
                .isZero();
        var sheets = Spreadsheets.read(Path.of(line.path("plan.xlsx")));
        assertThat(sheets).containsOnlyKeys("seating", "groups");
        assertThat(sheets.get("seating"))
                .contains("status | optimal", "objective | value | bound | proved", "affinity | 10 | 10 | proved");
        assertThat(sheets.get("groups")).containsExactly("1 | o3 | 4", "2 | o1 | o2");
    }

    @Test
    void aSpreadsheetOfMeetingsTellsWhomEachIsBetween() throws Exception {
        String input = line.file("meetings.json", """
                {"slots": {"count": 2}, "tables": 1, "participants": [{"id": "b1"}, {"id": "s1"}, {"id": "s2"}],
                 "meetings": [{"id": "m1", "participants": ["b1", "s1"], "fixedSlot": 2}, {"id": "m2", "participants": ["b1", "s2"]}]}
                """);

        assertThat(line.run("meetings", input, "-o", line.path("plan.xlsx")))
                .as(line.err())
                .isZero();

        var sheets = Spreadsheets.read(Path.of(line.path("plan.xlsx")));
        assertThat(sheets.get("plan"))
                .containsExactly("id | slot | table | participants", "m1 | 2 | 1 | b1; s1", "m2 | 1 | 1 | b1; s2");
    }

    @Test
    void whatIsWrongInASpreadsheetIsToldWithItsRow() throws Exception {
        assertThat(line.run("seating", line.file("wrong.xlsx", Spreadsheets.seating("o9"))))
                .isEqualTo(65);
        assertThat(line.err()).contains("sheet «together», row 3", "no person has the id «o9»");
    }

    @Test
    void badUsageIsToldWithTheUsage() {
        assertThat(line.run()).isEqualTo(64);
        assertThat(line.run("dance")).isEqualTo(64);
        assertThat(line.run("seating")).isEqualTo(64);
        assertThat(line.run("seating", "a", "b")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--time")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--time", "0")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--time", "1", "--effort", "1")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--time", "1", "--time", "1")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--threads", "0")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--seed", "x")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--fast")).isEqualTo(64);
        assertThat(line.run("seating", "a", "--fairness", "1")).isEqualTo(64);
        assertThat(line.run("template", "rotation", "-o", line.path("x.xlsx"))).isEqualTo(64);
        assertThat(line.run("seating", "a", "-o", line.path("no/such/folder.json")))
                .isEqualTo(64);
        assertThat(line.err()).contains("usage: plan meetings");
    }
}
