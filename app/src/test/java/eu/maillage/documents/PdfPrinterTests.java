package eu.maillage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTests {

    private final PdfPrinter printer = new HtmlPdfPrinter();

    @Test
    void wordsKeepTheirAccentsAndEveryLetterIsEmbedded() throws IOException {
        var said = "Cœur d’Œuvre «\u00a0Été\u00a0» 12\u00a0€ – déjà — naïf… ÀÉÈÙ ß Ÿ";
        try (var document = print("<p>" + said + "</p><p><b>Gras</b> <i>penché</i> <code>code</code></p>"
                + "<p style='font-family: sans-serif'>sans nom</p><ul><li>un point</li></ul>")) {
            assertThat(textOf(document)).contains(said).containsPattern("Gras +penché +code");
            assertThat(fontsOf(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void signsThatTheTextFontLacksComeFromAnother() throws IOException {
        try (var document = print("<p>offre → besoin ← ✓ ☐ 12\u202f000 Ελλάδα Україна</p>")) {
            assertThat(textOf(document)).contains("offre → besoin ← ✓ ☐", "Ελλάδα", "Україна");
            assertThat(fontsOf(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void aLetterThatNoFontHasLeavesAnEmptySquare() throws IOException {
        try (var document = print("<p>Prêt \uD83D\uDE9A demain</p>")) {
            assertThat(textOf(document)).contains("Prêt").contains("demain").contains("□");
        }
    }

    @Test
    void aBadgeAPageForEachOfTwentyEightOrganisations() throws IOException {
        var badges = IntStream.rangeClosed(1, 28)
                .mapToObj("<section style='page-break-after: always'><h1>Structure n° %d</h1></section>"::formatted)
                .collect(Collectors.joining());
        try (var document = print(badges.replaceFirst("(?s)page-break-after: always(?!.*page-break-after)", ""))) {
            assertThat(document.getNumberOfPages()).isEqualTo(28);
            assertThat(textOf(document, 28)).contains("Structure n° 28");
        }
    }

    @Test
    void aLongTableBreaksBetweenRowsAndRepeatsItsHead() throws IOException {
        var rows = IntStream.rangeClosed(1, 120)
                .mapToObj("<tr><td>début %1$d<br/>milieu<br/>fin %1$d</td></tr>"::formatted)
                .collect(Collectors.joining());
        try (var document =
                print("<table><thead><tr><th>Ressource</th></tr></thead><tbody>" + rows + "</tbody></table>")) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = textOf(document, page);
                assertThat(text).startsWith("Ressource");
                assertThat(text.split("début", -1)).hasSameSizeAs(text.split("fin", -1));
            }
        }
    }

    @Test
    void thePaperTurnsWhenThePageAsks() throws IOException {
        try (var portrait = print("<p>droit</p>");
                var landscape = print("<style>@page { size: A4 landscape; margin: 10mm }</style><p>couché</p>")) {
            assertThat(portrait.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
            assertThat(landscape.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842.5f);
        }
    }

    @Test
    void aDrawingIsPrintedInItsPlace() throws IOException {
        var drawing = "<svg viewBox='0 0 100 100' width='100' height='100'><rect x='25' y='25' width='50' height='50'/>"
                + "<text x='20' y='95' font-family='Atkinson Hyperlegible'>Table 3</text></svg>";
        try (var document = print("<style>@page { margin: 0 }</style>" + drawing)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertThat(picture.getRGB(50, 50) & 0xFF).isZero();
            assertThat(picture.getRGB(10, 10) & 0xFF).isEqualTo(0xFF);
            assertThat(fontsOf(document)).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void aScreenReaderIsToldTheLanguageTheTitleAndTheStructure() throws IOException {
        try (var document = print("<h1>Plan</h1>")) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Essai");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void theSamePageAlwaysGivesTheSameBytes() {
        var page = page("<h1>Fiche A-07</h1>" + QrCode.of("A-07").svg() + "<p>→ <b>bureau</b></p>");
        assertThat(printer.print(page)).isEqualTo(new HtmlPdfPrinter().print(page));
    }

    @Test
    void nothingIsFetchedFromOutside(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'secret' }");
            var web = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            try (var document =
                    print(everyWayOut(web) + everyWayOut(secret.toUri().toString()))) {
                assertThat(textOf(document)).contains("dedans").doesNotContain("secret");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anHtmlPageNeedsNotBeXml() throws IOException {
        try (var document = print("<p>Un<br>deux &nbsp;&eacute;t&eacute; <img alt=''><p>trois")) {
            assertThat(textOf(document)).contains("deux").contains("été").contains("trois");
        }
    }

    private static String everyWayOut(String address) {
        return String.format(Locale.ROOT, """
                <style>@import url("%1$s"); @font-face { font-family: x; src: url("%1$s"); }
                p { background-image: url("%1$s"); list-style-image: url("%1$s") }</style>
                <link rel="stylesheet" href="%1$s"><p style="font-family: x">dedans</p><img src="%1$s">
                <iframe src="%1$s"></iframe><object data="%1$s"></object>
                <svg width="10" height="10"><image href="%1$s" width="9" height="9"/>
                <image xlink:href="%1$s" width="9" height="9"/><use href="%1$s#a"/></svg>""", address);
    }

    private PDDocument print(String body) throws IOException {
        return Loader.loadPDF(printer.print(page(body)));
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>Essai</title></head><body>" + body
                + "</body></html>";
    }

    private static String textOf(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<PDFont> fontsOf(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
