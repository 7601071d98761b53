package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.RoomMessage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A message to the room: something that can be seen, and read at a glance. */
public record MessageForm(
        @NotBlank(message = "live.message.empty")
        @Pattern(regexp = "(?s).*[^\\s\\p{Z}\\p{C}].*", message = "live.message.empty")
        @Size(max = RoomMessage.MOST_LETTERS, message = "live.message.long")
        @Nullable
        String text) {}
