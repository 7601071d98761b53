package eu.maillage.exchanges.domain.plan;

import java.util.List;

/**
 * What moving somebody would cost, told before it is done.
 *
 * @param neighboursLost of the same zone, who share the table now and would not any more
 * @param neighboursFound of the same zone, who would share the table
 * @param competitorsMet direct competitors who would share the table
 * @param competitorsLeft direct competitors who share it now and would not any more
 * @param broken the demands that it would break and that hold now
 * @param change what it adds to the worth of the seating; below zero when it costs
 */
public record MoveCost(
        List<Guest> neighboursLost,
        List<Guest> neighboursFound,
        List<Guest> competitorsMet,
        List<Guest> competitorsLeft,
        List<Demanded> broken,
        double change) {

    public MoveCost {
        neighboursLost = List.copyOf(neighboursLost);
        neighboursFound = List.copyOf(neighboursFound);
        competitorsMet = List.copyOf(competitorsMet);
        competitorsLeft = List.copyOf(competitorsLeft);
        broken = List.copyOf(broken);
    }

    /** How it compares, in one word. */
    public enum Verdict {
        BETTER,
        SAME,
        WORSE,
        /** Something that was demanded would no longer hold. */
        FORBIDDEN
    }

    public Verdict verdict() {
        if (!broken.isEmpty()) {
            return Verdict.FORBIDDEN;
        }
        return change > 0 ? Verdict.BETTER : change < 0 ? Verdict.WORSE : Verdict.SAME;
    }
}
