package eu.maillage.planner.cli;

import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The files of MDGPLIB: a line {@code n groups type min1 max1 min2 max2 …}, then {@code i j weight} for each pair, from 0. */
final class MdgpReader {

    private final String[] lines;

    private MdgpReader(String text) {
        this.lines = text.split("\r?\n", -1);
    }

    static SeatingProblem read(String text) {
        return new MdgpReader(text).problem();
    }

    private SeatingProblem problem() {
        String[] head = lines[0].strip().split("\\s+", -1);
        if (head.length < 3) {
            throw bad(0, "the number of people, the number of groups and a type were expected");
        }
        int people = whole(0, head[0], 1, SeatingProblem.MOST_PEOPLE);
        int groups = whole(0, head[1], 1, SeatingProblem.MOST_GROUPS);
        if (!List.of("ss", "ds").contains(head[2]) || head.length != 3 + 2 * groups) {
            throw bad(
                    0,
                    "the type ss or ds and the least and greatest size of %d groups were expected".formatted(groups));
        }
        List<GroupSize> sizes = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            sizes.add(
                    new GroupSize(whole(0, head[3 + 2 * group], 0, people), whole(0, head[4 + 2 * group], 0, people)));
        }
        return new SeatingProblem(
                sizes,
                IntStream.range(0, people)
                        .mapToObj(number -> new Person(String.valueOf(number)))
                        .toList(),
                new Affinities(0, 0, pairs(people)),
                Rules.NONE);
    }

    private List<PairWeight> pairs(int people) {
        List<PairWeight> pairs = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            if (lines[line].isBlank()) {
                continue;
            }
            String[] words = lines[line].strip().split("\\s+", -1);
            if (words.length != 3 || pairs.size() >= people * (people - 1) / 2) {
                throw bad(line, "two people and a weight, each pair once, were expected");
            }
            pairs.add(new PairWeight(
                    String.valueOf(whole(line, words[0], 0, people - 1)),
                    String.valueOf(whole(line, words[1], 0, people - 1)),
                    weight(line, words[2])));
        }
        return pairs;
    }

    private int whole(int line, String word, int least, int most) {
        try {
            int number = Integer.parseInt(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number outside the limits.
        }
        throw bad(line, "a whole number from %d to %d was expected instead of «%s»".formatted(least, most, word));
    }

    private double weight(int line, String word) {
        try {
            double weight = Double.parseDouble(word);
            if (Math.abs(weight) <= SeatingProblem.GREATEST_WEIGHT) {
                return weight;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number outside the limits.
        }
        throw bad(line, "a weight of at most a million was expected instead of «%s»".formatted(word));
    }

    private BadInput bad(int line, String expected) {
        String shown = lines[line].length() > 60 ? lines[line].substring(0, 60) + "…" : lines[line];
        return new BadInput("line %d".formatted(line + 1), "%s: «%s».".formatted(expected, shown.strip()));
    }
}
