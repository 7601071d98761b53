package eu.maillage.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the separator of a text: the one that cuts most of its lines into the same number of fields. */
final class Separators {

    private static final char[] USUAL_FIRST = {';', '\t', '|', ','};
    private static final int RECORDS = 50;
    private static final double CLEARLY_BETTER = 1.1;

    private Separators() {}

    static char guess(String sample) {
        char best = USUAL_FIRST[0];
        double most = 0;
        for (char separator : USUAL_FIRST) {
            double regular = regularity(sample, separator);
            if (regular > most * CLEARLY_BETTER) {
                most = regular;
                best = separator;
            }
        }
        return best;
    }

    /** The share of records that have as many fields as most records with several have. */
    private static double regularity(String sample, char separator) {
        var widths = widths(sample, separator);
        var several = widths.stream()
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return several.isEmpty() ? 0 : (double) Collections.max(several.values()) / widths.size();
    }

    private static List<Integer> widths(String sample, char separator) {
        var widths = new ArrayList<Integer>();
        try (var records = TextFile.records(sample, separator)) {
            List<String> record;
            while (widths.size() < RECORDS && (record = records.next()) != null) {
                if (record.stream().anyMatch(field -> !field.isBlank())) {
                    widths.add(record.size());
                }
            }
        } catch (Refused e) {
            // A quote left open: by the end of the sample, or because this is not the separator.
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }
}
