package eu.maillage.spreadsheets;

import java.io.IOException;

/** One sheet of a workbook. */
record WorkbookSheet(String name, Content content, String part, SheetContext shared) implements RowSource {

    @Override
    public Rows open(Budget budget) throws IOException {
        var parts = new WorkbookPackage(content, budget);
        try {
            var xml = parts.xml(part).orElseThrow(() -> Refused.damaged(part));
            return new WorkbookRows(parts, xml, shared, budget);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
