package eu.maillage.planner.seating;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Ids;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses seating problems whose ids, references or numbers make no sense. */
final class SeatingShape {

    private SeatingShape() {}

    static void check(
            List<GroupSize> groups,
            List<Person> people,
            Affinities affinities,
            Rules rules,
            @Nullable List<List<String>> previous) {
        checkGroups(groups);
        checkCount("/people", people.size(), SeatingProblem.MOST_PEOPLE, "people");
        Ids ids = Ids.of("person", "/people", people.stream().map(Person::id).toList());
        checkWeight("/weights/sameZone", affinities.sameZone());
        checkWeight("/weights/sameSector", affinities.sameSector());
        checkPairs(affinities.pairs(), ids);
        checkLists("/together", rules.together(), ids);
        checkLists("/apart", rules.apart(), ids);
        checkFixed(rules.fixed(), ids, groups.size());
        if (previous != null) {
            checkPrevious(previous, ids, groups.size());
        }
    }

    private static void checkGroups(List<GroupSize> groups) {
        checkCount("/groups", groups.size(), SeatingProblem.MOST_GROUPS, "groups");
        if (groups.isEmpty()) {
            throw new BadProblem("/groups", "at least one group was expected, not none.");
        }
        for (int place = 0; place < groups.size(); place++) {
            GroupSize size = groups.get(place);
            if (size.min() < 0 || size.max() < size.min()) {
                throw new BadProblem(
                        "/groups",
                        "group %d was expected to take 0 or more people and at most as many as its greatest size, not %d to %d."
                                .formatted(place + 1, size.min(), size.max()));
            }
        }
    }

    private static void checkCount(String pointer, int count, int most, String what) {
        if (count > most) {
            throw new BadProblem(pointer, "at most %d %s were expected, not %d.".formatted(most, what, count));
        }
    }

    private static void checkWeight(String pointer, double weight) {
        if (!(Math.abs(weight) <= SeatingProblem.GREATEST_WEIGHT)) {
            throw new BadProblem(pointer, "a weight from -1000000 to 1000000 was expected, not %s.".formatted(weight));
        }
    }

    private static void checkPairs(List<PairWeight> pairs, Ids ids) {
        Map<Long, Integer> seen = HashMap.newHashMap(pairs.size());
        for (int place = 0; place < pairs.size(); place++) {
            PairWeight pair = pairs.get(place);
            String here = "/pairs/" + place;
            int a = ids.require(pair.a(), here + "/a");
            int b = ids.require(pair.b(), here + "/b");
            checkWeight(here + "/weight", pair.weight());
            if (a == b) {
                throw new BadProblem(here, "two different people were expected, not «%s» twice.".formatted(pair.a()));
            }
            Integer first = seen.putIfAbsent((long) Math.min(a, b) * ids.size() + Math.max(a, b), place);
            if (first != null) {
                throw new BadProblem(
                        here, "the pair «%s», «%s» already stands at /pairs/%d.".formatted(pair.a(), pair.b(), first));
            }
        }
    }

    private static void checkLists(String pointer, List<List<String>> lists, Ids ids) {
        for (int place = 0; place < lists.size(); place++) {
            checkOnce(pointer + "/" + place, lists.get(place), ids, new HashSet<>());
        }
    }

    private static void checkOnce(String pointer, List<String> people, Ids ids, Set<Integer> seen) {
        for (int place = 0; place < people.size(); place++) {
            String here = pointer + "/" + place;
            if (!seen.add(ids.require(people.get(place), here))) {
                throw new BadProblem(
                        here, "each person once was expected, not «%s» again.".formatted(people.get(place)));
            }
        }
    }

    private static void checkFixed(List<Fixed> fixed, Ids ids, int groups) {
        for (int place = 0; place < fixed.size(); place++) {
            ids.require(fixed.get(place).id(), "/fixed/%d/id".formatted(place));
            int group = fixed.get(place).group();
            if (group < 1 || group > groups) {
                throw new BadProblem(
                        "/fixed/%d/group".formatted(place),
                        "a group from 1 to %d was expected, not %d.".formatted(groups, group));
            }
        }
    }

    private static void checkPrevious(List<List<String>> previous, Ids ids, int groups) {
        checkCount("/previous/groups", previous.size(), groups, "groups");
        Set<Integer> seen = new HashSet<>();
        for (int group = 0; group < previous.size(); group++) {
            checkOnce("/previous/groups/" + group, previous.get(group), ids, seen);
        }
    }
}
