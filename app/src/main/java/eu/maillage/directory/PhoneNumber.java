package eu.maillage.directory;

import java.util.regex.Pattern;

/** A telephone number as people read it. */
public final class PhoneNumber {

    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");

    private PhoneNumber() {}

    /** In pairs for a French number, as people read it aloud. */
    public static String shown(String number) {
        return FRENCH.matcher(number).matches() ? number.replaceAll("(\\d{2})(?=\\d)", "$1\u00A0") : number;
    }
}
