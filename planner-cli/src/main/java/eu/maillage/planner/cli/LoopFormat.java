package eu.maillage.planner.cli;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Planner;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.LoopCheck;
import eu.maillage.planner.loops.LoopPlan;
import eu.maillage.planner.loops.LoopPlanner;
import eu.maillage.planner.loops.LoopProblem;
import eu.maillage.planner.loops.LoopProblem.Arc;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Loops in JSON, or as lines {@code src,dst,weight} with comments after {@code #}, as in PrefLib's files. */
final class LoopFormat implements Format<LoopProblem, LoopPlan> {

    private static final int DEFAULT_LENGTH = 3;

    @Override
    public LoopProblem problem(InputFile file, Options options) {
        int maxLength = maxLength(options);
        String text = file.text();
        return text.stripLeading().startsWith("{") || file.hasEnding(".json")
                ? new LoopProblem(arcs(file.json()), maxLength)
                : lines(text, maxLength);
    }

    private static int maxLength(Options options) {
        int length = options.whole("--max-length", DEFAULT_LENGTH, 0, LoopProblem.MOST_PARTICIPANTS);
        if (length == 1) {
            throw new BadUsage("--max-length takes 0 for no limit, or at least 2.");
        }
        return length;
    }

    private static List<Arc> arcs(Node node) {
        return node.fields("arcs").need("arcs").list(LoopProblem.MOST_ARCS, LoopFormat::arc);
    }

    private static Arc arc(Node node) {
        Node.Fields fields = node.fields("from", "to", "weight");
        return new Arc(fields.need("from").text(), fields.need("to").text(), fields.get("weight", Node::number, 1.0));
    }

    private static LoopProblem lines(String text, int maxLength) {
        List<Arc> arcs = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        String[] lines = text.split("\r?\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank() && !lines[line].startsWith("#")) {
                arcs.add(arc(line + 1, lines[line]));
                places.add(line + 1);
            }
        }
        try {
            return new LoopProblem(arcs, maxLength);
        } catch (BadProblem bad) {
            String place = bad.pointer().replaceFirst("/arcs/?", "");
            throw place.isEmpty()
                    ? bad
                    : new BadInput("line %d".formatted(places.get(Integer.parseInt(place))), withoutPointer(bad));
        }
    }

    /** A file of lines has no place that a JSON pointer could name. */
    private static String withoutPointer(BadProblem bad) {
        return String.valueOf(bad.getMessage()).substring(bad.pointer().length() + ": ".length());
    }

    private static Arc arc(int line, String text) {
        String[] words = text.split(",", -1);
        if (words.length != 3) {
            throw expected(line, text);
        }
        try {
            return new Arc(words[0].strip(), words[1].strip(), Double.parseDouble(words[2].strip()));
        } catch (NumberFormatException notANumber) {
            throw expected(line, text);
        }
    }

    private static BadInput expected(int line, String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new BadInput("line %d".formatted(line), "src,dst,weight was expected, not «%s».".formatted(shown));
    }

    @Override
    public Planner<LoopProblem, LoopPlan> planner(Options options) {
        options.allow("-o", "--time", "--effort", "--threads", "--seed", "--max-length");
        maxLength(options);
        return new LoopPlanner();
    }

    @Override
    public void write(LoopProblem problem, LoopPlan plan, ObjectNode answer) {
        ArrayNode loops = answer.putArray("loops");
        plan.loops().forEach(loop -> loop.forEach(loops.addArray()::add));
    }

    @Override
    public LoopPlan plan(LoopProblem problem, Node answer) {
        Node.Fields fields = Answers.fields(answer, "loops");
        return new LoopPlan(
                Answers.read(fields),
                fields.need("loops")
                        .list(
                                LoopProblem.MOST_PARTICIPANTS,
                                loop -> loop.list(LoopProblem.MOST_PARTICIPANTS, Node::text)));
    }

    @Override
    public List<Fault> faults(LoopProblem problem, LoopPlan plan) {
        return LoopCheck.faults(problem, plan);
    }
}
