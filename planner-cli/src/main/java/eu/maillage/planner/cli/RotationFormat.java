package eu.maillage.planner.cli;

import eu.maillage.planner.Planner;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.RotationCheck;
import eu.maillage.planner.rotation.RotationPlan;
import eu.maillage.planner.rotation.RotationPlan.Needs;
import eu.maillage.planner.rotation.RotationPlan.NotReached;
import eu.maillage.planner.rotation.RotationPlan.Visit;
import eu.maillage.planner.rotation.RotationPlanner;
import eu.maillage.planner.rotation.RotationProblem;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rotation in JSON. */
final class RotationFormat implements Format<RotationProblem, RotationPlan> {

    private static final int TABLES = RotationProblem.MOST_TABLES;
    private static final int CARDS = RotationProblem.MOST_CARDS;
    private static final int ORGANISATIONS = 10_000;
    private static final int DEFAULT_ROUND_SECONDS = 300;
    private static final int DEFAULT_CARD_SECONDS = 8;

    @Override
    public RotationProblem problem(InputFile file, Options options) {
        Node.Fields fields = file.json().fields("tables", "cards", "rounds", "roundSeconds", "minCardSeconds");
        return new RotationProblem(
                fields.need("tables").list(TABLES, RotationFormat::table),
                fields.need("cards").list(CARDS, RotationFormat::card),
                fields.need("rounds").integer(1, RotationProblem.MOST_ROUNDS),
                fields.get("roundSeconds", RotationFormat::seconds, DEFAULT_ROUND_SECONDS),
                fields.get("minCardSeconds", RotationFormat::seconds, DEFAULT_CARD_SECONDS));
    }

    private static int seconds(Node node) {
        return node.integer(1, RotationProblem.LONGEST_ROUND);
    }

    private static Table table(Node node) {
        Node.Fields fields = node.fields("id", "organisations");
        return new Table(fields.need("id").text(), fields.need("organisations").list(ORGANISATIONS, Node::text));
    }

    private static Card card(Node node) {
        Node.Fields fields = node.fields("id", "organisation", "interest");
        Map<String, Double> interest = new LinkedHashMap<>();
        Node given = fields.find("interest");
        if (given != null) {
            given.forEachEntry((table, value) -> interest.put(table, value.number()));
        }
        return new Card(fields.need("id").text(), fields.need("organisation").text(), interest);
    }

    @Override
    public Planner<RotationProblem, RotationPlan> planner(Options options) {
        options.allow("-o", "--time", "--effort", "--threads", "--seed");
        return new RotationPlanner();
    }

    @Override
    public void write(RotationProblem problem, RotationPlan plan, ObjectNode answer) {
        ArrayNode rounds = answer.putArray("rounds");
        for (Map<String, String> round : plan.rounds()) {
            ObjectNode one = rounds.addObject();
            round.forEach(one::put);
        }
        ArrayNode visits = answer.putArray("visits");
        for (Visit visit : plan.visits()) {
            ObjectNode one = visits.addObject()
                    .put("round", visit.round())
                    .put("table", visit.table())
                    .put("batch", visit.batch())
                    .put("secondsPerCard", visit.secondsPerCard());
            visit.cards().forEach(one.putArray("cards")::add);
            visit.notReached().forEach(one.putArray("notReached")::add);
        }
        answer.put("secondsPerCard", plan.secondsPerCard());
        ArrayNode notReached = answer.putArray("notReached");
        for (NotReached entry : plan.notReached()) {
            entry.tables()
                    .forEach(notReached.addObject().put("card", entry.card()).putArray("tables")::add);
        }
        answer.putObject("needs")
                .put("rounds", plan.needs().rounds())
                .put("roundSeconds", plan.needs().roundSeconds());
    }

    @Override
    public RotationPlan plan(RotationProblem problem, Node answer) {
        Node.Fields fields = Answers.fields(answer, "rounds", "visits", "secondsPerCard", "notReached", "needs");
        Node.Fields needs = fields.need("needs").fields("rounds", "roundSeconds");
        return new RotationPlan(
                Answers.read(fields),
                fields.need("rounds").list(RotationProblem.MOST_ROUNDS, RotationFormat::round),
                fields.need("visits").list(TABLES * RotationProblem.MOST_ROUNDS, RotationFormat::visit),
                fields.need("secondsPerCard").number(),
                fields.list("notReached", CARDS, RotationFormat::notReached),
                new Needs(
                        needs.need("rounds").integer(0, Integer.MAX_VALUE),
                        needs.need("roundSeconds").integer(0, Integer.MAX_VALUE)));
    }

    private static Map<String, String> round(Node node) {
        Map<String, String> round = new LinkedHashMap<>();
        node.forEachEntry((table, batch) -> round.put(table, batch.text()));
        return round;
    }

    private static Visit visit(Node node) {
        Node.Fields fields = node.fields("round", "table", "batch", "cards", "secondsPerCard", "notReached");
        return new Visit(
                fields.need("round").integer(1, RotationProblem.MOST_ROUNDS),
                fields.need("table").text(),
                fields.need("batch").text(),
                fields.need("cards").list(CARDS, Node::text),
                fields.need("secondsPerCard").number(),
                fields.list("notReached", CARDS, Node::text));
    }

    private static NotReached notReached(Node node) {
        Node.Fields fields = node.fields("card", "tables");
        return new NotReached(fields.need("card").text(), fields.need("tables").list(TABLES, Node::text));
    }

    @Override
    public List<Fault> faults(RotationProblem problem, RotationPlan plan) {
        return RotationCheck.faults(problem, plan);
    }
}
