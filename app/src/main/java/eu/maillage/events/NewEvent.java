package eu.maillage.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is known of an event when it is planned, or changed. */
public record NewEvent(
        EventKind kind,
        String name,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String description,
        boolean ownTradeRefused) {}
