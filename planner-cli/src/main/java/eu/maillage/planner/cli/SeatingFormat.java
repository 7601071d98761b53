package eu.maillage.planner.cli;

import eu.maillage.planner.Planner;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.SeatingCheck;
import eu.maillage.planner.seating.SeatingPlan;
import eu.maillage.planner.seating.SeatingPlanner;
import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Seating in JSON. */
final class SeatingFormat implements Format<SeatingProblem, SeatingPlan> {

    private static final int PEOPLE = SeatingProblem.MOST_PEOPLE;
    private static final int GROUPS = SeatingProblem.MOST_GROUPS;
    private static final int MOST_PAIRS = 2_000_000;
    private static final int MOST_RULES = 10_000;

    @Override
    public SeatingProblem problem(InputFile file, Options options) {
        return file.hasEnding(".txt")
                ? MdgpReader.read(file.text())
                : file.hasEnding(".xlsx") ? SeatingSheets.read(file) : problem(file.json());
    }

    static SeatingProblem problem(Node node) {
        Node.Fields fields =
                node.fields("groups", "people", "weights", "pairs", "together", "apart", "fixed", "previous");
        List<Person> people = fields.need("people").list(PEOPLE, SeatingFormat::person);
        List<PairWeight> pairs = fields.list("pairs", MOST_PAIRS, SeatingFormat::pair);
        Node weights = fields.find("weights");
        return new SeatingProblem(
                groups(fields.need("groups"), people.size()),
                people,
                weights == null ? new Affinities(0, 0, pairs) : affinities(weights, pairs),
                new Rules(
                        fields.list("together", MOST_RULES, SeatingFormat::ids),
                        fields.list("apart", MOST_RULES, SeatingFormat::ids),
                        fields.list("fixed", PEOPLE, SeatingFormat::fixed)),
                previous(fields.find("previous")));
    }

    private static List<String> ids(Node node) {
        return node.list(PEOPLE, Node::text);
    }

    private static List<GroupSize> groups(Node node, int people) {
        Node.Fields fields = node.fields("count", "min", "max", "sizes");
        Node sizes = fields.find("sizes");
        if (sizes != null) {
            if (fields.fields().size() > 1) {
                throw node.expected("either sizes, or count with min and max");
            }
            return GroupSize.exactly(sizes.list(GROUPS, size -> size.integer(0, PEOPLE)));
        }
        int count = fields.need("count").integer(1, GROUPS);
        GroupSize even = GroupSize.even(count, people).getFirst();
        int min = fields.get("min", least -> least.integer(0, PEOPLE), fields.find("max") == null ? even.min() : 0);
        int max = fields.get("max", most -> most.integer(0, PEOPLE), fields.find("min") == null ? even.max() : PEOPLE);
        return GroupSize.same(count, min, max);
    }

    private static Person person(Node node) {
        Node.Fields fields = node.fields("id", "name", "zone", "sector");
        fields.get("name", Node::text, "");
        return new Person(fields.need("id").text(), text(fields.find("zone")), text(fields.find("sector")));
    }

    private static @Nullable String text(@Nullable Node node) {
        return node == null ? null : node.text();
    }

    private static Affinities affinities(Node node, List<PairWeight> pairs) {
        Node.Fields fields = node.fields("sameZone", "sameSector");
        return new Affinities(
                fields.get("sameZone", Node::number, 0.0), fields.get("sameSector", Node::number, 0.0), pairs);
    }

    private static PairWeight pair(Node node) {
        Node.Fields fields = node.fields("a", "b", "weight");
        return new PairWeight(
                fields.need("a").text(),
                fields.need("b").text(),
                fields.need("weight").number());
    }

    private static Fixed fixed(Node node) {
        Node.Fields fields = node.fields("id", "group");
        return new Fixed(fields.need("id").text(), fields.need("group").integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static @Nullable List<List<String>> previous(@Nullable Node node) {
        return node == null ? null : node.fields("groups").need("groups").list(GROUPS, SeatingFormat::ids);
    }

    @Override
    public Planner<SeatingProblem, SeatingPlan> planner(Options options) {
        options.allow("-o", "--time", "--effort", "--threads", "--seed");
        return new SeatingPlanner();
    }

    @Override
    public void write(SeatingProblem problem, SeatingPlan plan, ObjectNode answer) {
        ArrayNode groups = answer.putArray("groups");
        plan.groups().forEach(group -> group.forEach(groups.addArray()::add));
        if (problem.previous() != null) {
            plan.moved().forEach(answer.putArray("moved")::add);
        }
    }

    @Override
    public SeatingPlan plan(SeatingProblem problem, Node answer) {
        Node.Fields fields = Answers.fields(answer, "groups", "moved");
        return new SeatingPlan(
                Answers.read(fields),
                fields.need("groups").list(GROUPS, SeatingFormat::ids),
                fields.list("moved", PEOPLE, Node::text));
    }

    @Override
    public List<Fault> faults(SeatingProblem problem, SeatingPlan plan) {
        return SeatingCheck.faults(problem, plan);
    }
}
