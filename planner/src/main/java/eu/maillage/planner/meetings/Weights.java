package eu.maillage.planner.meetings;

/**
 * What a search by exchanges pays.
 *
 * @param out for each meeting without a slot
 * @param breaks for each break
 * @param idle for each idle slot
 * @param unfair for each break of a participant above {@code fairBreaks}
 * @param fairBreaks the breaks that fairness allows each participant
 */
record Weights(int out, int breaks, int idle, int unfair, int fairBreaks) {

    int of(int breakCount, int idleCount) {
        return breaks * breakCount + idle * idleCount + unfair * unfair(breakCount);
    }

    int unfair(int breakCount) {
        return Math.max(0, breakCount - fairBreaks);
    }
}
