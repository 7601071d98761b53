package eu.maillage.planner.seating;

import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Seating problems for tests. */
final class SeatingFixtures {

    static final Affinities NO_AFFINITIES = new Affinities(0, 0, List.of());

    private SeatingFixtures() {}

    static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Person("o" + number))
                .toList();
    }

    /** Organisations of five zones and a dozen sectors, as on a morning of exchange. */
    static SeatingProblem morning(int organisations, int tables, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> people = IntStream.range(0, organisations)
                .mapToObj(
                        number -> new Person("o" + number, "zone " + random.nextInt(5), "sector " + random.nextInt(12)))
                .toList();
        return new SeatingProblem(
                GroupSize.even(tables, organisations), people, new Affinities(10, -8, List.of()), Rules.NONE);
    }

    static SeatingProblem plain(int people, List<GroupSize> groups, Rules rules) {
        return new SeatingProblem(groups, people(people), NO_AFFINITIES, rules);
    }

    static Rules fixed(String id, int group) {
        return new Rules(List.of(), List.of(), List.of(new Fixed(id, group)));
    }

    /** A small problem with everything in it, often with few or no arrangements. */
    static SeatingProblem random(SplittableRandom random, int mostPeople) {
        int count = 1 + random.nextInt(mostPeople);
        int tables = 1 + random.nextInt(4);
        List<Person> people = IntStream.range(0, count)
                .mapToObj(number -> new Person("o" + number, "z" + random.nextInt(3), "s" + random.nextInt(4)))
                .toList();
        List<PairWeight> pairs = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                if (random.nextInt(3) == 0) {
                    pairs.add(new PairWeight("o" + one, "o" + other, random.nextInt(-20, 21) / 4.0));
                }
            }
        }
        return new SeatingProblem(
                sizes(random, count, tables),
                people,
                new Affinities(random.nextInt(-3, 4), random.nextInt(-3, 4), pairs),
                rules(random, count, tables),
                random.nextBoolean() ? null : previous(random, count, tables));
    }

    private static List<GroupSize> sizes(SplittableRandom random, int people, int tables) {
        return IntStream.range(0, tables)
                .mapToObj(table -> {
                    int min = random.nextInt(people / tables + 1);
                    return new GroupSize(min, min + random.nextInt(people + 1));
                })
                .toList();
    }

    private static Rules rules(SplittableRandom random, int people, int tables) {
        List<Fixed> fixed = random.nextBoolean()
                ? List.of()
                : List.of(new Fixed("o" + random.nextInt(people), 1 + random.nextInt(tables)));
        return new Rules(some(random, people), some(random, people), fixed);
    }

    private static List<List<String>> some(SplittableRandom random, int people) {
        List<List<String>> lists = new ArrayList<>();
        for (int list = random.nextInt(3); list > 0; list--) {
            lists.add(random.ints(1 + random.nextInt(3), 0, people)
                    .distinct()
                    .mapToObj(number -> "o" + number)
                    .toList());
        }
        return lists;
    }

    private static List<List<String>> previous(SplittableRandom random, int people, int tables) {
        List<List<String>> groups = new ArrayList<>();
        IntStream.range(0, tables).forEach(table -> groups.add(new ArrayList<>()));
        for (int person = 0; person < people; person++) {
            if (random.nextInt(5) > 0) {
                groups.get(random.nextInt(tables)).add("o" + person);
            }
        }
        return groups;
    }
}
