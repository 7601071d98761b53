package eu.maillage.planner.meetings;

import com.google.ortools.sat.LinearExprBuilder;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An objective over timetables: its expression in the model, and its count. */
enum Stage {
    DROPPED,
    MOVED,
    BREAKS,
    IDLE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    LinearExprBuilder in(MeetingModel model) {
        return switch (this) {
            case DROPPED -> model.droppedCount();
            case MOVED -> model.movedCount();
            case BREAKS -> model.breaks();
            case IDLE -> model.idle();
        };
    }

    /** Whether it counts what lies between a participant's meetings, and not the meetings alone. */
    boolean countsStays() {
        return this == BREAKS || this == IDLE;
    }

    int of(Timetable timetable) {
        return switch (this) {
            case DROPPED -> timetable.dropped();
            case MOVED -> timetable.moved();
            case BREAKS -> timetable.breaks();
            case IDLE -> timetable.idle();
        };
    }

    /** The objectives in the order in which they are settled; tables, and moves between them, come after slots. */
    static List<Stage> of(MeetingCase day) {
        List<Stage> stages = new ArrayList<>(day.replans() ? List.of(DROPPED, MOVED) : List.of());
        for (Objective objective : day.problem.goals().objectives()) {
            switch (objective) {
                case BREAKS -> stages.add(BREAKS);
                case IDLE -> stages.add(IDLE);
                case MOVES -> {}
            }
        }
        return stages;
    }
}
