package eu.maillage.events;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that attends an event. Who may see her details, and for what, is the directory's to say.
 *
 * @param contact the person who comes for it; absent while nobody was chosen
 * @param addedOnTheDay whether it came without having been expected
 * @param checkedInAt when it was seen to be there
 * @param namedElsewhere whether its first person was named for another event alone, so that she is not taken for who comes here
 * @param formerDay the day for which it answered, where the event's was changed since
 */
public record Participant(
        EventId event,
        OrganisationId organisation,
        @Nullable ContactId contact,
        ParticipantState state,
        boolean addedOnTheDay,
        @Nullable Instant checkedInAt,
        boolean namedElsewhere,
        @Nullable LocalDate formerDay) {

    /** Whether there is a chair for it: it is there, or nobody said that it does not come. */
    public boolean isCounted() {
        return state != ParticipantState.ABSENT;
    }

    /** Whether it said if it comes on the day that the event has now. */
    public boolean isAnswered() {
        return state != ParticipantState.EXPECTED && formerDay == null;
    }

    /**
     * Who of its people comes: the one who was chosen, else the only one there is; nobody yet where there are several, or
     * where she was named for another event alone.
     */
    public Optional<ContactFace> comes(List<ContactFace> people) {
        return people.stream()
                .filter(one -> one.id().equals(contact))
                .findFirst()
                .or(() -> people.stream()
                        .filter(_ -> people.size() == 1 && !namedElsewhere)
                        .findFirst());
    }
}
