package eu.maillage.planner.cli;

import eu.maillage.planner.Conflict;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part that every answer has: status, objectives, bounds, what is proved, seconds, conflict. */
final class Answers {

    private static final int MOST_DEMANDS = 1_000_000;

    private Answers() {}

    static void write(Outcome outcome, ObjectNode answer) {
        answer.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
        answer.set("objectives", values(outcome.objectives()));
        answer.set("bounds", values(outcome.bounds()));
        ArrayNode proved = answer.putArray("proved");
        outcome.proved().forEach(proved::add);
        answer.put("seconds", Math.round(outcome.seconds() * 1000) / 1000.0);
        Conflict conflict = outcome.conflict();
        if (conflict != null) {
            ArrayNode demands = answer.putArray("conflict");
            for (Demand demand : conflict.demands()) {
                ObjectNode one = demands.addObject().put("rule", demand.rule());
                demand.about().forEach(one.putArray("about")::add);
                one.put("fr", demand.sentence().fr())
                        .put("en", demand.sentence().en());
            }
            answer.put("conflictMinimal", conflict.minimal());
        }
    }

    static ObjectNode values(Map<String, Double> values) {
        ObjectNode node = Node.MAPPER.createObjectNode();
        values.forEach((name, value) -> {
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                node.put(name, value.longValue());
            } else {
                node.put(name, value);
            }
        });
        return node;
    }

    /** The keys that every answer may have, and those of one kind. */
    static Node.Fields fields(Node answer, String... particular) {
        List<String> keys = new ArrayList<>(
                List.of("status", "objectives", "bounds", "proved", "seconds", "conflict", "conflictMinimal"));
        keys.addAll(List.of(particular));
        return answer.fields(keys.toArray(String[]::new));
    }

    static Outcome read(Node.Fields fields) {
        Status status = Status.valueOf(fields.need("status")
                .oneOf("optimal", "feasible", "infeasible", "unknown")
                .toUpperCase(Locale.ROOT));
        Node conflict = fields.find("conflict");
        return new Outcome(
                status,
                fields.get("objectives", Answers::readValues, Map.of()),
                fields.get("bounds", Answers::readValues, Map.of()),
                fields.list("proved", 100, Node::text),
                fields.get("seconds", Node::number, 0.0),
                conflict == null
                        ? null
                        : new Conflict(
                                conflict.list(MOST_DEMANDS, Answers::readDemand),
                                fields.get("conflictMinimal", Node::bool, true)));
    }

    private static Map<String, Double> readValues(Node node) {
        Map<String, Double> values = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> values.put(name, value.number()));
        return values;
    }

    private static Demand readDemand(Node node) {
        Node.Fields fields = node.fields("rule", "about", "fr", "en");
        return new Demand(
                fields.need("rule").text(),
                fields.list("about", MOST_DEMANDS, Node::text),
                new Sentence(fields.need("fr").text(), fields.need("en").text()));
    }
}
