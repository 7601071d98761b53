package eu.maillage.spreadsheets;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a workbook shows a number: which tells dates from quantities, and how many zeros an identifier begins with. */
sealed interface NumberStyle {

    /** A quantity. */
    record Plain() implements NumberStyle {}

    /** A day, an hour or both. */
    record Moment() implements NumberStyle {}

    /** Digits at fixed places, as in 00000 for a postal code or 0#" "##" "##" "##" "## for a phone. */
    record Mask(String places) implements NumberStyle {}

    NumberStyle PLAIN = new Plain();
    NumberStyle MOMENT = new Moment();

    Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    Pattern MASK = Pattern.compile("[0#][0# \u00A0/-]*0[0# \u00A0/-]*|0[0# \u00A0/-]*#[0# \u00A0/-]*");
    int LONGEST = 256;

    static NumberStyle of(int id, String code) {
        if (code.isEmpty()) {
            return builtInMoment(id) ? MOMENT : PLAIN;
        }
        if (code.length() > LONGEST || code.equalsIgnoreCase("General") || code.equals("@")) {
            return PLAIN;
        }
        return ofCode(code.split(";", 2)[0]);
    }

    private static NumberStyle ofCode(String code) {
        var bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        var withoutFractions = bare.replaceAll("[.,]0+", "");
        if (withoutFractions.matches(".*[dmyhs].*") && !withoutFractions.matches(".*[0#?].*")) {
            return MOMENT;
        }
        var places = code.replace("\"", "").replace("\\", "");
        return MASK.matcher(places).matches() ? new Mask(places) : PLAIN;
    }

    private static boolean builtInMoment(int id) {
        return within(id, 14, 22) || within(id, 27, 36) || within(id, 45, 47) || within(id, 50, 58);
    }

    private static boolean within(int id, int first, int last) {
        return id >= first && id <= last;
    }
}
