package eu.maillage.planner.meetings;

import eu.maillage.planner.engine.Run;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Simulated annealing over exchanges between two slots (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983). Most exchanges proposed bring
 * a meeting of somebody with breaks beside another of hers.
 */
final class TimetableSearch {

    /** What one unit of effort does. */
    private static final double STEPS_OF_EFFORT = 3e6;

    private static final int BLOCK = 2000;
    private static final int DIGIT = 20;
    private static final double HOT = 5;
    private static final double COLD = 1.2;
    private static final double GUIDED = 0.8;
    private static final int LOOKS = 8;
    private static final double AIMED = 0.8;
    private static final int OUT_FIRST = 10;

    private final MeetingCase day;
    private final Draft draft;
    private final Incumbent incumbent;
    private final List<Stage> stages;
    private final SplittableRandom random;
    private long best = Long.MAX_VALUE;
    private int[] bestSlots = {};
    private boolean told = true;
    private double guided = GUIDED;
    private boolean aims;
    private final int[] broken;
    private int brokenCount;

    TimetableSearch(MeetingCase day, Incumbent incumbent, Weights weights, long seed) {
        this.day = day;
        this.draft = new Draft(day, weights);
        this.incumbent = incumbent;
        this.stages = Stage.of(day);
        this.random = new SplittableRandom(seed);
        this.broken = new int[day.participants];
    }

    /**
     * Keeps a list of who has breaks, because looking for them at random seldom finds one of the last few among hundreds.
     *
     * @param share how often somebody's breaks are aimed at, and not any meeting moved
     */
    TimetableSearch aiming(double share) {
        this.aims = true;
        this.guided = share;
        return this;
    }

    /** Gives each meeting, in the order given, a free slot as close as can be to its share of the day; some may find none. */
    TimetableSearch spread(int... order) {
        for (int place = 0; place < order.length; place++) {
            int slot = freeNear(order[place], 1 + (int) ((long) place * day.slots / order.length));
            if (slot > 0 && draft.consider(order[place], slot, MeetingCase.NONE)) {
                draft.commit();
            }
        }
        return this;
    }

    private int freeNear(int meeting, int target) {
        for (int away = 0; away < day.slots; away++) {
            if (isFree(meeting, target + away)) {
                return target + away;
            }
            if (isFree(meeting, target - away)) {
                return target - away;
            }
        }
        return 0;
    }

    private boolean isFree(int meeting, int slot) {
        return slot >= 1
                && slot <= day.slots
                && day.allowed[meeting].get(slot)
                && draft.consider(meeting, slot, MeetingCase.NONE)
                && draft.weigh() < 0;
    }

    /** Gives each meeting the slot that costs least now; some may find none. */
    TimetableSearch place() {
        for (int number = 0; number < day.meetings && draft.out() > 0; number++) {
            int meeting = draw(0);
            int slot = cheapest(meeting);
            if (slot > 0 && draft.consider(meeting, slot, MeetingCase.NONE)) {
                draft.commit();
            }
        }
        note();
        tell();
        return this;
    }

    TimetableSearch from(int... slots) {
        draft.take(slots);
        note();
        return this;
    }

    private int draw(int slot) {
        int size = draft.members().size(slot);
        return size == 0 ? MeetingCase.NONE : draft.members().get(slot, random.nextInt(size));
    }

    /** Only a slot that displaces nobody, of which there is one when the change is for the better. */
    private int cheapest(int meeting) {
        int cheapest = 0;
        int least = 0;
        int ties = 0;
        for (int slot = day.allowed[meeting].nextSetBit(1);
                slot > 0;
                slot = day.allowed[meeting].nextSetBit(slot + 1)) {
            if (draft.consider(meeting, slot, MeetingCase.NONE)) {
                int change = draft.weigh();
                if (change < least) {
                    ties = 0;
                }
                if (change <= least && change < 0 && random.nextInt(++ties) == 0) {
                    cheapest = slot;
                }
                least = Math.min(least, change);
            }
        }
        return cheapest;
    }

