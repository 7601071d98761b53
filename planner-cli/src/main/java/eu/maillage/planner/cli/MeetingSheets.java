package eu.maillage.planner.cli;

import eu.maillage.planner.cli.Workbook.Filled;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Meetings in a spreadsheet: the same problem as in JSON, a sheet for each list. */
final class MeetingSheets {

    private final Workbook workbook;
    private final ObjectNode problem = Node.MAPPER.createObjectNode();
    private final ArrayNode previous = Node.MAPPER.createArrayNode();
    private final ArrayNode mayDrop = Node.MAPPER.createArrayNode();

    private MeetingSheets(Workbook workbook) {
        this.workbook = workbook;
    }

    static MeetingProblem read(InputFile file, Goals goals) {
        Workbook workbook = Workbook.read(file, SheetLayout.WORKBOOKS.getOrDefault("meetings", List.of()));
        return new MeetingSheets(workbook).problem(goals);
    }

    private MeetingProblem problem(Goals goals) {
        settings();
        ArrayNode participants = problem.putArray("participants");
        for (Filled row : workbook.rows(SheetLayout.PARTICIPANTS)) {
            workbook.note("/participants/" + participants.size(), row);
            participants.add(row.cells());
        }
        ArrayNode meetings = problem.putArray("meetings");
        for (Filled row : workbook.rows(SheetLayout.MEETINGS)) {
            workbook.note("/meetings/" + meetings.size(), row);
            meetings.add(meeting(row));
        }
        if (!previous.isEmpty()) {
            problem.putObject("previous").set("meetings", previous);
            problem.set("mayDrop", mayDrop);
        } else {
            problem.remove("now");
        }
        return workbook.problem(() -> MeetingFormat.problem(Node.root(problem), goals));
    }

    private void settings() {
        ObjectNode settings = workbook.settings(SheetLayout.MEETINGS_SETTINGS);
        ObjectNode slots = problem.putObject("slots");
        settings.properties().forEach(cell -> {
            switch (cell.getKey()) {
                case "slots" -> slots.set("count", cell.getValue());
                case "morning" -> slots.set("morning", cell.getValue());
                default -> problem.set(cell.getKey(), cell.getValue());
            }
        });
    }

    private ObjectNode meeting(Filled row) {
        ObjectNode meeting = row.cells().deepCopy();
        JsonNode slot = meeting.remove("previousSlot");
        JsonNode table = meeting.remove("previousTable");
        JsonNode drop = meeting.remove("mayDrop");
        JsonNode id = meeting.get("id");
        if (slot != null && id != null) {
            workbook.note("/previous/meetings/" + previous.size(), row);
            ObjectNode placed = previous.addObject();
            placed.set("id", id);
            placed.set("slot", slot);
            if (table != null) {
                placed.set("table", table);
            }
        }
        if (drop != null && id != null) {
            workbook.note("/mayDrop/" + mayDrop.size(), row);
            mayDrop.add(id);
        }
        return meeting;
    }
}
