package eu.maillage.planner.seating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The people of a case gathered into blocks that sit together. */
final class SeatingBlocks {

    final int count;
    /** People in each block. */
    final int[] size;
    /** What two blocks are worth in one group; 0 for a block with itself. */
    final long[][] weight;
    /** For each block, those that must not share its group. */
    final int[][] apart;

    private final SeatingCase seats;
    private final int[] blockOf;
    private final int[] fixed;
    private final BitSet apartPairs = new BitSet();

    SeatingBlocks(SeatingCase seats) {
        this.seats = seats;
        this.blockOf = gather();
        this.count = Arrays.stream(blockOf).max().orElse(-1) + 1;
        this.size = new int[count];
        this.fixed = new int[count];
        this.weight = new long[count][count];
        Arrays.fill(fixed, -1);
        for (int person = 0; person < seats.people; person++) {
            int block = blockOf[person];
            size[block]++;
            fixed[block] = Math.max(fixed[block], seats.fixed[person]);
            for (int other = 0; other < seats.people; other++) {
                weight[block][blockOf[other]] += block == blockOf[other] ? 0 : seats.weight[person][other];
            }
        }
        seats.problem.rules().apart().forEach(this::separate);
        this.apart = new int[count][];
        for (int block = 0; block < count; block++) {
            apart[block] = apartFrom(block);
        }
    }

    private int[] gather() {
        int[] root = new int[seats.people];
        Arrays.setAll(root, person -> person);
        for (List<String> list : seats.problem.rules().together()) {
            for (String id : list) {
                int one = find(root, seats.number(list.getFirst()));
                int other = find(root, seats.number(id));
                root[Math.max(one, other)] = Math.min(one, other);
            }
        }
        int[] block = new int[seats.people];
        int next = 0;
        for (int person = 0; person < seats.people; person++) {
            block[person] = root[person] == person ? next++ : block[find(root, person)];
        }
        return block;
    }

    private static int find(int[] root, int person) {
        int at = person;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }

    private void separate(List<String> people) {
        for (String one : people) {
            for (String other : people) {
                if (!one.equals(other)) {
                    apartPairs.set(blockOf[seats.number(one)] * count + blockOf[seats.number(other)]);
                }
            }
        }
    }

    private int[] apartFrom(int block) {
        BitSet row = apartPairs.get(block * count, (block + 1) * count);
        return row.stream().toArray();
    }

    boolean areApart(int one, int other) {
        return apartPairs.get(one * count + other);
    }

    boolean maySit(int block, int group) {
        return fixed[block] < 0 || fixed[block] == group;
    }

    /** What each group costs each block for its people who were elsewhere. */
    long[][] ownWorth() {
        long[][] own = new long[count][seats.groups];
        for (int person = 0; person < seats.people; person++) {
            for (int group = 0; group < seats.groups && seats.previous[person] >= 0; group++) {
                own[blockOf[person]][group] -= seats.previous[person] == group ? 0 : seats.moveCost;
            }
        }
        return own;
    }

    int[] groupsOf(int[] people) {
        int[] groups = new int[count];
        for (int person = 0; person < seats.people; person++) {
            groups[blockOf[person]] = people[person];
        }
        return groups;
    }

    int[] peopleOf(int[] groups) {
        int[] people = new int[seats.people];
        Arrays.setAll(people, person -> groups[blockOf[person]]);
        return people;
    }
}
