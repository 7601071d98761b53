package eu.maillage.directory.domain;

import org.jspecify.annotations.Nullable;

/** Where an organisation receives its post. */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune) {

    public static final Address NONE = new Address(null, null, null);

    /** What the spellings of a commune have in common. */
    @Nullable
    String foldedCommune() {
        return commune == null ? null : Folding.commune(commune);
    }
}
