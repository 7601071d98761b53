package eu.maillage.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTests {

    private static final Map<String, Function<Node, Object>> READERS = Map.of(
            "text", Node::text,
            "number", Node::number,
            "bool", Node::bool,
            "length", Node::length,
            "2 to 4", node -> node.integer(2, 4),
            "one of", node -> node.oneOf("yes", "no"),
            "list", node -> node.list(2, Node::text));

    private static Node parse(String json) {
        return Node.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Object read(String reader, String json) {
        return READERS.getOrDefault(reader, Node::text).apply(parse(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text   | "é"             | é
            text   | ""              | ``
            number | -2.5            | -2.5
            number | 7               | 7.0
            bool   | true            | true
            bool   | false           | false
            length | []              | 0
            length | [1, 2, 3]       | 3
            2 to 4 | 2               | 2
            2 to 4 | 4               | 4
            one of | "no"            | no
            list   | ["a", "b"]      | [a, b]
            """)
    void aValueIsReadAsWhatItIs(String reader, String json, String value) {
        assertThat(read(reader, json)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text   | 7                    | /: a text was expected, not 7.
            number | "7"                  | /: a number was expected, not "7".
            number | 1e999                | /: a number was expected
            bool   | 1                    | /: true or false was expected, not 1.
            length | {}                   | /: a list was expected, not {}.
            2 to 4 | 1                    | /: a whole number from 2 to 4 was expected, not 1.
            2 to 4 | 5                    | /: a whole number from 2 to 4 was expected, not 5.
            2 to 4 | 2.5                  | /: a whole number from 2 to 4 was expected, not 2.5.
            2 to 4 | "3"                  | /: a whole number from 2 to 4 was expected, not "3".
            2 to 4 | 4294967299           | /: a whole number from 2 to 4 was expected, not 4294967299.
            one of | "maybe"              | /: one of yes, no was expected, not "maybe".
            list   | ["a", 7]             | /1: a text was expected, not 7.
            list   | ["a", "b", "c"]      | : at most 2 entries were expected, not 3.
            """)
    void aValueThatIsSomethingElseIsShownAtItsPlace(String reader, String json, String message) {
        assertThatThrownBy(() -> read(reader, json)).hasMessageStartingWith(message);
    }

    @Test
    void aPlaceIsAJsonPointer() {
        Node.Fields fields = parse("{\"a/b~c\": {\"d\": [0, {\"e\": 7}]}}").fields("a/b~c");
        Node inner = fields.need("a/b~c").fields("d").need("d");

        assertThatThrownBy(() -> inner.list(2, node -> node.list(1, Node::text)))
                .hasMessage("/a~1b~0c/d/0: a list was expected, not 0.");
        assertThatThrownBy(() -> inner.forEachEntry((key, value) -> value.text()))
                .hasMessage("/a~1b~0c/d: an object was expected, not [0,{\"e\":7}].");
    }

    @Test
    void anObjectHasTheKeysThatItMayHave() {
        Node node = parse("{\"a\": 1, \"b\": [\"x\"]}");
        Node.Fields fields = node.fields("a", "b", "c");

        assertThat(fields.get("a", Node::number, 9.0)).isEqualTo(1.0);
        assertThat(fields.get("c", Node::number, 9.0)).isEqualTo(9.0);
        assertThat(fields.list("b", 1, Node::text)).containsExactly("x");
        assertThat(fields.list("c", 1, Node::text)).isEmpty();
        assertThat(fields.find("c")).isNull();
        assertThatThrownBy(() -> fields.need("c")).hasMessage("/c: this key was expected and is not there.");
        assertThatThrownBy(() -> node.fields("a")).hasMessage("/b: this key is unknown; the keys here are a.");
        assertThatThrownBy(() -> parse("[]").fields("a")).hasMessage("/: an object was expected, not [].");
    }

    @Test
    void freeKeysComeInTheirOrder() {
        List<String> entries = new ArrayList<>();

        parse("{\"z\": \"1\", \"a\": \"2\"}").forEachEntry((key, value) -> entries.add(key + value.text()));

        assertThat(entries).containsExactly("z1", "a2");
    }

    @Test
    void aValueIsShownUpToSixtySigns() {
        String whole = "\"%s\"".formatted("x".repeat(58));
        String longer = "\"%s\"".formatted("x".repeat(59));

        assertThatThrownBy(() -> parse(whole).number()).hasMessage("/: a number was expected, not %s.", whole);
        assertThatThrownBy(() -> parse(longer).number())
                .hasMessage("/: a number was expected, not %s….", longer.substring(0, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void anEmptyFileIsRefused(String nothing) {
        assertThatThrownBy(() -> parse(nothing)).hasMessage("line 1: a JSON object was expected, not an empty file.");
    }

    @Test
    void textThatIsNoJsonIsRefusedAtItsLineAndColumn() {
        assertThatThrownBy(() -> parse("{\n  \"a\": 1,\n  \"b\" 2}"))
                .hasMessageStartingWith("line 3, column 7: JSON was expected: ");
    }
}
