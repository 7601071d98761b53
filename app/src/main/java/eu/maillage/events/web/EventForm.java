package eu.maillage.events.web;

import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.NewEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An event as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as it is typed, and refused so
public record EventForm(
        @NotBlank(message = "events.form.name-missing") @Size(max = 120) @Nullable
        String name,

        @NotNull(message = "events.form.day-missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @NotNull(message = "events.form.starts-missing") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime starts,

        @NotNull(message = "events.form.ends-missing") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime ends,

        @Size(max = 200) @Nullable String venue,
        @Size(max = 300) @Nullable String address,
        @Size(max = 4000) @Nullable String description,
        @Nullable Boolean ownTradeRefused,
        @Nullable Integer version) {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime NOON = LocalTime.of(12, 30);

    static EventForm empty() {
        return new EventForm(null, null, MORNING, NOON, null, null, null, true, 0);
    }

    static EventForm of(Event event) {
        return new EventForm(
                event.name(),
                event.day(),
                event.starts(),
                event.ends(),
                event.venue(),
                event.address(),
                event.description(),
                event.ownTradeRefused(),
                event.version());
    }

    NewEvent toEvent(EventKind kind) {
        return new NewEvent(
                kind,
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(day),
                Objects.requireNonNull(starts),
                Objects.requireNonNull(ends),
                blankAsNull(venue),
                blankAsNull(address),
                blankAsNull(description),
                Boolean.TRUE.equals(ownTradeRefused));
    }

    boolean endsNotAfterItBegins() {
        return starts != null && ends != null && !ends.isAfter(starts);
    }

    /** Whether its year can only be a slip, such as 0026. */
    boolean isOfAnotherAge() {
        return day != null && (day.getYear() < 2000 || day.getYear() > 2100);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
