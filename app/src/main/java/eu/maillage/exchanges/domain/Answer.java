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
 */
public record Answer(
        UUID device,
        long sequence,
        AnswerSource source,
        int table,
        Phase phase,
        int round,
        UUID card,
        Map<UUID, Mark> marks) {

    public Answer {
        marks = Map.copyOf(marks);
        if (sequence < 1) {
            throw new IllegalArgumentException(
                    "Sequence %d of device %s is not counted from 1. Maybe the device lost its count."
                            .formatted(sequence, device));
        }
    }
}