    /**
     * Cools down once, over so many steps, or faster when the time ends before.
     *
     * @param leave what is to be left of the run's budget
     * @param enough whether to stop at the first complete timetable
     */
    TimetableSearch anneal(Run run, long steps, double leave, boolean enough) {
        double before = run.left();
        for (long step = 0; step < steps; step += BLOCK) {
            double used = (before - run.left()) / Math.max(1e-9, before - leave);
            double progress = Math.max((double) step / steps, used);
            if (progress >= 1 || run.over() || incumbent.isProved() || (enough && incumbent.isFound())) {
                break;
            }
            double temperature = HOT * Math.pow(COLD / HOT, progress);
            if (aims) {
                listBroken();
            }
            for (int each = 0; each < BLOCK; each++) {
                step(temperature);
            }
            tell();
            run.spend(run.countsEffort() ? BLOCK / STEPS_OF_EFFORT : 0);
        }
        return this;
    }

    /** The best timetable of this search, which may leave meetings without a slot. */
    Timetable best() {
        return new Timetable(day, bestSlots);
    }

    private void tell() {
        if (!told) {
            told = true;
            incumbent.offer(bestSlots);
        }
    }

    private void step(double temperature) {
        boolean done;
        if (draft.out() > 0 && random.nextInt(OUT_FIRST) == 0) {
            done = exchange(draw(0), anySlot(), temperature);
        } else if (random.nextDouble() < guided) {
            done = guided(temperature);
        } else {
            done = exchange(random.nextInt(day.meetings), anySlot(), temperature);
        }
        if (done) {
            note();
        }
    }

    private int anySlot() {
        return 1 + random.nextInt(day.slots);
    }

    private void listBroken() {
        brokenCount = 0;
        for (int participant = 0; participant < day.participants; participant++) {
            if (draft.days().breaks(participant) > 0) {
                broken[brokenCount++] = participant;
            }
        }
    }

    private int somebody() {
        if (aims && brokenCount > 0 && random.nextDouble() < AIMED) {
            return broken[random.nextInt(brokenCount)];
        }
        int participant = random.nextInt(day.participants);
        for (int look = 0; look < LOOKS && !aims && draft.days().breaks(participant) == 0; look++) {
            participant = random.nextInt(day.participants);
        }
        return participant;
    }

    private boolean guided(double temperature) {
        int participant = somebody();
        int[] meetings = day.meetingsOf[participant];
        if (meetings.length < 2) {
            return false;
        }
        int slot = draft.slotOf(meetings[random.nextInt(meetings.length)]) + (random.nextBoolean() ? 1 : -1);
        return slot >= 1
                && slot <= day.slots
                && !draft.days().isBusy(participant, slot)
                && exchange(meetings[random.nextInt(meetings.length)], slot, temperature);
    }

    private boolean exchange(int meeting, int slot, double temperature) {
        if (draft.slotOf(meeting) == slot
                || !day.allowed[meeting].get(slot)
                || !draft.consider(meeting, slot, draw(slot))) {
            return false;
        }
        int change = draft.weigh();
        if (change > 0 && random.nextDouble() >= Math.exp(-change / temperature)) {
            return false;
        }
        draft.commit();
        return true;
    }

    private int count(Stage stage) {
        return switch (stage) {
            case BREAKS -> draft.days().breaks();
            case IDLE -> draft.days().idle();
            case DROPPED, MOVED -> 0;
        };
    }

    /** Keeps the slots if they are the best so far: fewest meetings without a slot, then the objectives in their order. */
    private void note() {
        long score = (long) draft.out() + draft.days().unfair();
        for (Stage stage : stages) {
            score = (score << DIGIT) + count(stage);
        }
        if (score < best) {
            best = score;
            bestSlots = draft.slots();
            told = false;
        }
    }
}
