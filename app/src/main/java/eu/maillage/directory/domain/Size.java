package eu.maillage.directory.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many people work there, in the European bands. */
public enum Size {
    NONE(0, 0),
    MICRO(1, 9),
    SMALL(10, 49),
    MEDIUM(50, 249),
    LARGE(250, Integer.MAX_VALUE);

    private static final int LONGEST = 9;
    private static final Map<Pattern, String> SIGNS = signs();
    private static final Pattern BELOW = Pattern.compile("\\b(?:moins de|less than|fewer than|under) (\\d+)");
    private static final Pattern AT_MOST = Pattern.compile(
            "\\b(?:au plus|jusqu a|at most|up to) (\\d+)"
                    + "|(\\d+)(?: salaries| employees)? ?(?:(?:et|ou) moins|(?:and|or) (?:less|fewer)|au plus$|maximum|max\\b)");
    private static final Pattern OVER = Pattern.compile("\\b(?:plus de|more than|over) (\\d+)");
    private static final Pattern AT_LEAST = Pattern.compile(
            "\\b(?:au moins|a partir de|at least) (\\d+)"
                    + "|(\\d+)(?: salaries| employees)? ?(?:(?:et|ou) (?:plus|au dela)|(?:and|or) (?:more|over)|au moins$|minimum|min\\b)");

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

    /** Reads a number of people, «10 à 49», «10-49 salariés», «250 et plus», «moins de 10», «&lt; 10», «≥ 50», «50+». */
    public static Optional<Size> read(String written) {
        String folded = folded(written);
        if (folded.matches("aucun.*|sans salarie.*|no (employee|staff).*|none")) {
            return Optional.of(NONE);
        }
        return Band.in(folded).map(band -> of(band.open() ? band.from : band.to));
    }

    /** Whether what was written, if it is a band, is this one and no narrower or wider. */
    boolean says(String written) {
        return Band.in(folded(written))
                .map(band ->
                        band.single() || (band.to == most && (band.from == least || (band.below() && this == MICRO))))
                .orElse(true);
    }

    /** From how many people to how many; one number is both. */
    private record Band(int from, int to, boolean single) {

        static Optional<Band> in(String folded) {
            int[] numbers = numbers(folded);
            if (numbers.length == 0) {
                return Optional.empty();
            }
            int first = numbers[0];
            int last = numbers[numbers.length - 1];
            int from =
                    bound(OVER, folded, 1).or(() -> bound(AT_LEAST, folded, 0)).orElse(-1);
            int to =
                    bound(BELOW, folded, -1).or(() -> bound(AT_MOST, folded, 0)).orElse(-1);
            if (from < 0 && to < 0) {
                return Optional.of(new Band(first, last, numbers.length == 1));
            }
            return Optional.of(new Band(
                    from >= 0 ? from : first < to ? first : 0,
                    to >= 0 ? to : last > from ? last : Integer.MAX_VALUE,
                    false));
        }

        private static Optional<Integer> bound(Pattern rule, String folded, int beside) {
            return rule.matcher(folded)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(found.groupCount()) : found.group(1))
                    .filter(number -> number.length() < LONGEST)
                    .findFirst()
                    .map(number -> Math.max(0, Integer.parseInt(number) + beside));
        }

        boolean open() {
            return to == Integer.MAX_VALUE;
        }

        boolean below() {
            return from == 0;
        }
    }

    /** Signs are words: no letter of them is left once a text is folded. */
    private static Map<Pattern, String> signs() {
        Map<Pattern, String> signs = new LinkedHashMap<>();
        signs.put(Pattern.compile("<=|=<|[≤⩽≦]"), " au plus ");
        signs.put(Pattern.compile(">=|=>|[≥⩾≧]"), " au moins ");
        signs.put(Pattern.compile("[<‹＜]"), " moins de ");
        signs.put(Pattern.compile("[>›＞]"), " plus de ");
        signs.put(Pattern.compile("(?<!\\p{N})\\s*\\+\\s?(de )?(?=\\d)"), " plus de ");
        signs.put(Pattern.compile("(?<![\\p{N}\\p{L}]|\\d )-\\s?de (?=\\d)"), " moins de ");
        signs.put(Pattern.compile("(?<=\\d)\\s?\\+"), " et plus ");
        signs.put(Pattern.compile("\\b(et|ou)\\s?\\+"), "$1 plus ");
        return signs;
    }

    private static String folded(String written) {
        String said = written.replaceAll("(?<=\\d)[\\p{Z}\\s](?=\\d{3}\\b)", "");
        for (Map.Entry<Pattern, String> sign : SIGNS.entrySet()) {
            said = sign.getKey().matcher(said).replaceAll(sign.getValue());
        }
        return Folding.text(said);
    }

    private static int[] numbers(String folded) {
        return Arrays.stream(folded.split("\\D+"))
                .filter(number -> !number.isEmpty() && number.length() < LONGEST)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
