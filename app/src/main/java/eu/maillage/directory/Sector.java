package eu.maillage.directory;

import java.util.Locale;

/**
 * An activity of the French classification (NAF rév. 2): one of its 732 sub-classes.
 *
 * @param code such as 01.11Z
 * @param label in French, the classification's own language
 * @param division the two-digit heading above it, in English where the screen is
 */
public record Sector(String code, String label, Heading section, Heading division) {

    /** A heading of the classification: a section (A to U) or a division (01 to 99). */
    public record Heading(String code, String french, String english) {

        public String label(Locale locale) {
            return isFrench(locale) ? french : english;
        }
    }

    /** The label; in another language than French, led by its division, which has an official English name. */
    public String label(Locale locale) {
        return isFrench(locale) ? label : division.english() + " (" + label + ")";
    }

    private static boolean isFrench(Locale locale) {
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage());
    }
}
