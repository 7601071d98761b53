package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.LooksLike;
import eu.maillage.spreadsheets.Refusal.Measure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Opens one file: tells what it is, reads it once to its end, and keeps how to read it again. */
record Opening(String name, Content content, Limits limits) {

    private static final Pattern WORKBOOK = Pattern.compile("\\.(xls[xmb]?|ods)$", Pattern.CASE_INSENSITIVE);

    private record Found(Format format, List<? extends RowSource> sheets) {}

    Reading reading() throws IOException {
        try {
            if (content.size() > limits.fileBytes()) {
                return new Refusal.TooLarge(Measure.FILE_BYTES, limits.fileBytes());
            }
            return surveyed();
        } catch (Refused e) {
            return e.refusal();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Bytes from anywhere: whatever a parser stumbles on is the file's fault and never a page of error.
            return new Refusal.Corrupt(Refusal.Damage.CUT_OR_DAMAGED, name, 0);
        }
    }

    private Reading surveyed() throws IOException {
        var budget = new Budget(limits);
        var found = found(budget);
        var tables = new ArrayList<Table>();
        for (var sheet : found.sheets()) {
            Survey.of(sheet, limits, budget).ifPresent(tables::add);
            budget.nextSheet();
        }
        if (found.format() instanceof Format.Text
                && WORKBOOK.matcher(name).find()
                && tables.stream().anyMatch(Opening::isOneText)) {
            return new Refusal.NotASpreadsheet(LooksLike.UNKNOWN);
        }
        return tables.isEmpty() ? new Refusal.Empty() : new Spreadsheet(found.format(), tables);
    }

    /** Text under the name of a workbook is a table that was misnamed only where it has several columns or rows. */
    private static boolean isOneText(Table table) {
        return table.top().size() == 1
                && table.top().getFirst().cells().stream()
                                .filter(cell -> !cell.text().isBlank())
                                .count()
                        == 1;
    }

    private Found found(Budget budget) throws IOException {
        return switch (Signature.of(content)) {
            case Signature.Zip() -> new Found(new Format.Workbook(), WorkbookFile.sheets(content, budget));
            case Signature.Other(var refusal) -> throw new Refused(refusal);
            case Signature.Plain() -> {
                var text = TextFile.of(title(), content);
                yield new Found(text.format(), List.of(text));
            }
        };
    }

    private String title() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
