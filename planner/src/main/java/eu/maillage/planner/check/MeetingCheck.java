package eu.maillage.planner.check;

import eu.maillage.planner.meetings.MeetingPlan;
import eu.maillage.planner.meetings.MeetingPlan.Change;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Judges a meeting plan. */
public final class MeetingCheck {

    private final MeetingProblem problem;
    private final MeetingPlan plan;
    private final Faults faults = new Faults();
    private final Map<String, Placed> place = new HashMap<>();
    private final Map<String, Placed> earlier = new HashMap<>();
    private final Map<String, List<Placed>> agenda = new HashMap<>();

    private MeetingCheck(MeetingProblem problem, MeetingPlan plan) {
        this.problem = problem;
        this.plan = plan;
        Replan replan = problem.replan();
        if (replan != null) {
            replan.previous().forEach(placed -> earlier.put(placed.id(), placed));
        }
    }

    /** What is wrong in the plan; nothing when every rule holds and every value told is right. */
    public static List<Fault> faults(MeetingProblem problem, MeetingPlan plan) {
        return new MeetingCheck(problem, plan).judge();
    }

    private List<Fault> judge() {
        if (!plan.outcome().status().hasPlan()) {
            faults.noPlan(plan.outcome(), plan.meetings().isEmpty());
            return faults.all();
        }
        eachMeetingOnce();
        if (faults.all().isEmpty()) {
            fillAgendas();
            problem.meetings().forEach(this::judge);
            problem.participants().forEach(this::judge);
            atOnce();
            fairness();
            if (problem.replan() != null) {
                changes();
            }
            faults.outcome(plan.outcome(), values());
        }
        return faults.all();
    }

    private void eachMeetingOnce() {
        Set<String> droppable = problem.replan() == null
                ? Set.of()
                : new HashSet<>(problem.replan().mayDrop());
        Set<String> gone = new HashSet<>(plan.dropped());
        for (String id : plan.dropped()) {
            faults.expect(droppable.contains(id), "dropped", "«%s» may not be dropped.", id);
        }
        for (Placed placed : plan.meetings()) {
            faults.expect(place.put(placed.id(), placed) == null, "meetings", "«%s» takes place twice.", placed.id());
            faults.expect(!gone.contains(placed.id()), "dropped", "«%s» is dropped and takes place.", placed.id());
        }
        Set<String> known = new HashSet<>();
        for (Meeting meeting : problem.meetings()) {
            known.add(meeting.id());
            faults.expect(
                    place.containsKey(meeting.id()) || gone.contains(meeting.id()),
                    "meetings",
                    "«%s» does not take place.",
                    meeting.id());
        }
        faults.expect(known.containsAll(place.keySet()), "meetings", "a meeting takes place that nobody asked for.");
    }

    private void fillAgendas() {
        for (Meeting meeting : problem.meetings()) {
            Placed placed = place.get(meeting.id());
            if (placed != null) {
                meeting.participants().forEach(id -> agenda.computeIfAbsent(id, first -> new ArrayList<>())
                        .add(placed));
            }
        }
        agenda.values().forEach(list -> list.sort(Comparator.comparingInt(Placed::slot)));
    }

    private boolean isPast(String meeting) {
        Placed before = earlier.get(meeting);
        Replan replan = problem.replan();
        return before != null && replan != null && before.slot() <= replan.now();
    }

    private void judge(Meeting meeting) {
        Placed placed = place.get(meeting.id());
        if (placed == null) {
            return;
        }
        int slot = placed.slot();
        String id = meeting.id();
        faults.expect(slot >= 1 && slot <= problem.slots().count(), "slots", "«%s» is at slot %d.", id, slot);
        boolean video = meeting.place() == Place.VIDEO;
        Integer table = placed.table();
        faults.expect(video == (table == null), "place", "«%s» is by video or at table %s, not both.", id, table);
        Placed before = earlier.get(id);
        if (before != null && isPast(id)) {
            faults.expect(slot == before.slot(), "now", "«%s» is past and was moved to slot %d.", id, slot);
        } else {
            judgeSlot(meeting, placed);
        }
        for (String predecessor : meeting.after()) {
            Placed first = place.get(predecessor);
            faults.expect(
                    first == null || first.slot() < slot,
                    "after",
                    "«%s» at slot %d is not after «%s».",
                    id,
                    slot,
                    predecessor);
        }
    }

    private void judgeSlot(Meeting meeting, Placed placed) {
        String id = meeting.id();
        int slot = placed.slot();
        int morning = problem.slots().morning();
        Replan replan = problem.replan();
        faults.expect(replan == null || slot > replan.now(), "now", "«%s» is at slot %d, which is past.", id, slot);
        faults.expect(
                meeting.session() == Session.ANY || (meeting.session() == Session.MORNING) == (slot <= morning),
                "session",
                "«%s» is at slot %d, out of its session.",
                id,
                slot);
        Integer fixed = meeting.fixedSlot();
        faults.expect(fixed == null || fixed == slot, "fixedSlot", "«%s» is at slot %d, not %s.", id, slot, fixed);
        Integer table = placed.table();
        faults.expect(
                table == null || (table >= 1 && table <= problem.places().tables()),
                "tables",
                "«%s» is at table %s.",
                id,
                table);
    }

