package eu.maillage.mail;

import java.util.regex.Pattern;

/**
 * Somebody whom a letter goes to or whom its answer reaches.
 *
 * @param name as she writes it; may be empty
 * @param address one e-mail address
 */
public record Correspondent(String name, String address) {

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    public Correspondent {
        name = Letter.oneLine(name);
        address = address.strip();
        if (!isAddress(address)) {
            throw new IllegalArgumentException(
                    "Not an e-mail address (%d characters). Maybe the form that took it lets too much through."
                            .formatted(address.length()));
        }
    }

    /** Whether a letter can be addressed so. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches() && !text.contains("..");
    }

    /** Neither names nor addresses belong in a log. */
    @Override
    public String toString() {
        return "a correspondent";
    }
}
