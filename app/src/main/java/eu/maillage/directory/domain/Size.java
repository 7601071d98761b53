package eu.maillage.directory.domain;

import java.util.Arrays;
import java.util.Optional;

/** How many people work there, in the European bands. */
public enum Size {
    NONE(0),
    MICRO(9),
    SMALL(49),
    MEDIUM(249),
    LARGE(Integer.MAX_VALUE);

    private final int most;

    Size(int most) {
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
        String folded = Folding.text(written.replaceAll("(?<=\\d)[\\p{Z}\\s](?=\\d{3}\\b)", ""));
        if (folded.matches("aucun.*|sans salarie.*|no (employee|staff).*|none")) {
            return Optional.of(NONE);
        }
        int[] numbers = Arrays.stream(folded.split("\\D+"))
                .filter(number -> !number.isEmpty() && number.length() < 9)
                .mapToInt(Integer::parseInt)
                .toArray();
        if (numbers.length == 0) {
            return Optional.empty();
        }
        boolean below = folded.startsWith("moins de") || folded.startsWith("less than") || folded.startsWith("under");
        return Optional.of(of(below ? numbers[0] - 1 : numbers[numbers.length - 1]));
    }
}
