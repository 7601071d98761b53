package eu.maillage.planner.meetings;

import java.util.Arrays;

/** The meetings of each slot, from which one can be drawn; slot 0 holds those without a slot, at first all of them. */
final class SlotMembers {

    private final int[][] of;
    private final int[] size;
    private final int[] placeOf;

    SlotMembers(int meetings, int slots) {
        this.of = new int[slots + 1][];
        Arrays.setAll(of, slot -> new int[slot == 0 ? meetings : 16]);
        this.size = new int[slots + 1];
        this.placeOf = new int[meetings];
        for (int meeting = 0; meeting < meetings; meeting++) {
            enter(meeting, 0);
        }
    }

    int size(int slot) {
        return size[slot];
    }

    int get(int slot, int place) {
        return of[slot][place];
    }

    void enter(int meeting, int slot) {
        if (size[slot] == of[slot].length) {
            of[slot] = Arrays.copyOf(of[slot], 2 * size[slot]);
        }
        placeOf[meeting] = size[slot];
        of[slot][size[slot]++] = meeting;
    }

    void leave(int meeting, int slot) {
        int last = of[slot][--size[slot]];
        of[slot][placeOf[meeting]] = last;
        placeOf[last] = placeOf[meeting];
    }
}
