package eu.maillage.planner.meetings;

import eu.maillage.planner.engine.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best timetable so far and what is proved of it, shared by the searches of one run. */
final class Incumbent {

    private final MeetingCase day;
    private final Run run;
    private final List<Stage> stages;
    private final Map<String, Double> bounds = new LinkedHashMap<>();
    private final List<String> proved = new ArrayList<>();
    private @Nullable Timetable best;
    private int settled;
    private double bound;

    Incumbent(MeetingCase day, Run run) {
        this.day = day;
        this.run = run;
        this.stages = Stage.of(day);
    }

    /** Takes a timetable if it keeps the rules that searches may overlook and is better in the first objective that differs. */
    synchronized boolean offer(int... slotOf) {
        Timetable offered = new Timetable(day, slotOf);
        Timetable current = best;
        if (!offered.isComplete() || !offered.isFair() || (current != null && !isBetter(offered, current))) {
            return false;
        }
        best = offered;
        run.tell(values(), bounds);
        return true;
    }

    private boolean isBetter(Timetable offered, Timetable current) {
        for (Stage stage : stages) {
            if (stage.of(offered) != stage.of(current)) {
                return stage.of(offered) < stage.of(current);
            }
        }
        return false;
    }

    synchronized boolean isFound() {
        return best != null;
    }

    synchronized Timetable best() {
        Timetable timetable = best;
        if (timetable == null) {
            throw new IllegalStateException("No timetable yet. Maybe the first one was not looked for.");
        }
        return timetable;
    }

    /** The objective under way, or nothing when all are settled. */
    synchronized @Nullable Stage stage() {
        return settled < stages.size() ? stages.get(settled) : null;
    }

    synchronized List<Stage> settled() {
        return List.copyOf(stages.subList(0, settled));
    }

    /** Whether a timetable is no worse in the objectives settled. */
    synchronized boolean keepsSettled(Timetable other) {
        return settled().stream().allMatch(stage -> stage.of(other) <= stage.of(best()));
    }

    synchronized boolean isLast() {
        return settled >= stages.size() - 1;
    }

    /** Notes that the objective under way cannot be below a value, given those before it. */
    synchronized void raise(double least) {
        bound = Math.max(bound, Math.ceil(least - 1e-6));
    }

    /** Whether the objective under way is proved best. */
    synchronized boolean isProved() {
        return best != null
                && settled < stages.size()
                && bound >= stages.get(settled).of(best);
    }

    /** Goes on to the next objective: the value of this one is kept from now on. */
    synchronized void settle() {
        Stage stage = stages.get(settled);
        int value = stage.of(best());
        bounds.put(stage.label(), Math.min(value, bound));
        if (bound >= value && proved.size() == settled) {
            proved.add(stage.label());
        }
        settled++;
        bound = 0;
        run.tell(values(), bounds);
    }

    synchronized Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Stage stage : stages) {
            values.put(stage.label(), (double) stage.of(best()));
        }
        return values;
    }

    synchronized Map<String, Double> bounds() {
        return new LinkedHashMap<>(bounds);
    }

    synchronized boolean allProved() {
        return proved.size() == stages.size();
    }

    synchronized List<String> proved() {
        return List.copyOf(proved);
    }
}
