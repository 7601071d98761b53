package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every malformed file ends with exit status 65 and a message that names the place. */
class MalformedInputTests {

    private CommandLine line = new CommandLine(Path.of("."));

    @BeforeEach
    void openFolder(@TempDir Path folder) {
        line = new CommandLine(folder);
    }

    private void refuses(String command, String file, String place) {
        assertThat(line.run(command, file)).as(line.err()).isEqualTo(65);
        assertThat(line.err()).contains(place).doesNotContain("Exception in thread", "\tat ");
        assertThat(line.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            seating  | ``                                                                                      | line 1
            seating  | {                                                                                       | line 1
            seating  | []                                                                                      | /: an object
            seating  | {} {}                                                                                   | line 1
            seating  | null                                                                                    | /: an object
            seating  | {"groups": {"count": 2}}                                                                | /people
            seating  | {"people": []}                                                                          | /groups
            seating  | {"groups": {"count": 2}, "people": {}}                                                  | /people: a list
            seating  | {"groups": {"count": 2}, "people": [{"id": 7}]}                                         | /people/0/id: a text
            seating  | {"groups": {"count": 2}, "people": [{"id": "a"}, {"id": "a"}]}                          | /people/1/id
            seating  | {"groups": {"count": 2}, "people": [], "colour": 1}                                     | /colour
            seating  | {"groups": {"count": 2}, "people": [], "people": []}                                    | line 1
            seating  | {"groups": {"count": -1}, "people": []}                                                 | /groups/count
            seating  | {"groups": {"count": 2.5}, "people": []}                                                | /groups/count
            seating  | {"groups": {"count": 99999999999}, "people": []}                                        | /groups/count
            seating  | {"groups": {"sizes": [-1]}, "people": []}                                               | /groups/sizes/0
            seating  | {"groups": {"sizes": [1], "count": 1}, "people": []}                                    | /groups
            seating  | {"groups": {"count": 1, "min": 3, "max": 2}, "people": []}                              | /groups
            seating  | {"groups": {"count": 1}, "people": [{"id": "a"}], "fixed": [{"id": "a", "group": 2}]}   | /fixed/0/group
            seating  | {"groups": {"count": 1}, "people": [{"id": "a"}], "apart": [["a", "b"]]}                | /apart/0/1
            seating  | {"groups": {"count": 1}, "people": [{"id": "a"}], "pairs": [{"a": "a", "b": "a", "weight": 1}]} | /pairs/0
            seating  | {"groups": {"count": 1}, "people": [], "weights": {"sameZone": 1e999}}                  | /weights/sameZone
            rotation | {"tables": [], "cards": [], "rounds": 0}                                                | /rounds
            rotation | {"tables": [], "cards": [{"id": "A", "organisation": "x"}], "rounds": 1}                | /cards/0/organisation
            rotation | {"tables": [], "cards": [], "rounds": 1, "roundSeconds": 5, "minCardSeconds": 6}        | /minCardSeconds
            meetings | {"slots": {"count": 2}, "tables": 1, "participants": [], "meetings": [{"id": "m", "participants": ["x"]}]} | /meetings/0/participants/0
            meetings | {"slots": {"count": 2000000000}, "tables": 1, "participants": [], "meetings": []}       | /slots/count
            meetings | {"slots": {"count": 2}, "tables": -1, "participants": [], "meetings": []}               | /tables
            meetings | {"slots": {"count": 2}, "tables": 1, "participants": [{"id": "a"}], "meetings": [{"id": "1", "participants": ["a"], "after": ["2"]}, {"id": "2", "participants": ["a"], "after": ["1"]}]} | /meetings/0/after
            meetings | {"slots": {"count": 2}, "tables": 1, "participants": [{"id": "a"}], "meetings": [{"id": "1", "participants": ["a"], "session": "noon"}]} | /meetings/0/session
            meetings | {"slots": {"count": 2}, "tables": 1, "participants": [], "meetings": [], "now": 1}      | /now
            pairing  | {"sides": [["a"], ["a"]], "slots": {"count": 1}, "tables": 1}                           | /sides/1/0
            pairing  | {"sides": [["a"], ["b"]], "wishes": [{"from": "a", "to": "b", "level": "maybe"}], "slots": {"count": 1}, "tables": 1} | /wishes/0/level
            pairing  | {"sides": [["a"], ["b"]], "forced": [["a"]], "slots": {"count": 1}, "tables": 1}        | /forced/0
            loops    | {"arcs": [{"from": "a", "to": "a"}]}                                                    | /arcs/0
            loops    | {"arcs": "all"}                                                                         | /arcs: a list
            """)
    void jsonThatMakesNoSense(String command, String text, String place) {
        refuses(command, line.file("input.json", text == null ? "" : text), place);
    }

    @Test
    void aFileThatIsMissingOrAFolder() {
        refuses("seating", line.path("missing.json"), "missing.json");
        refuses("seating", line.path("."), "a folder");
    }

    @Test
    void textThatIsNotUtf8() {
        byte[] text = "{\n\"groups\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        refuses("seating", line.file("latin.json", text), "line 2");
    }

    @Test
    void nestingThatHasNoEnd() {
        refuses("seating", line.file("deep.json", "[".repeat(100_000)), "line 1");
    }

    @Test
    void aNumberOfManyDigits() {
        refuses(
                "seating",
                line.file("digits.json", "{\"groups\": {\"count\": 1%s}}".formatted("0".repeat(5000))),
                "line 1");
    }

    @Test
    void benchmarkFilesThatAreCutOrDeclareTooMuch() {
        refuses("seating", line.file("cut.txt", "10 2 ds 5 6"), "line 1");
        refuses("seating", line.file("huge.txt", "2000000000 2 ss 5 5 5 5"), "line 1");
        refuses("seating", line.file("pair.txt", "2 1 ss 2 2\n0 x 1"), "line 2");
        refuses("seating", line.file("many.txt", "2 1 ss 2 2\n0 1 1\n0 1 1"), "line 3");
        refuses("meetings", line.file("cut.dzn", "nBusiness = 2;\nnMeetings = "), "line 2");
        refuses("meetings", line.file("none.dzn", "nBusiness = 2;"), "nMeetings");
        refuses("meetings", line.file("huge.dzn", "nBusiness = 2000000000;\nnMeetings = 1;"), "line 1");
        refuses("meetings", line.file("range.dzn", "forbidden = [1..2000000000];"), "line 1");
        refuses("meetings", line.file("twice.dzn", "nBusiness = 1;\nnBusiness = 1;"), "line 2");
        refuses("loops", line.file("words.wmd", "# title\n1,2,3\n1,2"), "line 3");
        refuses("loops", line.file("twice.wmd", "1,2,3\n#\n1,2,3"), "line 3");
        refuses("loops", line.file("nan.wmd", "1,2,NaN"), "line 1");
    }

    @Test
    void spreadsheetsThatAreNone() throws IOException {
        refuses("seating", line.file("text.xlsx", "id;zone"), "text.xlsx");
        refuses("seating", line.file("empty.xlsx", new byte[0]), "empty.xlsx");
        refuses("meetings", line.file("stray.xlsx", zip("stray.txt", 10)), "stray.xlsx");
    }

    @Test
    void aSpreadsheetThatUnpacksWithoutEnd() throws IOException {
        refuses("seating", line.file("bomb.xlsx", zip("xl/workbook.xml", 300 << 20)), "256 MB");
    }

    @Test
    void aSolutionThatIsNone() {
        String input = line.file("in.json", "{\"groups\": {\"count\": 1}, \"people\": [{\"id\": \"a\"}]}");
        String solution = line.file("out.json", "{\"status\": \"splendid\", \"groups\": []}");

        assertThat(line.run("check", "seating", input, solution)).isEqualTo(65);
        assertThat(line.err()).contains("/status");
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block, 0, Math.min(block.length, size - written));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
