package eu.maillage.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes sheets that open cleanly in Excel and LibreOffice: no cell ever becomes a formula, and the same sheets always
 * give the same bytes. The stream stays open.
 */
public interface SpreadsheetWriter {

    /** An Excel workbook: filters, the names of the columns kept in view and on every printed page, links to click. */
    static void workbook(OutputStream out, List<Sheet> sheets) throws IOException {
        new WorkbookWriting(sheets).to(out);
    }

    static byte[] workbook(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook(bytes, sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Text with semicolons, in UTF-8 with its mark so that Excel sees it, without the lines above the table. What Excel
     * would take for a formula begins with an apostrophe.
     */
    static void text(OutputStream out, Sheet sheet, Locale locale) throws IOException {
        new TextWriting(sheet, locale).to(out);
    }
}
