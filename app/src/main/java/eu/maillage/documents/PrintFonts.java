package eu.maillage.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The letters that documents are printed with, read once from the application itself. */
final class PrintFonts {

    /** Families that a page may ask for and that PDF readers would otherwise replace by a font of their own. */
    private static final List<String> STANDING_IN = List.of("sans-serif", "serif", "monospace");

    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private record Face(String family, int weight, FontStyle style, FSSupplier<InputStream> letters) {}

    private final List<Face> faces;
    private final FSSupplier<InputStream> signs = letters("DejaVuSans-Signs");

    PrintFonts() {
        var regular = letters("AtkinsonHyperlegible-Regular");
        var tabular = letters("AtkinsonHyperlegibleTabular-Regular");
        var bold = letters("AtkinsonHyperlegible-Bold");
        var tabularBold = letters("AtkinsonHyperlegibleTabular-Bold");
        faces = List.of(
                new Face(PdfPrinter.TEXT, 400, FontStyle.NORMAL, regular),
                new Face(PdfPrinter.TEXT, 400, FontStyle.ITALIC, letters("AtkinsonHyperlegible-Italic")),
                new Face(PdfPrinter.TEXT, 700, FontStyle.NORMAL, bold),
                new Face(PdfPrinter.TEXT, 700, FontStyle.ITALIC, letters("AtkinsonHyperlegible-BoldItalic")),
                new Face(PdfPrinter.TABULAR, 400, FontStyle.NORMAL, tabular),
                new Face(PdfPrinter.TABULAR, 700, FontStyle.NORMAL, tabularBold));
    }

    void lendTo(PdfRendererBuilder printing) {
        for (var face : faces) {
            lend(printing, face, face.family());
            if (face.family().equals(PdfPrinter.TEXT)) {
                STANDING_IN.forEach(family -> lend(printing, face, family));
            }
        }
        printing.useFont(
                signs,
                PdfPrinter.SIGNS,
                400,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_PRE, FSFontUseCase.SVG));
    }

    private static void lend(PdfRendererBuilder printing, Face face, String family) {
        printing.useFont(face.letters(), family, face.weight(), face.style(), true, EVERYWHERE);
    }

    private static FSSupplier<InputStream> letters(String name) {
        var path = "/fonts/" + name + ".ttf";
        try (var stream = PrintFonts.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing. Maybe the application was packaged without it.");
            }
            var bytes = stream.readAllBytes();
            return () -> new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
