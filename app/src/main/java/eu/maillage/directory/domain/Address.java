package eu.maillage.directory.domain;

import org.jspecify.annotations.Nullable;

/** Where an organisation receives its post. */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune) {

    private static final int LONGEST_CODE = 12;

    public static final Address NONE = new Address(null, null, null);

    /** Whether it can be a postcode of any country: all have digits, and none is long. */
    public static boolean isPostalCode(String written) {
        return written.length() <= LONGEST_CODE && written.chars().anyMatch(Character::isDigit);
    }

    /** What the spellings of a commune have in common. */
    @Nullable
    String foldedCommune() {
        return commune == null ? null : Folding.commune(commune);
    }
}
