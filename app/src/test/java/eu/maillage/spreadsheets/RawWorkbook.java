package eu.maillage.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written letter by letter, as programs and enemies write them. */
final class RawWorkbook {

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    static RawWorkbook aWorkbook() {
        return new RawWorkbook();
    }

    /** A sheet from the XML of its rows. */
    RawWorkbook sheet(String name, String rows) {
        return sheet(name, "", rows);
    }

    RawWorkbook hiddenSheet(String name, String rows) {
        return sheet(name, " state=\"hidden\"", rows);
    }

    /** A sheet of which some cells are merged, such as «A2:A4». */
    RawWorkbook merged(String name, String rows, String... merged) {
        String cells =
                Stream.of(merged).map("<mergeCell ref=\"%s\"/>"::formatted).collect(Collectors.joining());
        return sheet(name, rows + "</sheetData><mergeCells>" + cells + "</mergeCells><sheetData>");
    }

    private RawWorkbook sheet(String name, String state, String rows) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>".formatted(name, count, count, state));
        relations.append(RELATION.formatted("r" + count, "worksheet", "worksheets/sheet%d.xml".formatted(count)));
        parts.put(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return this;
    }

    RawWorkbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    RawWorkbook shared(String... items) {
        relations.append(RELATION.formatted("rs", "sharedStrings", "sharedStrings.xml"));
        parts.put("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
        return this;
    }

    /** Number formats; cells refer to them by their place, from zero. */
    RawWorkbook formats(String... codes) {
        relations.append(RELATION.formatted("rt", "styles", "styles.xml"));
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, codes[i].replace("\"", "&quot;")));
            cells.append("<xf numFmtId=\"%d\"/>"
                    .formatted(codes[i].matches("\\d\\d") ? Integer.parseInt(codes[i]) : 200 + i));
        }
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
        return this;
    }

    RawWorkbook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put("_rels/.rels", RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + properties + "<sheets>" + sheets + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", RELATIONS.formatted(relations));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of texts, from column A. */
    static String row(int number, String... texts) {
        var cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            cells.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted(Cell.columnName(i), number, texts[i]));
        }
        return "<row r=\"%d\">%s</row>".formatted(number, cells);
    }
}
