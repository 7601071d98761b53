package eu.maillage.directory.domain;

import eu.maillage.directory.domain.LegalIdReading.Absent;
import eu.maillage.directory.domain.LegalIdReading.Read;
import eu.maillage.directory.domain.LegalIdReading.Reason;
import eu.maillage.directory.domain.LegalIdReading.Refused;
import eu.maillage.directory.domain.LegalIdReading.Repair;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads identifiers as people and spreadsheets write them. */
public final class LegalIds {

    private static final String LA_POSTE = "356000000";
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-_/'’]+");
    private static final Pattern NUMBER_WITH_DECIMALS = Pattern.compile("(\\d{8,14})[.,]0+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern VAT = Pattern.compile("FR[0-9A-Z]{2}(\\d{9})");
    private static final Pattern RNA = Pattern.compile("W[0-9][0-9A-Z]\\d{7}");
    private static final Pattern ROUNDED = Pattern.compile("[1-9]\\d{4,8}0{5,9}");
    /** What people write before a number, in a column that has its title already. */
    private static final Pattern LABEL =
            Pattern.compile("^(?:N(?:[°ºO.]|UM[ÉE]RO)\\s*(?:DE\\s+)?)?(?:SIRET|SIREN|RNA|BCE|TVA|VAT)?"
                    + "(?:\\s*N(?:[°ºO.]|UM[ÉE]RO))?\\s*[:=]?\\s*(?=\\d|W\\d|FR|BE)");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private LegalIds() {}

    /** Reads a cell or a field. */
    public static LegalIdReading read(@Nullable String written) {
        String shown = written == null ? "" : written.strip();
        String text = LABEL.matcher(
                        SPACES.matcher(shown.toUpperCase(Locale.ROOT)).replaceAll(" "))
                .replaceFirst("");
        String compact = SEPARATORS.matcher(text).replaceAll("");
        if (compact.isEmpty()) {
            return new Absent();
        }
        if (SCIENTIFIC.matcher(compact(text)).matches()) {
            return scientific(compact(text), shown);
        }
        var decimals = NUMBER_WITH_DECIMALS.matcher(compact(text));
        return plain(decimals.matches() ? decimals.group(1) : compact, shown);
    }

    /** Whether 14 digits are a SIRET: by Luhn's rule, or by La Poste's own, whose digits add up to a multiple of five. */
    public static boolean isSiret(String digits) {
        if (digits.length() != 14 || !DIGITS.matcher(digits).matches() || digits.startsWith("000000000")) {
            return false;
        }
        return luhn(digits) || (digits.startsWith(LA_POSTE) && digitSum(digits) % 5 == 0);
    }

    /** Whether nine digits are a SIREN. */
    public static boolean isSiren(String digits) {
        return digits.length() == 9 && DIGITS.matcher(digits).matches() && !digits.equals("000000000") && luhn(digits);
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}'’]+", "");
    }

    private static LegalIdReading scientific(String number, String written) {
        BigDecimal exact = new BigDecimal(number.replace(',', '.'));
        boolean complete = exact.precision() >= 13 && exact.stripTrailingZeros().scale() <= 0;
        return complete ? plain(exact.toBigInteger().toString(), written) : new Refused(Reason.SCIENTIFIC, written);
    }

    private static LegalIdReading plain(String compact, String written) {
        var vat = VAT.matcher(compact);
        if (vat.matches()) {
            return plain(vat.group(1), written);
        }
        if (RNA.matcher(compact).matches()) {
            return new Read(new LegalId.Rna(compact), Repair.NONE);
        }
        String digits = compact.startsWith("BE") ? compact.substring(2) : compact;
        if (!DIGITS.matcher(digits).matches()) {
            return new Refused(Reason.CHARACTERS, written);
        }
        return digits(digits, written);
    }

    private static LegalIdReading digits(String digits, String written) {
        return switch (digits.length()) {
            case 14 ->
                isSiret(digits)
                        ? new Read(new LegalId.Siret(digits), Repair.NONE)
                        : new Refused(ROUNDED.matcher(digits).matches() ? Reason.ROUNDED : Reason.CHECK, written);
            case 12, 13 -> lostZeros(digits).orElseGet(() -> new Refused(Reason.LENGTH, written));
            case 10 ->
                isBce(digits) ? new Read(new LegalId.Bce(digits), Repair.NONE) : new Refused(Reason.LENGTH, written);
            case 9 ->
                isSiren(digits) ? new Read(new LegalId.Siren(digits), Repair.NONE) : new Refused(Reason.CHECK, written);
            case 8 ->
                isSiren("0" + digits)
                        ? new Read(new LegalId.Siren("0" + digits), Repair.LOST_ZERO)
                        : new Refused(Reason.LENGTH, written);
            default -> new Refused(Reason.LENGTH, written);
        };
    }

    /** A zero is put back only where both the SIRET's and its SIREN's check digits agree: a guess would pass one in ten. */
    private static Optional<LegalIdReading> lostZeros(String digits) {
        String full = "0".repeat(14 - digits.length()) + digits;
        return isSiret(full) && isSiren(full.substring(0, 9))
                ? Optional.of(new Read(new LegalId.Siret(full), Repair.LOST_ZERO))
                : Optional.empty();
    }

    private static boolean isBce(String digits) {
        long head = Long.parseLong(digits.substring(0, 8));
        return digits.charAt(0) <= '1' && head > 0 && 97 - head % 97 == Long.parseLong(digits.substring(8));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static int digitSum(String digits) {
        return digits.chars().map(character -> character - '0').sum();
    }
}
