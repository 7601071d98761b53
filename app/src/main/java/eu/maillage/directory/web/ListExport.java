package eu.maillage.directory.web;

import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Sheet;
import eu.maillage.spreadsheets.SpreadsheetWriter;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Writes organisations with their people as a workbook in which the import finds all it reads, and nothing to change. */
final class ListExport {

    /** All that the import reads, but for what another column says already. */
    static final List<ImportColumn> COLUMNS = List.copyOf(EnumSet.complementOf(
            EnumSet.of(ImportColumn.DEPARTMENT, ImportColumn.FIRST_NAME, ImportColumn.LAST_NAME, ImportColumn.MOBILE)));

    private final Page page;

    ListExport(Page page) {
        this.page = page;
    }

    byte[] workbook(List<ExportQuery.Line> lines) {
        return SpreadsheetWriter.workbook(List.of(new Sheet(
                page.t("directory.list.title"),
                List.of(),
                COLUMNS.stream().map(this::column).toList(),
                lines.stream().map(this::values).toList())));
    }

    private Column column(ImportColumn column) {
        String key = column.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Column.of(page.t("directory.export." + key), width(column));
    }

    private static int width(ImportColumn column) {
        return switch (column) {
            case NAME, NOTE -> 36;
            case EMAIL, STREET, WEBSITE -> 30;
            case KIND, ZONE, COMMUNE, CONTACT, ROLE -> 22;
            case SIRET, LABELS, SIZE, PHONE -> 18;
            default -> 12;
        };
    }

    private List<Value> values(ExportQuery.Line line) {
        return COLUMNS.stream().map(column -> value(line, column)).toList();
    }

    private Value value(ExportQuery.Line line, ImportColumn column) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        return switch (column) {
            case KIND -> Value.of(page.name("directory.kind", line.kind()));
            case SIZE -> Value.of(page.name("directory.size", line.size()));
            case EMAIL -> new Value.Mail(text);
            case PHONE -> new Value.Phone(text);
            case CONSENT_INVITATIONS, CONSENT_SHARING, CONSENT_LISTING, CONSENT_PHOTOS, CONSENT_FOLLOW_UP ->
                Value.of(page.t(text.equals("true") ? "directory.export.yes" : "directory.export.no"));
            default -> Value.of(text);
        };
    }
}
