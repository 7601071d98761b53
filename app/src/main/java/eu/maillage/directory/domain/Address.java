package eu.maillage.directory.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an organisation receives its post. */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune) {

    private static final int LONGEST_CODE = 12;
    private static final Pattern CODE_FIRST = Pattern.compile("(?:\\p{L}{1,2}-)?(\\d{4,5})[\\s,/–-]+(\\p{L}.*)");
    private static final Pattern CODE_LAST = Pattern.compile("(\\p{L}.*?)[\\s,/(–-]+(\\d{4,5})\\)?");

    public static final Address NONE = new Address(null, null, null);

    /** Whether it can be a postcode of any country: all have digits, and none is long. */
    public static boolean isPostalCode(String written) {
        return written.length() <= LONGEST_CODE && written.chars().anyMatch(Character::isDigit);
    }

    /** The postcode and the commune of one text: «44000 Saint-Aubin», «F-44000 Saint-Aubin» or «Saint-Aubin (44000)». */
    static Optional<Address> ofTown(String written) {
        Matcher before = CODE_FIRST.matcher(written);
        if (before.matches()) {
            return Optional.of(new Address(null, before.group(1), before.group(2)));
        }
        Matcher behind = CODE_LAST.matcher(written);
        return behind.matches() ? Optional.of(new Address(null, behind.group(2), behind.group(1))) : Optional.empty();
    }

    /** What the spellings of a commune have in common. */
    @Nullable
    String foldedCommune() {
        return commune == null ? null : Folding.commune(commune);
    }
}
