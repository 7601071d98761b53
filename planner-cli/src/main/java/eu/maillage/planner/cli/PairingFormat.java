package eu.maillage.planner.cli;

import eu.maillage.planner.Planner;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.PairingCheck;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pairing in JSON. */
final class PairingFormat implements Format<PairingProblem, PairingPlan> {

    private static final int PEOPLE = PairingProblem.MOST_PEOPLE;
    private static final int PAIRS = PairingProblem.MOST_CELLS;
    private static final int SLOTS = 500;

    @Override
    public PairingProblem problem(InputFile file, Options options) {
        Node.Fields fields = file.json()
                .fields(
                        "sides",
                        "scores",
                        "wishes",
                        "limits",
                        "forced",
                        "forbidden",
                        "slots",
                        "tables",
                        "sideWeight",
                        "participants");
        List<List<String>> sides = fields.need("sides").list(2, side -> side.list(PEOPLE, Node::text));
        return new PairingProblem(
                sides,
                fields.find("sideWeight") == null
                        ? Collections.nCopies(sides.size(), 1.0)
                        : fields.list("sideWeight", 2, Node::number),
                fields.list("scores", PAIRS, PairingFormat::score),
                fields.list("wishes", PAIRS, PairingFormat::wish),
                new Rules(
                        fields.get("limits", PairingFormat::limits, Map.of()),
                        fields.list("forced", PAIRS, PairingFormat::pair),
                        fields.list("forbidden", PAIRS, PairingFormat::pair)),
                new Room(
                        fields.need("slots").fields("count").need("count").integer(1, SLOTS),
                        fields.need("tables").integer(0, 100_000),
                        unavailable(fields)));
    }

    private static Score score(Node node) {
        Node.Fields fields = node.fields("a", "b", "score");
        return new Score(
                fields.need("a").text(),
                fields.need("b").text(),
                fields.need("score").number());
    }

    private static Wish wish(Node node) {
        Node.Fields fields = node.fields("from", "to", "level");
        return new Wish(
                fields.need("from").text(),
                fields.need("to").text(),
                Level.valueOf(fields.need("level").oneOf("must", "would", "no").toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Limit> limits(Node node) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        node.forEachEntry((id, limit) -> {
            Node.Fields fields = limit.fields("min", "max");
            limits.put(
                    id,
                    new Limit(
                            fields.get("min", least -> least.integer(0, PEOPLE), 0),
                            fields.get("max", most -> most.integer(0, PEOPLE), PEOPLE)));
        });
        return limits;
    }

    private static Pair pair(Node node) {
        if (node.length() != 2) {
            throw node.expected("two people");
        }
        List<String> people = node.list(2, Node::text);
        return new Pair(people.getFirst(), people.getLast());
    }

    private static Map<String, Set<Integer>> unavailable(Node.Fields fields) {
        Map<String, Set<Integer>> unavailable = new LinkedHashMap<>();
        for (Node.Fields person : fields.list("participants", PEOPLE, node -> node.fields("id", "unavailable"))) {
            Node id = person.need("id");
            Set<Integer> slots = new HashSet<>(person.list("unavailable", SLOTS, slot -> slot.integer(1, SLOTS)));
            if (unavailable.put(id.text(), slots) != null) {
                throw id.expected("each person once");
            }
        }
        return unavailable;
    }

    @Override
    public Planner<PairingProblem, PairingPlan> planner(Options options) {
        options.allow("-o", "--time", "--effort", "--threads", "--seed");
        return new PairingPlanner();
    }

    @Override
    public void write(PairingProblem problem, PairingPlan plan, ObjectNode answer) {
        ArrayNode pairs = answer.putArray("pairs");
        plan.pairs().forEach(pair -> pairs.addArray().add(pair.a()).add(pair.b()));
    }

    @Override
    public PairingPlan plan(PairingProblem problem, Node answer) {
        Node.Fields fields = Answers.fields(answer, "pairs");
        return new PairingPlan(Answers.read(fields), fields.need("pairs").list(PAIRS, PairingFormat::pair));
    }

    @Override
    public List<Fault> faults(PairingProblem problem, PairingPlan plan) {
        return PairingCheck.faults(problem, plan);
    }
}
