package eu.maillage.demo;

/** Numbers that pass the check and that no real establishment bears: SIREN are never given below 001. */
final class DemoSiret {

    private DemoSiret() {}

    static String of(int number) {
        String open = "0000%05d0001".formatted(number * 10);
        for (int check = 0; check <= 9; check++) {
            for (int middle = 0; middle <= 9; middle++) {
                String siren = open.substring(0, 8) + middle;
                if (luhn(siren) && luhn(siren + "0001" + check)) {
                    return siren + "0001" + check;
                }
            }
        }
        throw new IllegalStateException("No check digit for %d. Maybe the pattern lost a digit.".formatted(number));
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
}
