package eu.maillage.directory.domain;

import org.jspecify.annotations.Nullable;

/** Where an organisation receives its post. */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune) {

    public static final Address NONE = new Address(null, null, null);
}
