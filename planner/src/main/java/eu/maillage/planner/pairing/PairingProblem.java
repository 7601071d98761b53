package eu.maillage.planner.pairing;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * People of one or two sides who may meet. A pair is worth its score, weighed by the mean of its two sides' weights, and for each of
 * the two who would like it half a point times her side's weight. The total worth of the pairs is to be greatest, then the worth of
 * her pairs to whoever has least.
 *
 * @param sides one list, whose people may all meet each other, or two, whose people meet across
 * @param sideWeights one weight per side
 * @param scores what pairs are worth, each at most once; 0 for others
 * @param wishes what people want: must and no hold, would adds worth
 * @param rules what the coordinator decided
 * @param room what all meetings must fit in
 */
public record PairingProblem(
        List<List<String>> sides,
        List<Double> sideWeights,
        List<Score> scores,
        List<Wish> wishes,
        Rules rules,
        Room room) {

    /** The greatest number of people, both sides together. */
    public static final int MOST_PEOPLE = 5000;
    /** The greatest number of pairs that may be chosen, times slots where availability matters. */
    public static final int MOST_CELLS = 2_000_000;
    /** The greatest score or weight of a side; worth is counted in thousandths. */
    public static final double GREATEST_SCORE = 1e6;

    /** What a wish that is met adds, before the weight of the side. */
    public static final double WOULD = 0.5;

    /** @throws BadProblem when an id is unknown or doubled, or a number is outside its limits */
    public PairingProblem {
        sides = sides.stream().map(List::copyOf).toList();
        sideWeights = List.copyOf(sideWeights);
        scores = List.copyOf(scores);
        wishes = List.copyOf(wishes);
        check(sides, sideWeights, scores, wishes, rules, room);
    }

    /** What a pair is worth, 0 or more. */
    public record Score(String a, String b, double score) {}

    /** How much somebody wants to meet somebody. */
    public enum Level {
        MUST,
        WOULD,
        NO
    }

    /** What one person wants of another. */
    public record Wish(String from, String to, Level level) {}

    /** The fewest and the most meetings of a person. */
    public record Limit(int min, int max) {}

    /** Two people. */
    public record Pair(String a, String b) {}

    /**
     * What the coordinator decided.
     *
     * @param limits by person
     * @param forced pairs that meet
     * @param forbidden pairs that do not
     */
    public record Rules(Map<String, Limit> limits, List<Pair> forced, List<Pair> forbidden) {
        public Rules {
            limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
            forced = List.copyOf(forced);
            forbidden = List.copyOf(forbidden);
        }
    }

    /**
     * When and where meetings can be.
     *
     * @param slots how many there are
     * @param tables the most meetings at once
     * @param unavailable slots without a meeting, by person
     */
    public record Room(int slots, int tables, Map<String, Set<Integer>> unavailable) {
        public Room {
            Map<String, Set<Integer>> copy = new LinkedHashMap<>();
            unavailable.forEach((id, set) -> copy.put(id, Collections.unmodifiableSet(new TreeSet<>(set))));
            unavailable = Collections.unmodifiableMap(copy);
        }
    }

    /** All people, the first side first. */
    public List<String> people() {
        List<String> people = new ArrayList<>();
        sides.forEach(people::addAll);
        return people;
    }

    private static void check(
            List<List<String>> sides,
            List<Double> sideWeights,
            List<Score> scores,
            List<Wish> wishes,
            Rules rules,
            Room room) {
        expect(
                !sides.isEmpty() && sides.size() <= 2,
                "/sides",
                "one or two sides were expected, not %d.",
                sides.size());
        List<String> people = new ArrayList<>();
        sides.forEach(people::addAll);
        expect(people.size() <= MOST_PEOPLE, "/sides", "at most 5000 people were expected, not %d.", people.size());
        refuseTwins(sides);
        Ids ids = Ids.of("person", "/sides", people);
        expect(
                sideWeights.size() == sides.size(),
                "/sideWeight",
                "one weight per side was expected, not %d.",
                sideWeights.size());
        sideWeights.forEach(weight -> number("/sideWeight", weight));
        Set<String> seen = new TreeSet<>();
        for (int place = 0; place < scores.size(); place++) {
            Score score = scores.get(place);
            pair("/scores/" + place, score.a(), score.b(), ids, sides);
            number("/scores/%d/score".formatted(place), score.score());
            int a = ids.require(score.a(), "");
            int b = ids.require(score.b(), "");
            expect(
                    seen.add(Math.min(a, b) + " " + Math.max(a, b)),
                    "/scores/" + place,
                    "each pair once was expected, not %s again.",
                    score);
        }
        for (int place = 0; place < wishes.size(); place++) {
            pair("/wishes/" + place, wishes.get(place).from(), wishes.get(place).to(), ids, sides);
        }
        pairs("/forced/", rules.forced(), ids, sides);
        pairs("/forbidden/", rules.forbidden(), ids, sides);
        rules.limits().forEach((id, limit) -> {
            ids.require(id, "/limits/" + id);
            expect(
                    limit.min() >= 0 && limit.max() >= limit.min(),
                    "/limits/" + id,
                    "0 or more, and at most max, was expected, not %s.",
                    limit);
        });
        expect(
                room.slots() >= 1 && room.slots() <= 500,
                "/slots/count",
                "1 to 500 slots were expected, not %d.",
                room.slots());
        expect(
                room.tables() >= 0 && room.tables() <= 100_000,
                "/tables",
                "0 to 100000 tables were expected, not %d.",
                room.tables());
        room.unavailable().forEach((id, slots) -> {
            ids.require(id, "/participants");
            slots.forEach(slot -> expect(
                    slot >= 1 && slot <= room.slots(),
                    "/participants",
                    "«%s» was expected to miss slots of the day, not slot %d.",
                    id,
                    slot));
        });
    }

    private static void refuseTwins(List<List<String>> sides) {
        Set<String> seen = new TreeSet<>();
        for (int side = 0; side < sides.size(); side++) {
            for (int place = 0; place < sides.get(side).size(); place++) {
                String id = sides.get(side).get(place);
                expect(
                        seen.add(id),
                        "/sides/%d/%d".formatted(side, place),
                        "each person once was expected, not «%s» again.",
                        id);
            }
        }
    }

    private static void pairs(String pointer, List<Pair> pairs, Ids ids, List<List<String>> sides) {
        for (int place = 0; place < pairs.size(); place++) {
            pair(pointer + place, pairs.get(place).a(), pairs.get(place).b(), ids, sides);
        }
    }

    private static void pair(String pointer, String a, String b, Ids ids, List<List<String>> sides) {
        int one = ids.require(a, pointer);
        int other = ids.require(b, pointer);
        int first = sides.getFirst().size();
        boolean meet = one != other && (sides.size() == 1 || (one < first) != (other < first));
        expect(meet, pointer, "two people who may meet were expected, not «%s» and «%s».", a, b);
    }

    private static void number(String pointer, double value) {
        expect(
                value >= 0 && value <= GREATEST_SCORE,
                pointer,
                "a number from 0 to 1000000 was expected, not %s.",
                value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the library's only dependency on Error Prone
    private static void expect(boolean holds, String pointer, String message, Object... values) {
        if (!holds) {
            throw new BadProblem(pointer, message.formatted(values));
        }
    }
}
