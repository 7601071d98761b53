package eu.maillage.directory.web;

import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Sheet;
import eu.maillage.spreadsheets.SpreadsheetWriter;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the list of organisations as a workbook that can be imported again. */
final class ListExport {

    private final Page page;

    ListExport(Page page) {
        this.page = page;
    }

    byte[] workbook(List<ListView.Row> rows) {
        return SpreadsheetWriter.workbook(List.of(new Sheet(
                page.t("directory.list.title"),
                List.of(),
                columns(),
                rows.stream().map(this::values).toList())));
    }

    private List<Column> columns() {
        return List.of(
                Column.of(page.t("directory.field.name"), 36),
                Column.of(page.t("directory.field.kind"), 18),
                Column.of(page.t("directory.field.siret"), 18),
                Column.of(page.t("directory.column.sector"), 12),
                Column.of(page.t("directory.field.zone"), 22),
                Column.of(page.t("directory.field.commune"), 22),
                Column.of(page.t("directory.field.labels"), 18),
                Column.of(page.t("directory.field.contact"), 24),
                Column.of(page.t("directory.field.email"), 30),
                Column.of(page.t("directory.field.phone"), 16));
    }

    private List<Value> values(ListView.Row row) {
        return List.of(
                Value.of(row.name()),
                Value.of(page.name("directory.kind", row.kind())),
                text(row.siret()),
                text(row.sector() == null ? null : row.sector().code()),
                text(row.zone()),
                text(row.commune()),
                Value.of(String.join(", ", row.labels())),
                text(row.contact()),
                row.email() == null ? Value.BLANK : new Value.Mail(row.email()),
                row.phone() == null ? Value.BLANK : new Value.Phone(row.phone()));
    }

    private static Value text(@Nullable String written) {
        return written == null ? Value.BLANK : Value.of(written);
    }
}
