package eu.maillage.directory.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as it is dialled: digits, with + and the country where it is not a plain French one. */
public final class Phone {

    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SHORT = Pattern.compile("3\\d{3}");

    private Phone() {}

    /** Reads «04 75 00 00 00», «+33 (0)4.75…», «475000000» whose zero a spreadsheet dropped, «+32 2 555 12 12». */
    public static Optional<String> read(String written) {
        String compact = written.replaceAll("\\(0\\)", "").replaceAll("[^\\d+]", "");
        if (!written.matches("[\\d\\s\\p{Z}\\p{Cf}+().,/\\-_–’']*")) {
            return Optional.empty();
        }
        String number = national(compact);
        boolean valid = FRENCH.matcher(number).matches()
                || INTERNATIONAL.matcher(number).matches()
                || SHORT.matcher(number).matches();
        return valid ? Optional.of(number) : Optional.empty();
    }

    private static String national(String compact) {
        String plus = compact.startsWith("00") ? "+" + compact.substring(2) : compact;
        if (plus.startsWith("+33")) {
            String rest = plus.substring(3);
            return rest.startsWith("0") ? rest : "0" + rest;
        }
        return plus.matches("33[1-9]\\d{8}")
                ? "0" + plus.substring(2)
                : plus.matches("[1-9]\\d{8}") ? "0" + plus : plus;
    }
}
