package eu.maillage.planner.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.MeetingCheck;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DraftTests {

    private static final Weights WEIGHTS = new Weights(50, 10, 1, 30, 1);

    @Test
    void exchangesNeverBreakARuleAndAreWeighedRight() {
        SplittableRandom random = new SplittableRandom(41);
        int made = 0;
        for (int round = 0; round < 300; round++) {
            MeetingProblem problem = anyMayStayOut(MeetingFixtures.random(random));
            MeetingCase day = new MeetingCase(problem);
            Draft draft = new Draft(day, WEIGHTS);
            for (int step = 0; step < 60; step++) {
                made += exchange(day, draft, random) ? 1 : 0;
            }
            assertThat(MeetingCheck.faults(problem, plan(day, draft.slots())))
                    .as("%s", problem)
                    .isEmpty();
        }
        assertThat(made).isGreaterThan(3000);
    }

    private static boolean exchange(MeetingCase day, Draft draft, SplittableRandom random) {
        int before = worth(day, draft);
        int meeting = random.nextInt(day.meetings);
        int slot = random.nextInt(day.slots + 1);
        int size = draft.members().size(slot);
        int counterweight = size == 0 ? MeetingCase.NONE : draft.members().get(slot, random.nextInt(size));
        if (slot == draft.slotOf(meeting) || !draft.consider(meeting, slot, counterweight)) {
            return false;
        }
        int change = draft.weigh();
        draft.commit();
        assertThat(worth(day, draft)).isEqualTo(before + change);
        return true;
    }

    private static int worth(MeetingCase day, Draft draft) {
        Timetable timetable = new Timetable(day, draft.slots());
        assertThat(draft.days().breaks()).isEqualTo(timetable.breaks());
        assertThat(draft.days().idle()).isEqualTo(timetable.idle());
        assertThat(draft.out()).isEqualTo(timetable.dropped());
        return WEIGHTS.out() * draft.out()
                + WEIGHTS.breaks() * draft.days().breaks()
                + WEIGHTS.idle() * draft.days().idle()
                + WEIGHTS.unfair() * draft.days().unfair();
    }

    private static MeetingProblem anyMayStayOut(MeetingProblem problem) {
        return new MeetingProblem(
                problem.slots(),
                problem.places(),
                problem.participants(),
                problem.meetings(),
                new Goals(List.of(Objective.BREAKS, Objective.IDLE), null),
                new Replan(
                        List.of(),
                        0,
                        problem.meetings().stream()
                                .map(MeetingProblem.Meeting::id)
                                .toList()));
    }

    private static MeetingPlan plan(MeetingCase day, int... slots) {
        int[] tables = new TableChoice(day, slots).choose(0, () -> false);
        List<Placed> placed = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            if (slots[meeting] == 0) {
                dropped.add(day.id(meeting));
            } else {
                placed.add(new Placed(day.id(meeting), slots[meeting], day.video[meeting] ? null : tables[meeting]));
            }
        }
        Timetable timetable = new Timetable(day, slots);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("dropped", (double) dropped.size());
        values.put("moved", 0.0);
        values.put("breaks", (double) timetable.breaks());
        values.put("idle", (double) timetable.idle());
        return new MeetingPlan(
                Outcome.found(values, Map.of(), List.of(), 0), placed, dropped, new Changes(day, slots, tables).all());
    }
}
