package eu.maillage.planner.meetings;

import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Run;
import java.util.Optional;

/**
 * Improves a timetable by solving the model near it: nobody's stay begins earlier, or ends later, by more than a few slots. What
 * exchanges between two slots cannot reach in many steps, this finds in one, because with short stays most literals are settled.
 */
final class StayShift {

    private static final int WIDEST = 3;
    private static final double ATTEMPT = 2;

    private final MeetingCase day;
    private final Incumbent incumbent;
    private final Stage stage;

    StayShift(MeetingCase day, Incumbent incumbent, Stage stage) {
        this.day = day;
        this.incumbent = incumbent;
        this.stage = stage;
    }

    /** Goes from a timetable to better ones as long as there is one near. */
    void climb(Run run, Timetable start) {
        Timetable current = start;
        int width = 1;
        while (width <= WIDEST && !run.over() && !incumbent.isProved()) {
            Optional<Timetable> better = better(run, current, width);
            width = better.isPresent() ? 1 : width + 1;
            current = better.orElse(current);
        }
    }

    private Optional<Timetable> better(Run run, Timetable current, int width) {
        MeetingCase near = day.near(width, current.slotOf());
        if (!Domains.narrow(near)) {
            throw new IllegalStateException("A timetable is not near itself. Maybe it breaks a rule.");
        }
        MeetingModel model = Settlement.constrained(near, incumbent, stage);
        model.model.addLessOrEqual(stage.in(model), stage.of(current) - 1L);
        model.model.minimize(stage.in(model));
        CpSearch search = new CpSearch(run).atMost(ATTEMPT).with(Settlement::byCores);
        search.solve(model.model);
        if (!search.found()) {
            return Optional.empty();
        }
        int[] slots = model.slots(search::isTrue);
        incumbent.offer(slots);
        return Optional.of(new Timetable(day, slots));
    }
}
