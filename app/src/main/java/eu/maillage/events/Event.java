package eu.maillage.events;

import eu.maillage.tenancy.Closed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param day in the territory's own time zone; of a postponed event, the day it was planned for
 * @param venue the name of the place, such as the company that receives everybody
 * @param ownTradeRefused whether offers that are an organisation's own commercial trade stay away
 * @param version counts the changes, so that nobody overwrites what she has not seen
 */
public record Event(
        EventId id,
        EventKind kind,
        String name,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String description,
        boolean ownTradeRefused,
        EventState state,
        int version) {

    /** The venue and its address, as far as they are noted; empty when neither is. */
    public String place() {
        return Stream.of(venue, address).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Whether participants and cards still change freely: it has neither begun nor ended. */
    public boolean isAhead() {
        return state == EventState.DRAFT || state == EventState.OPEN || state == EventState.POSTPONED;
    }

    /** Whether it is closed: who came, what was brought and who sat where stay as they were. */
    public boolean isOver() {
        return state == EventState.CLOSED;
    }

    /** {@link Closed} once it is over. */
    public void requireNotOver() {
        if (isOver()) {
            throw new Closed("Event %s is over.".formatted(id));
        }
    }
}
