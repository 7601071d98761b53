package eu.maillage.planner.cli;

import eu.maillage.planner.cli.Workbook.Filled;
import eu.maillage.planner.seating.SeatingProblem;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Seating in a spreadsheet: the same problem as in JSON, a sheet for each list. */
final class SeatingSheets {

    private final Workbook workbook;
    private final ObjectNode problem = Node.MAPPER.createObjectNode();

    private SeatingSheets(Workbook workbook) {
        this.workbook = workbook;
    }

    static SeatingProblem read(InputFile file) {
        Workbook workbook = Workbook.read(file, SheetLayout.WORKBOOKS.getOrDefault("seating", List.of()));
        return new SeatingSheets(workbook).problem();
    }

    private SeatingProblem problem() {
        settings();
        people();
        copy(SheetLayout.PAIRS, "pairs");
        lists(SheetLayout.TOGETHER, "together");
        lists(SheetLayout.APART, "apart");
        return workbook.problem(() -> SeatingFormat.problem(Node.root(problem)));
    }

    private void settings() {
        ObjectNode settings = workbook.settings(SheetLayout.SEATING_SETTINGS);
        ObjectNode groups = problem.putObject("groups");
        ObjectNode weights = problem.putObject("weights");
        for (Map.Entry<String, JsonNode> cell : settings.properties()) {
            (cell.getKey().startsWith("same") ? weights : groups).set(cell.getKey(), cell.getValue());
        }
    }

    private void people() {
        ArrayNode people = problem.putArray("people");
        ArrayNode fixed = problem.putArray("fixed");
        for (Filled row : workbook.rows(SheetLayout.PEOPLE)) {
            ObjectNode person = row.cells().deepCopy();
            JsonNode group = person.remove("group");
            JsonNode previous = person.remove("previous");
            workbook.note("/people/" + people.size(), row);
            people.add(person);
            if (group != null && person.has("id")) {
                workbook.note("/fixed/" + fixed.size(), row);
                fixed.addObject().set("id", person.get("id")).set("group", group);
            }
            if (previous != null && person.has("id")) {
                previous(row, person.get("id"), previous.intValue());
            }
        }
    }

    private void previous(Filled row, JsonNode id, int group) {
        if (group < 1 || group > SeatingProblem.MOST_GROUPS) {
            throw new BadInput(row.place(), "an earlier table from 1 was expected, not %d.".formatted(group));
        }
        ArrayNode groups = problem.has("previous")
                ? (ArrayNode) problem.get("previous").get("groups")
                : problem.putObject("previous").putArray("groups");
        while (groups.size() < group) {
            groups.addArray();
        }
        ArrayNode members = (ArrayNode) groups.get(group - 1);
        workbook.note("/previous/groups/%d/%d".formatted(group - 1, members.size()), row);
        members.add(id);
    }

    private void copy(SheetLayout layout, String key) {
        ArrayNode list = problem.putArray(key);
        for (Filled row : workbook.rows(layout)) {
            workbook.note("/%s/%d".formatted(key, list.size()), row);
            list.add(row.cells());
        }
    }

    private void lists(SheetLayout layout, String key) {
        ArrayNode lists = problem.putArray(key);
        for (Filled row : workbook.rows(layout)) {
            workbook.note("/%s/%d".formatted(key, lists.size()), row);
            lists.add(row.cells().get("people"));
        }
    }
}
