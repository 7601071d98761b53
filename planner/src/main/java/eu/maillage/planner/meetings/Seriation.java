package eu.maillage.planner.meetings;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Puts a day's meetings in a row in which those of people who meet the same people are close: the order of the second eigenvector of
 * who meets whom (Atkins, Boman, Hendrickson, SIAM J. Comput. 28, 1998). Where stays follow one another through the day it finds that
 * order; where there is none it does no harm.
 */
final class Seriation {

    private static final int ROUNDS = 1000;

    private final MeetingCase day;
    private double[] place;

    private Seriation(MeetingCase day, long seed) {
        this.day = day;
        SplittableRandom random = new SplittableRandom(seed);
        this.place = random.doubles(day.participants, -1, 1).toArray();
    }

    /** All meetings, from those for the morning to those for the evening. */
    static int[] order(MeetingCase day, long seed) {
        Seriation seriation = new Seriation(day, seed);
        for (int round = 0; round < ROUNDS; round++) {
            seriation.centre();
            seriation.approach();
        }
        return seriation.sorted();
    }

    private int degree(int participant) {
        return day.meetingsOf[participant].length;
    }

    /** Takes out what all have in common, and keeps the numbers from vanishing. */
    private void centre() {
        double sum = 0;
        double degrees = 0;
        for (int participant = 0; participant < place.length; participant++) {
            sum += degree(participant) * place[participant];
            degrees += degree(participant);
        }
        double mean = sum / Math.max(1, degrees);
        double widest = 1e-300;
        for (int participant = 0; participant < place.length; participant++) {
            place[participant] -= mean;
            widest = Math.max(widest, Math.abs(place[participant]));
        }
        for (int participant = 0; participant < place.length; participant++) {
            place[participant] /= widest;
        }
    }

    /** Everybody goes half of the way to the mean of those they meet. */
    private void approach() {
        double[] next = new double[place.length];
        for (int participant = 0; participant < place.length; participant++) {
            double sum = 0;
            int met = 0;
            for (int meeting : day.meetingsOf[participant]) {
                for (int other : day.participantsOf[meeting]) {
                    sum += place[other];
                }
                sum -= place[participant];
                met += day.participantsOf[meeting].length - 1;
            }
            next[participant] = met == 0 ? 0 : (place[participant] + sum / met) / 2;
        }
        place = next;
    }

    private int[] sorted() {
        double[] row = IntStream.range(0, day.meetings)
                .mapToDouble(meeting -> IntStream.of(day.participantsOf[meeting])
                        .mapToDouble(participant -> place[participant])
                        .average()
                        .orElse(0))
                .toArray();
        double sign = againstTheDay(row) ? -1 : 1;
        return IntStream.range(0, day.meetings)
                .boxed()
                .sorted(Comparator.comparingDouble(meeting -> sign * row[meeting]))
                .mapToInt(meeting -> meeting)
                .toArray();
    }

    /** Whether the row runs from the evening to the morning, as far as the slots allowed tell. */
    private boolean againstTheDay(double... row) {
        double along = 0;
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            int middle = day.allowed[meeting].nextSetBit(0) + day.allowed[meeting].length() - 1;
            along += row[meeting] * (middle - day.slots - 1);
        }
        return along < 0;
    }
}
