package eu.maillage.planner.check;

import eu.maillage.planner.seating.SeatingPlan;
import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges a seating plan. */
public final class SeatingCheck {

    private final SeatingProblem problem;
    private final SeatingPlan plan;
    private final Faults faults = new Faults();
    private final Map<String, Integer> seat = new HashMap<>();

    private SeatingCheck(SeatingProblem problem, SeatingPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** What is wrong in the plan; nothing when every rule holds and every value told is right. */
    public static List<Fault> faults(SeatingProblem problem, SeatingPlan plan) {
        return new SeatingCheck(problem, plan).judge();
    }

    private List<Fault> judge() {
        if (!plan.outcome().status().hasPlan()) {
            faults.noPlan(plan.outcome(), plan.groups().isEmpty());
            return faults.all();
        }
        everybodyHasOneSeat();
        if (faults.all().isEmpty()) {
            sizes();
            together();
            apart();
            fixed();
            values();
        }
        return faults.all();
    }

    private void everybodyHasOneSeat() {
        faults.expect(
                plan.groups().size() == problem.groups().size(),
                "groups",
                "%d groups were expected, not %d.",
                problem.groups().size(),
                plan.groups().size());
        for (int group = 0; group < plan.groups().size(); group++) {
            for (String id : plan.groups().get(group)) {
                faults.expect(seat.put(id, group) == null, "groups", "«%s» is seated twice.", id);
            }
        }
        for (Person person : problem.people()) {
            faults.expect(seat.containsKey(person.id()), "groups", "«%s» has no seat.", person.id());
        }
        faults.expect(seat.size() == problem.people().size(), "groups", "somebody unknown is seated.");
    }

    private void sizes() {
        for (int group = 0; group < plan.groups().size(); group++) {
            GroupSize size = problem.groups().get(group);
            int people = plan.groups().get(group).size();
            faults.expect(
                    people >= size.min(),
                    "min",
                    "group %d has %d people, fewer than %d.",
                    group + 1,
                    people,
                    size.min());
            faults.expect(
                    people <= size.max(),
                    "max",
                    "group %d has %d people, more than %d.",
                    group + 1,
                    people,
                    size.max());
        }
    }

    private void together() {
        for (List<String> list : problem.rules().together()) {
            for (String id : list) {
                faults.expect(
                        Objects.equals(seat.get(id), seat.get(list.getFirst())),
                        "together",
                        "«%s» and «%s» are not together.",
                        list.getFirst(),
                        id);
            }
        }
    }

    private void apart() {
        for (List<String> list : problem.rules().apart()) {
            Map<Integer, String> first = new HashMap<>();
            for (String id : list) {
                String other = first.putIfAbsent(seat.getOrDefault(id, -1), id);
                faults.expect(other == null, "apart", "«%s» and «%s» are not apart.", other, id);
            }
        }
    }

    private void fixed() {
        for (Fixed place : problem.rules().fixed()) {
            faults.expect(
                    seat.getOrDefault(place.id(), -1) == place.group() - 1,
                    "fixed",
                    "«%s» is not in group %d.",
                    place.id(),
                    place.group());
        }
    }

    private void values() {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> moved = movedPeople();
        if (problem.previous() != null) {
            values.put("moved", (double) moved.size());
        }
        values.put("affinity", affinity());
        faults.outcome(plan.outcome(), values);
        faults.expect(
                plan.moved().size() == moved.size() && plan.moved().containsAll(moved),
                "moved",
                "%s are told to move, and %s do.",
                plan.moved(),
                moved);
    }

    private double affinity() {
        double sum = 0;
        for (List<String> group : plan.groups()) {
            List<Person> members = problem.people().stream()
                    .filter(person -> group.contains(person.id()))
                    .toList();
            for (int one = 0; one < members.size(); one++) {
                for (int other = one + 1; other < members.size(); other++) {
                    sum += worth(members.get(one), members.get(other));
                }
            }
        }
        for (PairWeight pair : problem.affinities().pairs()) {
            if (Objects.equals(seat.get(pair.a()), seat.get(pair.b()))) {
                sum += pair.weight();
            }
        }
        return sum;
    }

    private double worth(Person one, Person other) {
        double zone = one.zone() != null && one.zone().equals(other.zone())
                ? problem.affinities().sameZone()
                : 0;
        double sector = one.sector() != null && one.sector().equals(other.sector())
                ? problem.affinities().sameSector()
                : 0;
        return zone + sector;
    }

    private List<String> movedPeople() {
        List<String> moved = new ArrayList<>();
        List<List<String>> previous = problem.previous();
        for (int group = 0; previous != null && group < previous.size(); group++) {
            for (String id : previous.get(group)) {
                if (seat.getOrDefault(id, -1) != group) {
                    moved.add(id);
                }
            }
        }
        return moved;
    }
}
