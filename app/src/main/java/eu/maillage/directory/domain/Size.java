package eu.maillage.directory.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many people work there, in the European bands. */
public enum Size {
    NONE(0, 0),
    MICRO(1, 9),
    SMALL(10, 49),
    MEDIUM(50, 249),
    LARGE(250, Integer.MAX_VALUE);

    private static final Pattern BELOW = Pattern.compile("^(moins de|less than|under) ");
    private static final Pattern OVER = Pattern.compile("^(plus de|more than|over) ");
    private static final Pattern OPEN = Pattern.compile(
            "^(plus de|more than|over) |\\d( salaries| employees)? ?((et|ou) (plus|au dela)|(and|or) more)");

    private final int least;
    private final int most;

    Size(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public static Size of(int staff) {
        return Arrays.stream(values())
                .filter(size -> staff <= size.most)
                .findFirst()
                .orElseThrow();
    }

    /** Reads a number of people, «10 à 49», «10-49 salariés», «250 et plus», «moins de 10». */
    public static Optional<Size> read(String written) {
        String folded = folded(written);
        if (folded.matches("aucun.*|sans salarie.*|no (employee|staff).*|none")) {
            return Optional.of(NONE);
        }
        int[] numbers = numbers(folded);
        if (numbers.length == 0) {
            return Optional.empty();
        }
        int last = numbers[numbers.length - 1];
        return Optional.of(of(
                BELOW.matcher(folded).find()
                        ? numbers[0] - 1
                        : OVER.matcher(folded).find() ? last + 1 : last));
    }

    /** Whether what was written, if it is a band, is this one and no narrower or wider. */
    boolean says(String written) {
        String folded = folded(written);
        int[] numbers = numbers(folded);
        boolean open = OPEN.matcher(folded).find();
        if (numbers.length == 0
                || (numbers.length == 1 && !open && !BELOW.matcher(folded).find())) {
            return true;
        }
        boolean below = BELOW.matcher(folded).find();
        int from = below ? 0 : numbers[0] + (OVER.matcher(folded).find() ? 1 : 0);
        int to = open ? Integer.MAX_VALUE : below ? numbers[0] - 1 : numbers[numbers.length - 1];
        return to == most && (from == least || (below && this == MICRO));
    }

    private static String folded(String written) {
        return Folding.text(written.replaceAll("(?<=\\d)[\\p{Z}\\s](?=\\d{3}\\b)", ""));
    }

    private static int[] numbers(String folded) {
        return Arrays.stream(folded.split("\\D+"))
                .filter(number -> !number.isEmpty() && number.length() < 9)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
