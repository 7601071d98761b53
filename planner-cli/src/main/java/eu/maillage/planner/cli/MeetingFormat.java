package eu.maillage.planner.cli;

import eu.maillage.planner.Planner;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.MeetingCheck;
import eu.maillage.planner.meetings.MeetingPlan;
import eu.maillage.planner.meetings.MeetingPlan.Change;
import eu.maillage.planner.meetings.MeetingPlanner;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Meetings in JSON. */
final class MeetingFormat implements Format<MeetingProblem, MeetingPlan> {

    private static final int MEETINGS = MeetingProblem.MOST_MEETINGS;
    private static final int PEOPLE = MeetingProblem.MOST_PARTICIPANTS;

    @Override
    public MeetingProblem problem(InputFile file, Options options) {
        Goals goals = goals(options);
        return file.hasEnding(".dzn")
                ? DznReader.read(file.text(), goals)
                : file.hasEnding(".xlsx") ? MeetingSheets.read(file, goals) : problem(file.json(), goals);
    }

    static Goals goals(Options options) {
        String asked = options.values().get("--objective");
        List<Objective> objectives = new ArrayList<>();
        for (String word : asked == null ? List.of("breaks", "idle", "moves") : List.of(asked.split(",", -1))) {
            if (!List.of("breaks", "idle", "moves").contains(word)) {
                throw new BadUsage(
                        "--objective takes breaks, idle and moves, separated by commas, not «%s».".formatted(word));
            }
            objectives.add(Objective.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        if (new HashSet<>(objectives).size() < objectives.size()) {
            throw new BadUsage("--objective takes each objective once, not «%s».".formatted(asked));
        }
        int moves = objectives.indexOf(Objective.MOVES);
        if (moves >= 0 && moves < objectives.size() - 1) {
            throw new BadUsage("--objective takes moves last, because tables are given after slots.");
        }
        return new Goals(objectives, options.wholeOrNone("--fairness", MeetingProblem.MOST_SLOTS));
    }

    static MeetingProblem problem(Node node, Goals goals) {
        Node.Fields fields =
                node.fields("slots", "tables", "links", "participants", "meetings", "previous", "now", "mayDrop");
        Node links = fields.find("links");
        return new MeetingProblem(
                slots(fields.need("slots")),
                new Places(
                        fields.need("tables").integer(0, MeetingProblem.MOST_TABLES),
                        links == null ? null : links.integer(0, MEETINGS)),
                fields.need("participants").list(PEOPLE, MeetingFormat::participant),
                fields.need("meetings").list(MEETINGS, MeetingFormat::meeting),
                goals,
                replan(fields));
    }

    private static Slots slots(Node node) {
        Node.Fields fields = node.fields("count", "morning");
        int count = fields.need("count").integer(1, MeetingProblem.MOST_SLOTS);
        return new Slots(count, fields.get("morning", last -> last.integer(0, count), count));
    }

    private static Participant participant(Node node) {
        Node.Fields fields = node.fields("id", "name", "unavailable", "table", "representatives");
        fields.get("name", Node::text, "");
        return new Participant(
                fields.need("id").text(),
                new HashSet<>(fields.list(
                        "unavailable", MeetingProblem.MOST_SLOTS, slot -> slot.integer(1, MeetingProblem.MOST_SLOTS))),
                whole(fields.find("table"), MeetingProblem.MOST_TABLES),
                fields.get("representatives", count -> count.integer(1, MEETINGS), 1));
    }

    private static @Nullable Integer whole(@Nullable Node node, int most) {
        return node == null ? null : node.integer(1, most);
    }

    private static Meeting meeting(Node node) {
        Node.Fields fields = node.fields("id", "participants", "session", "place", "fixedSlot", "after");
        String session = fields.get("session", word -> word.oneOf("morning", "afternoon", "any"), "any");
        String place = fields.get("place", word -> word.oneOf("table", "video"), "table");
        return new Meeting(
                fields.need("id").text(),
                fields.need("participants").list(PEOPLE, Node::text),
                Session.valueOf(session.toUpperCase(Locale.ROOT)),
                Place.valueOf(place.toUpperCase(Locale.ROOT)),
                whole(fields.find("fixedSlot"), MeetingProblem.MOST_SLOTS),
                fields.list("after", MEETINGS, Node::text));
    }

    private static @Nullable Replan replan(Node.Fields fields) {
        Node previous = fields.find("previous");
        if (previous == null) {
            for (String key : List.of("now", "mayDrop")) {
                Node stray = fields.find(key);
                if (stray != null) {
                    throw stray.expected("%s only beside previous".formatted(key));
                }
            }
            return null;
        }
        return new Replan(
                previous.fields("meetings").need("meetings").list(MEETINGS, MeetingFormat::placed),
                fields.get("now", slot -> slot.integer(0, MeetingProblem.MOST_SLOTS), 0),
                fields.list("mayDrop", MEETINGS, Node::text));
    }

    private static Placed placed(Node node) {
        Node.Fields fields = node.fields("id", "slot", "table");
        return new Placed(
                fields.need("id").text(),
                fields.need("slot").integer(1, MeetingProblem.MOST_SLOTS),
                whole(fields.find("table"), MeetingProblem.MOST_TABLES));
    }

    @Override
    public Planner<MeetingProblem, MeetingPlan> planner(Options options) {
        options.allow("-o", "--time", "--effort", "--threads", "--seed", "--objective", "--fairness");
        goals(options);
        return new MeetingPlanner();
    }

    @Override
    public void write(MeetingProblem problem, MeetingPlan plan, ObjectNode answer) {
        ArrayNode meetings = answer.putArray("meetings");
        plan.meetings().forEach(placed -> write(placed, meetings.addObject()));
        if (problem.replan() != null) {
            plan.dropped().forEach(answer.putArray("dropped")::add);
            ArrayNode changes = answer.putArray("changes");
            for (Change change : plan.changes()) {
                ObjectNode one = changes.addObject().put("id", change.meeting());
                Placed from = change.from();
                if (from != null) {
                    write(from, one.putObject("from"));
                }
                Placed to = change.to();
                if (to != null) {
                    write(to, one.putObject("to"));
                }
                one.put("fr", change.reason().fr()).put("en", change.reason().en());
            }
        }
    }

    @Override
    public void explain(MeetingProblem problem, ObjectNode answer) {
        Map<String, Meeting> meetings =
                problem.meetings().stream().collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        for (JsonNode placed : answer.path("meetings")) {
            Meeting meeting = meetings.get(placed.path("id").stringValue());
            if (meeting != null && placed instanceof ObjectNode row) {
                meeting.participants().forEach(row.putArray("participants")::add);
            }
        }
    }

    private static void write(Placed placed, ObjectNode node) {
        node.put("id", placed.id()).put("slot", placed.slot());
        Integer table = placed.table();
        if (table != null) {
            node.put("table", table);
        }
    }

    @Override
    public MeetingPlan plan(MeetingProblem problem, Node answer) {
        Node.Fields fields = Answers.fields(answer, "meetings", "dropped", "changes");
        return new MeetingPlan(
                Answers.read(fields),
                fields.need("meetings").list(MEETINGS, MeetingFormat::placed),
                fields.list("dropped", MEETINGS, Node::text),
                fields.list("changes", MEETINGS, MeetingFormat::change));
    }

    private static Change change(Node node) {
        Node.Fields fields = node.fields("id", "from", "to", "fr", "en");
        Node from = fields.find("from");
        Node to = fields.find("to");
        return new Change(
                fields.need("id").text(),
                from == null ? null : placed(from),
                to == null ? null : placed(to),
                new Sentence(fields.need("fr").text(), fields.need("en").text()));
    }

    @Override
    public List<Fault> faults(MeetingProblem problem, MeetingPlan plan) {
        return MeetingCheck.faults(problem, plan);
    }
}
