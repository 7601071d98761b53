package eu.maillage.spreadsheets;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a written cell, and where a click on it may lead. */
final class CellText {

    private static final int LONGEST = 32_767;
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%'*+/=^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern BESIDE_DIGITS = Pattern.compile("\\(0\\)|[^0-9+]");
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]{3,15}");

    private static final Pattern FRENCH_PHONE = Pattern.compile("0[1-9]\\d{8}");

    private CellText() {}

    /** The text without what a file cannot hold, nor the blanks around it, nor more than a cell takes. */
    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var clean = UNWRITABLE.matcher(lines).replaceAll("").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    /** The same, where {@code _x0041_} would be read as a letter. */
    static String forWorkbook(String text) {
        return LOOKS_ESCAPED.matcher(clean(text)).replaceAll("_x005F_");
    }

    static Optional<String> mailTo(String address) {
        return MAIL.matcher(address).matches()
                ? Optional.of("mailto:" + address.replace("%", "%25"))
                : Optional.empty();
    }

    /** A French number in pairs, as people read it. */
    static String phone(String number) {
        return FRENCH_PHONE.matcher(number).matches() ? number.replaceAll("(\\d{2})(?=\\d)", "$1 ") : number;
    }

    static Optional<String> dial(String number) {
        var digits = BESIDE_DIGITS.matcher(number).replaceAll("");
        return DIALLED.matcher(digits).matches() ? Optional.of("tel:" + digits) : Optional.empty();
    }
}
