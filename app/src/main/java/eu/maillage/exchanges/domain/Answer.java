package eu.maillage.exchanges.domain;

import java.util.Map;
import java.util.UUID;

/**
 * What one device says of one card: the marks of the companies it speaks of, and no other.
 *
 * @param device where it was noted
 * @param sequence the device's own count of its answers: the higher is the newer, whatever arrives first
 * @param table the number of the table that had the card
 * @param marks what each company raised, by organisation
 * @param implied whether nobody marked any of it: «next» said NON for the companies that were left; it counts where nothing else
 *     is known
 */
public record Answer(
        UUID device,
        long sequence,
        AnswerSource source,
        int table,
        Phase phase,
        int round,
        UUID card,
        Map<UUID, Mark> marks,
        boolean implied) {

    public Answer {
        marks = Map.copyOf(marks);
        if (implied && marks.values().stream().anyMatch(mark -> mark != Mark.NO)) {
            throw new IllegalArgumentException(
                    "Answer %d of device %s implies %s. Maybe what was marked is sent along with what was not."
                            .formatted(sequence, device, marks));
        }
        if (sequence < 1) {
            throw new IllegalArgumentException(
                    "Sequence %d of device %s is not counted from 1. Maybe the device lost its count."
                            .formatted(sequence, device));
        }
    }

    /** What was marked. */
    public Answer(
            UUID device,
            long sequence,
            AnswerSource source,
            int table,
            Phase phase,
            int round,
            UUID card,
            Map<UUID, Mark> marks) {
        this(device, sequence, source, table, phase, round, card, marks, false);
    }
}
