package eu.maillage.exchanges.domain.after;

import eu.maillage.ui.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of an exchange and their names: one for each organisation, all of them in one archive, and the summary. */
public record ResultFiles(Outcome outcome, Wording words) {

    /** What a workbook is called among media types. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST = 60;

    public byte[] of(OrganisationResults results) {
        return OrganisationWorkbook.of(outcome.event(), results, words);
    }

    public byte[] summary() {
        return SummaryWorkbook.of(outcome, words);
    }

    /** All organisations' files; two of one name are told apart by a number. */
    public byte[] archive() {
        Map<String, OrganisationResults> named = new LinkedHashMap<>();
        for (OrganisationResults one : outcome.results()) {
            String name = name(one);
            for (int number = 2; named.putIfAbsent(name, one) != null; number++) {
                name = name(one).replace(".xlsx", "-" + number + ".xlsx");
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : named.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same answers give the same archive.
                entry.setTimeLocal(outcome.event().day().atTime(outcome.event().ends()));
                zip.putNextEntry(entry);
                zip.write(of(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public String name(OrganisationResults results) {
        return named(results.organisation().name()) + ".xlsx";
    }

    public String summaryName() {
        return named(words.t("exchanges.after.file.summary-name")) + ".xlsx";
    }

    public String archiveName() {
        return named(words.t("exchanges.after.file.archive-name")) + ".zip";
    }

    private String named(String what) {
        String plain = Normalizer.normalize(what.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-|-$", "");
        return "%s-%s-%s"
                .formatted(
                        words.t("exchanges.after.file.prefix"), outcome.event().day(), cut)
                .replaceAll("-$", "");
    }
}
