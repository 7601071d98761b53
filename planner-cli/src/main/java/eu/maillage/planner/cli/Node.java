package eu.maillage.planner.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value in a JSON input that knows its place: whoever reads it as something else is told where it stands. */
final class Node {

    private static final int DEEPEST = 20;
    private static final int LONGEST_SHOWN = 60;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode value;
    private final String pointer;

    private Node(JsonNode value, String pointer) {
        this.value = value;
        this.pointer = pointer;
    }

    static Node root(JsonNode value) {
        return new Node(value, "");
    }

    /** Reads JSON text in UTF-8. */
    static Node parse(byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new BadInput("line 1", "a JSON object was expected, not an empty file.");
            }
            return root(tree);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String place = at == null ? "line 1" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new BadInput(place, "JSON was expected: %s".formatted(broken.getOriginalMessage()));
        }
    }

    BadInput expected(String what) {
        String shown = value.toString();
        return new BadInput(
                pointer.isEmpty() ? "/" : pointer,
                "%s was expected, not %s."
                        .formatted(
                                what,
                                shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown));
    }

    /** The fields of an object that has no others than these. */
    Fields fields(String... known) {
        if (!value.isObject()) {
            throw expected("an object");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!List.of(known).contains(entry.getKey())) {
                throw new BadInput(
                        child(entry.getKey()),
                        "this key is unknown; the keys here are %s.".formatted(String.join(", ", known)));
            }
            fields.put(entry.getKey(), new Node(entry.getValue(), child(entry.getKey())));
        }
        return new Fields(this, fields);
    }

    private String child(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The entries of an object with free keys. */
    void forEachEntry(BiConsumer<String, Node> reader) {
        if (!value.isObject()) {
            throw expected("an object");
        }
        value.properties()
                .forEach(entry -> reader.accept(entry.getKey(), new Node(entry.getValue(), child(entry.getKey()))));
    }

    int length() {
        if (!value.isArray()) {
            throw expected("a list");
        }
        return value.size();
    }

    <T> List<T> list(int most, Function<Node, T> reader) {
        int length = length();
        if (length > most) {
            throw new BadInput(pointer, "at most %d entries were expected, not %d.".formatted(most, length));
        }
        List<T> list = new ArrayList<>(length);
        for (int place = 0; place < length; place++) {
            list.add(reader.apply(new Node(value.get(place), pointer + "/" + place)));
        }
        return list;
    }

    String text() {
        if (!value.isString()) {
            throw expected("a text");
        }
        return value.stringValue();
    }

    String oneOf(String... words) {
        String word = text();
        if (!List.of(words).contains(word)) {
            throw expected("one of %s".formatted(String.join(", ", words)));
        }
        return word;
    }

    int integer(int least, int most) {
        String what = "a whole number from %d to %d".formatted(least, most);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw expected(what);
        }
        int number = value.intValue();
        if (number < least || number > most) {
            throw expected(what);
        }
        return number;
    }

    double number() {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw expected("a number");
        }
        return value.doubleValue();
    }

    boolean bool() {
        if (!value.isBoolean()) {
            throw expected("true or false");
        }
        return value.booleanValue();
    }

    /** The fields of one object. */
    record Fields(Node node, Map<String, Node> fields) {

        @Nullable
        Node find(String key) {
            return fields.get(key);
        }

        Node need(String key) {
            Node found = fields.get(key);
            if (found == null) {
                throw new BadInput(node.child(key), "this key was expected and is not there.");
            }
            return found;
        }

        <T> T get(String key, Function<Node, T> reader, T otherwise) {
            Node found = fields.get(key);
            return found == null ? otherwise : reader.apply(found);
        }

        <T> List<T> list(String key, int most, Function<Node, T> reader) {
            Node found = fields.get(key);
            return found == null ? List.of() : found.list(most, reader);
        }
    }
}
