package eu.maillage.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name of a zone. */
public record ZoneForm(
        @NotBlank @Size(max = 120) String name, @Nullable Integer version) {

    /** The version that was read; none is the oldest. */
    int read() {
        return version == null ? 0 : version;
    }
}
