package eu.maillage.directory.domain;

import eu.maillage.directory.Sector;
import eu.maillage.directory.Sector.Heading;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The French classification of activities, NAF rév. 2, read once from the file that names its source. */
@Component
public class Sectors {

    private static final int LEAVES = 732;

    private final Map<String, Sector> byCode = new TreeMap<>();
    private final Map<String, String> codeByFoldedLabel = new HashMap<>();
    private final Map<String, List<String>> everyday = new HashMap<>();
    private final Map<String, Heading> sections = new TreeMap<>();
    private final Map<String, Heading> divisions = new TreeMap<>();

    public Sectors() {
        Reference.lines("naf-rev2.tsv").map(line -> line.split("\t", -1)).forEach(this::take);
        if (byCode.size() != LEAVES) {
            throw new IllegalStateException(
                    "NAF rév. 2 has %d sub-classes, the file %d. Maybe it was cut.".formatted(LEAVES, byCode.size()));
        }
        Reference.lines("everyday-trades.tsv").map(line -> line.split("\t", -1)).forEach(this::call);
    }

    private void take(String[] columns) {
        String code = columns[0];
        switch (code.length()) {
            case 1 -> sections.put(code, new Heading(code, columns[1], columns[2]));
            case 2 -> divisions.put(code, new Heading(code, columns[1], columns[2]));
            case 6 -> leaf(code, columns[1]);
            default -> {}
        }
    }

    private void call(String[] columns) {
        if (!byCode.containsKey(columns[0])) {
            throw new IllegalStateException(
                    "No sub-class %s to call so. Maybe a digit is wrong.".formatted(columns[0]));
        }
        everyday.put(columns[0], Folding.words(String.join(" ", columns[1], columns[2])));
    }

    private void leaf(String code, String label) {
        String division = code.substring(0, 2);
        byCode.put(code, new Sector(code, label, heading(sections, sectionOf(division)), heading(divisions, division)));
        codeByFoldedLabel.putIfAbsent(Folding.text(label), code);
    }

    private static Heading heading(Map<String, Heading> headings, String code) {
        return Objects.requireNonNull(
                headings.get(code), () -> "No heading " + code + ". Maybe the file is not in order.");
    }

    public Collection<Sector> all() {
        return List.copyOf(byCode.values());
    }

    public Collection<Heading> sections() {
        return List.copyOf(sections.values());
    }

    /** The divisions of a section, by their codes. */
    public List<String> divisionsOf(String section) {
        return divisions.keySet().stream()
                .filter(division -> sectionOf(division).equals(section))
                .toList();
    }

    /** By its code: 01.11Z, 0111Z, 1.11z whose zero a spreadsheet dropped. */
    public Optional<Sector> byCode(String written) {
        Sector exact = byCode.get(written);
        return exact == null ? byCodeWritten(written) : Optional.of(exact);
    }

    private Optional<Sector> byCodeWritten(String written) {
        String compact = written.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        String full = compact.matches("\\d{3}[A-Z]") ? "0" + compact : compact;
        return full.matches("\\d{4}[A-Z]")
                ? Optional.ofNullable(byCode.get(full.substring(0, 2) + "." + full.substring(2)))
                : Optional.empty();
    }

    /** By its code, by its label, or by both in one cell: «01.11Z - Culture de céréales». */
    public Optional<Sector> read(String written) {
        Optional<Sector> coded = byCode(written.strip().split("[\\s\\p{Z}:–—]+|-\\s", 2)[0]);
        return coded.isPresent()
                ? coded
                : Optional.ofNullable(codeByFoldedLabel.get(Folding.text(written)))
                        .map(byCode::get);
    }

    /**
     * Those that some words may mean: the one that has the code or the label, else all that have words which begin so; in
     * what people call them, in their label, or after these in their division's, whose name is there in English too, the
     * shortest name first. Words that mean nothing in the plural may in the singular.
     */
    public List<Sector> meant(String written) {
        Optional<Sector> read = read(written);
        if (read.isPresent()) {
            return List.of(read.get());
        }
        List<String> words = Folding.words(written);
        List<Sector> found = nearest(words);
        return found.isEmpty() ? nearest(words.stream().map(Sectors::singular).toList()) : found;
    }

    private List<Sector> nearest(List<String> words) {
        return byCode.values().stream()
                .filter(sector -> farness(sector, words) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(sector -> farness(sector, words)))
                .toList();
    }

    private static String singular(String word) {
        return word.length() > 3 ? word.replaceFirst("[sx]$", "") : word;
    }

    private int farness(Sector sector, List<String> words) {
        Heading division = sector.division();
        List<String> called = everyday.getOrDefault(sector.code(), List.of());
        List<String> label = Folding.words(sector.label());
        if (hasWords(called, words)) {
            return -1;
        }
        if (hasWords(label, words) || hasWords(together(called, label), words)) {
            return 0;
        }
        List<String> above = Folding.words(division.french() + " " + division.english());
        return hasWords(together(together(called, label), above), words)
                ? division.english().length()
                : Integer.MAX_VALUE;
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static boolean hasWords(List<String> words, List<String> begun) {
        return !begun.isEmpty()
                && begun.stream().allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }

    private static String sectionOf(String division) {
        int number = Integer.parseInt(division);
        String lastDivisions = "03A09B33C35D39E43F47G53H56I63J66K68L75M82N84O85P88Q93R96S98T99U";
        for (int i = 0; i < lastDivisions.length(); i += 3) {
            if (number <= Integer.parseInt(lastDivisions.substring(i, i + 2))) {
                return lastDivisions.substring(i + 2, i + 3);
            }
        }
        throw new IllegalArgumentException("No section of NAF rév. 2 holds division " + division + ".");
    }
}
