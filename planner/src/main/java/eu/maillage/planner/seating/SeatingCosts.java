package eu.maillage.planner.seating;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Demand;
import java.util.Arrays;
import java.util.List;

/** Tells what an arrangement is worth, and what moving somebody by hand would cost. */
public final class SeatingCosts {

    private final SeatingCase seats;

    public SeatingCosts(SeatingProblem problem) {
        this.seats = new SeatingCase(problem);
    }

    /**
     * The affinity of an arrangement: the sum of what each pair inside a group is worth.
     *
     * @param groups the ids of each group
     * @throws BadProblem when somebody is unknown, missing or seated twice, or a group is one too many
     */
    public double affinity(List<List<String>> groups) {
        return seats.affinity(read(groups)) / SeatingCase.MILLION;
    }

    /**
     * What moving a person adds to the affinity; below zero when it costs.
     *
     * @param group to move to, numbered from 1
     */
    public double changeOfMove(List<List<String>> groups, String person, int group) {
        return seats.affinity(afterMove(groups, person, group)) / SeatingCase.MILLION - affinity(groups);
    }

    /** What exchanging the places of two people adds to the affinity; below zero when it costs. */
    public double changeOfSwap(List<List<String>> groups, String one, String other) {
        int[] groupOf = read(groups);
        double before = seats.affinity(groupOf) / SeatingCase.MILLION;
        int group = groupOf[seats.number(one)];
        groupOf[seats.number(one)] = groupOf[seats.number(other)];
        groupOf[seats.number(other)] = group;
        return seats.affinity(groupOf) / SeatingCase.MILLION - before;
    }

    /** The demands that an arrangement breaks: sizes, places, together, apart. */
    public List<Demand> broken(List<List<String>> groups) {
        return new SeatingDemands(seats).brokenBy(read(groups));
    }

    /**
     * The demands that the arrangement would break after moving a person.
     *
     * @param group to move to, numbered from 1
     */
    public List<Demand> brokenAfterMove(List<List<String>> groups, String person, int group) {
        return new SeatingDemands(seats).brokenBy(afterMove(groups, person, group));
    }

    private int[] afterMove(List<List<String>> groups, String person, int group) {
        if (group < 1 || group > seats.groups) {
            throw new IllegalArgumentException("A group from 1 to %d was expected, not %d. Maybe it was counted from 0."
                    .formatted(seats.groups, group));
        }
        int[] groupOf = read(groups);
        groupOf[seats.number(person)] = group - 1;
        return groupOf;
    }

    private int[] read(List<List<String>> groups) {
        if (groups.size() > seats.groups) {
            throw new BadProblem(
                    "/groups", "at most %d groups were expected, not %d.".formatted(seats.groups, groups.size()));
        }
        int[] groupOf = new int[seats.people];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (String id : groups.get(group)) {
                int person = seats.ids.require(id, "/groups/" + group);
                if (groupOf[person] >= 0) {
                    throw new BadProblem("/groups/" + group, "«%s» is already seated in another group.".formatted(id));
                }
                groupOf[person] = group;
            }
        }
        for (int person = 0; person < seats.people; person++) {
            if (groupOf[person] < 0) {
                throw new BadProblem("/groups", "«%s» is in no group.".formatted(seats.id(person)));
            }
        }
        return groupOf;
    }
}
