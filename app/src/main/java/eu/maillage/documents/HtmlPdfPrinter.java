package eu.maillage.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Prints HTML by laying it out as CSS says. */
@Component
class HtmlPdfPrinter implements PdfPrinter {

    private static final String HOUSE_STYLE = """
            @page { size: A4 portrait; margin: 15mm; }
            body { font-family: "Atkinson Hyperlegible"; font-size: 11pt; line-height: 1.35; margin: 0; }
            tr, figure, svg, img { page-break-inside: avoid; }
            thead { display: table-header-group; }
            table { -fs-table-paginate: paginate; border-collapse: collapse; }
            h1, h2, h3 { page-break-after: avoid; }
            """;

    static {
        // The library tells every property of CSS that it skips, one line each, on the console.
        XRLog.setLoggingEnabled(false);
    }

    private final PrintFonts fonts = new PrintFonts();

    @Override
    public byte[] print(String html) {
        var printing = new PdfRendererBuilder();
        try (var drawer = new BatikSVGDrawer()) {
            printing.withW3cDocument(read(html), "");
            printing.useSVGDrawer(drawer);
            printing.useDefaultPageSize(210, 297, PageSizeUnits.MM);
            printing.withProducer("Maillage");
            // Tagged for screen readers; it also keeps the reader's own fonts, never embedded, out of the document.
            printing.usePdfUaAccessibility(true);
            printing.useReplacementText("\u25A1");
            refuseTheOutside(printing);
            fonts.lendTo(printing);
            return printed(printing, html);
        } catch (IOException e) {
            throw new UncheckedIOException("A document of %d characters cannot be printed".formatted(html.length()), e);
        }
    }

    private static Document read(String html) {
        var page = Jsoup.parse(html);
        page.select("script, link, iframe, object, embed, base").remove();
        page.body().select("style:not(svg style)").forEach(page.head()::appendChild);
        page.head().prependElement("style").appendChild(new org.jsoup.nodes.DataNode(HOUSE_STYLE));
        return new W3CDom().fromJsoup(page);
    }

    private static void refuseTheOutside(PdfRendererBuilder printing) {
        for (var moment : ExternalResourceControlPriority.values()) {
            printing.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:image/"), moment);
        }
        printing.useUriResolver((base, address) -> address.startsWith("data:image/") ? address : null);
    }

    private static byte[] printed(PdfRendererBuilder printing, String html) throws IOException {
        try (var renderer = printing.buildPdfRenderer();
                var document = laidOut(renderer);
                var bytes = new ByteArrayOutputStream()) {
            withoutTheHour(document, html);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDDocument laidOut(com.openhtmltopdf.pdfboxout.PdfBoxRenderer renderer) throws IOException {
        renderer.layout();
        return renderer.createPDFKeepOpen();
    }

    /** The hour of printing would make two prints of one page differ; the document's number comes from its text. */
    private static void withoutTheHour(PDDocument document, String html) {
        document.getDocumentInformation().setCreationDate(null);
        var sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(sum.getValue());
    }
}
