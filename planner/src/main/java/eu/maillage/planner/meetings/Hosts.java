package eu.maillage.planner.meetings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds who receives whom, where nobody does both: each of a host's meetings takes a table of its own. */
final class Hosts {

    private Hosts() {}

    /** One of each two who meet, the fewer of those that hang together; empty when some meet in an odd circle. */
    static boolean[] of(MeetingCase day) {
        int[] side = new int[day.participants];
        boolean[] hosts = new boolean[day.participants];
        for (int first = 0; first < day.participants; first++) {
            if (side[first] == 0) {
                List<Integer> together = colour(day, first, side);
                if (together.isEmpty()) {
                    return new boolean[0];
                }
                long ones = together.stream().filter(each -> side[each] == 1).count();
                int hosting = 2 * ones <= together.size() ? 1 : -1;
                together.forEach(each -> hosts[each] = side[each] == hosting);
            }
        }
        return hosts;
    }

    /** All who hang together with somebody, on two sides; none when there are no two such sides. */
    private static List<Integer> colour(MeetingCase day, int first, int... side) {
        List<Integer> together = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        side[first] = 1;
        while (!open.isEmpty()) {
            int one = open.poll();
            together.add(one);
            for (int meeting : day.meetingsOf[one]) {
                int[] pair = day.participantsOf[meeting];
                int other = pair[0] == one ? pair[1] : pair[0];
                if (side[other] == side[one]) {
                    return List.of();
                }
                if (side[other] == 0) {
                    side[other] = -side[one];
                    open.add(other);
                }
            }
        }
        return together;
    }
}