    private void judge(Participant person) {
        Map<Integer, Integer> atATime = new HashMap<>();
        for (Placed placed : agenda.getOrDefault(person.id(), List.of())) {
            int slot = placed.slot();
            int together = atATime.merge(slot, 1, Integer::sum);
            faults.expect(
                    together <= person.representatives(),
                    "representatives",
                    "«%s» has %d meetings at slot %d.",
                    person.id(),
                    together,
                    slot);
            if (!isPast(placed.id())) {
                faults.expect(
                        !person.unavailable().contains(slot),
                        "unavailable",
                        "«%s» is not available at slot %d.",
                        person.id(),
                        slot);
                faults.expect(
                        person.table() == null
                                || placed.table() == null
                                || person.table().equals(placed.table()),
                        "table",
                        "«%s» receives «%s» at table %s, not at her own.",
                        person.id(),
                        placed.id(),
                        placed.table());
            }
        }
    }

    private void atOnce() {
        Map<Integer, Set<Integer>> tables = new HashMap<>();
        Map<Integer, Integer> links = new HashMap<>();
        for (Placed placed : plan.meetings()) {
            Integer table = placed.table();
            if (table != null) {
                faults.expect(
                        tables.computeIfAbsent(placed.slot(), first -> new HashSet<>())
                                .add(table),
                        "tables",
                        "table %s has two meetings at slot %d.",
                        table,
                        placed.slot());
            } else {
                links.merge(placed.slot(), 1, Integer::sum);
            }
        }
        tables.forEach((slot, used) -> faults.expect(
                used.size() <= problem.places().tables() || isPastSlot(slot),
                "tables",
                "slot %d has %d meetings at tables.",
                slot,
                used.size()));
        Integer most = problem.places().links();
        links.forEach((slot, used) ->
                faults.expect(most == null || used <= most, "links", "slot %d has %d meetings by video.", slot, used));
    }

    private boolean isPastSlot(int slot) {
        Replan replan = problem.replan();
        return replan != null && slot <= replan.now();
    }

    private NavigableSet<Integer> busySlots(Participant person) {
        TreeSet<Integer> busy = new TreeSet<>();
        agenda.getOrDefault(person.id(), List.of()).forEach(placed -> busy.add(placed.slot()));
        return busy;
    }

    private int breaks(Participant person) {
        int breaks = 0;
        Integer last = null;
        for (int slot : busySlots(person)) {
            breaks += last != null && slot > last + 1 ? 1 : 0;
            last = slot;
        }
        return breaks;
    }

    private int idle(Participant person) {
        NavigableSet<Integer> busy = busySlots(person);
        return busy.isEmpty() ? 0 : busy.last() - busy.first() + 1 - busy.size();
    }

    private int moves(Participant person) {
        int moves = 0;
        Integer last = null;
        for (Placed placed :
                person.representatives() == 1 ? agenda.getOrDefault(person.id(), List.of()) : List.<Placed>of()) {
            if (placed.table() != null) {
                moves += last != null && !last.equals(placed.table()) ? 1 : 0;
                last = placed.table();
            }
        }
        return moves;
    }

    private void fairness() {
        Integer limit = problem.goals().fairness();
        int[] breaks =
                problem.participants().stream().mapToInt(this::breaks).sorted().toArray();
        if (limit != null && breaks.length > 0) {
            int spread = breaks[breaks.length - 1] - breaks[0];
            faults.expect(spread <= limit, "fairness", "breaks differ by %d, more than %d.", spread, limit);
        }
    }

    private void changes() {
        Set<String> told = new TreeSet<>();
        plan.changes().forEach(change -> told.add(change.meeting()));
        for (Change change : plan.changes()) {
            faults.expect(
                    Objects.equals(change.to(), place.get(change.meeting())),
                    "changes",
                    "the change of «%s» does not lead to its place.",
                    change.meeting());
        }
        for (Meeting meeting : problem.meetings()) {
            Placed before = earlier.get(meeting.id());
            Placed now = place.get(meeting.id());
            boolean moved = before == null ? now != null : now == null || now.slot() != before.slot();
            faults.expect(
                    !moved || told.contains(meeting.id()), "changes", "«%s» changes and nobody is told.", meeting.id());
        }
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        if (problem.replan() != null) {
            values.put("dropped", (double) plan.dropped().size());
            long moved = earlier.values().stream()
                    .filter(before -> place.containsKey(before.id())
                            && place.get(before.id()).slot() != before.slot())
                    .count();
            values.put("moved", (double) moved);
        }
        for (Objective objective : problem.goals().objectives()) {
            values.put(
                    objective.name().toLowerCase(Locale.ROOT),
                    problem.participants().stream()
                            .mapToDouble(person -> switch (objective) {
                                case BREAKS -> breaks(person);
                                case IDLE -> idle(person);
                                case MOVES -> moves(person);
                            })
                            .sum());
        }
        return values;
    }
}
