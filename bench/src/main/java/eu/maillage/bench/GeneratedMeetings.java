package eu.maillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Meeting problems in sizes that nobody has published, written as the planner's own JSON; the same seed writes the same file. */
final class GeneratedMeetings {

    private final SplittableRandom random;
    private final int people;
    private final int slots;
    private final int tables;
    private final List<int[]> pairs = new ArrayList<>();

    private GeneratedMeetings(int people, int slots, int tables, long seed) {
        this.random = new SplittableRandom(seed);
        this.people = people;
        this.slots = slots;
        this.tables = tables;
    }

    /** Hosts who receive visitors, or with no hosts anybody who meets anybody; nobody has more meetings than slots. */
    static GeneratedMeetings atRandom(int people, int hosts, int count, int slots, int tables, long seed) {
        GeneratedMeetings meetings = new GeneratedMeetings(people, slots, tables, seed);
        Set<List<Integer>> met = new HashSet<>();
        int[] degree = new int[people];
        while (meetings.pairs.size() < count) {
            int one = meetings.random.nextInt(hosts == 0 ? people : hosts);
            int other = hosts + meetings.random.nextInt(people - hosts);
            if (one != other
                    && degree[one] < slots
                    && degree[other] < slots
                    && met.add(List.of(Math.min(one, other), Math.max(one, other)))) {
                degree[one]++;
                degree[other]++;
                meetings.pairs.add(new int[] {one, other});
            }
        }
        return meetings;
    }

    /** A day that can be held without a break: in each slot those who are there meet two by two, and each stays for one run. */
    static GeneratedMeetings withoutBreaks(int people, int atOnce, int slots, int tables, long seed) {
        GeneratedMeetings meetings = new GeneratedMeetings(people, slots, tables, seed);
        int[] left = new int[people];
        Set<List<Integer>> met = new HashSet<>();
        List<Integer> here = new ArrayList<>();
        int next = 0;
        for (int slot = 1; slot <= slots; slot++) {
            while (next < people && here.size() < 2 * atOnce) {
                left[next] = slot == 1 ? 1 + meetings.random.nextInt(12) : 8 + meetings.random.nextInt(9);
                here.add(next++);
            }
            meetings.twoByTwo(here, met);
            here.removeIf(person -> --left[person] <= 0);
        }
        Collections.shuffle(meetings.pairs, new Random(seed));
        return meetings;
    }

    private void twoByTwo(List<Integer> here, Set<List<Integer>> met) {
        Collections.shuffle(here, new Random(random.nextLong()));
        for (int place = 0; place + 1 < here.size(); place += 2) {
            int one = here.get(place);
            for (int other = place + 1; other < here.size(); other++) {
                int two = here.get(other);
                if (met.add(List.of(Math.min(one, two), Math.max(one, two)))) {
                    Collections.swap(here, place + 1, other);
                    pairs.add(new int[] {one, two});
                    break;
                }
            }
        }
    }

    /** Writes the problem into a file; the file. */
    Path write(Path file) throws IOException {
        String participants = IntStream.range(0, people)
                .mapToObj("{\"id\":\"p%d\"}"::formatted)
                .collect(Collectors.joining(","));
        String meetings = IntStream.range(0, pairs.size())
                .mapToObj(place -> "{\"id\":\"m%d\",\"participants\":[\"p%d\",\"p%d\"]}"
                        .formatted(place, pairs.get(place)[0], pairs.get(place)[1]))
                .collect(Collectors.joining(","));
        return Files.writeString(
                file,
                "{\"slots\":{\"count\":%d},\"tables\":%d,\"participants\":[%s],\"meetings\":[%s]}"
                        .formatted(slots, tables, participants, meetings));
    }
}
