package eu.maillage.exchanges.web.paper;

import eu.maillage.documents.PdfPrinter;
import eu.maillage.events.Event;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.ui.Messages;
import eu.maillage.ui.TerritoryFace;
import eu.maillage.ui.Wording;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the papers; one that was printed already, letter by letter the same, is not printed again. */
@Component
class PaperPrinting {

    private static final String STYLE = style();
    private static final String EDGE_TO_EDGE = "@page { size: A4 portrait; margin: 0; }";
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "eu.maillage");
    private final PdfPrinter printer;
    private final Messages messages;
    private final Map<String, byte[]> printed = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PaperPrinting(PdfPrinter printer, Messages messages) {
        this.printer = printer;
        this.messages = messages;
    }

    byte[] print(Paper paper, PlanSheet sheet, String language, TerritoryFace territory, byte @Nullable [] logo) {
        String html = html(paper, sheet, messages.in(language, territory.zone()), territory.name(), logo);
        synchronized (printed) {
            byte[] known = printed.get(html);
            if (known != null) {
                return known;
            }
        }
        byte[] fresh = printer.print(html);
        keep(html, fresh);
        return fresh;
    }

    /** What the paper is called, in its own language. */
    String title(Paper paper, String language, TerritoryFace territory) {
        return title(paper, messages.in(language, territory.zone()));
    }

    private static String title(Paper paper, Wording words) {
        return words.name("exchanges.paper.title", paper);
    }

    private String html(Paper paper, PlanSheet sheet, Wording words, String territory, byte @Nullable [] logo) {
        Event event = sheet.assembly().event();
        PaperHead head = new PaperHead(
                words,
                territory,
                event.name(),
                words.fullDate(event.day()),
                event.venue(),
                title(paper, words),
                logo != null);
        StringOutput html = new StringOutput();
        engine.render(paper.template(), Map.of("head", head, "view", new PaperViews(words, sheet).of(paper)), html);
        String style = sheets(paper) + STYLE + (logo == null ? "" : background(logo));
        return html.toString().replace("</head>", "<style>" + style + "</style></head>");
    }

    private static String background(byte[] logo) {
        return ".logo { background-image: url(\"data:image/png;base64,%s\"); }"
                .formatted(Base64.getEncoder().encodeToString(logo));
    }

    /** What is cut or folded reaches to the edges; the room is drawn on a page that lies on its side. */
    private static String sheets(Paper paper) {
        return switch (paper) {
            case CARDS, BADGES, TENTS, BOARDS -> EDGE_TO_EDGE;
            case PACKS -> EDGE_TO_EDGE + "@page cover { size: A4 portrait; margin: 15mm; }";
            case TABLES -> "@page :first { size: A4 landscape; margin: 15mm; }";
            case GRIDS -> "@page { size: A4 landscape; margin: 8mm 12mm; }";
            case BRIEFS -> "@page { size: A4 portrait; margin: 12mm 15mm; }";
            case ATTENDANCE, ORDER -> "";
        };
    }

    private static String style() {
        try (var stream = Objects.requireNonNull(PaperPrinting.class.getResourceAsStream("/paper/exchange.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key is the whole page, so nothing stale is ever handed out. */
    private void keep(String html, byte[] fresh) {
        synchronized (printed) {
            if (printed.put(html, fresh) == null) {
                bytes += html.length() * 2L + fresh.length;
            }
            var oldest = printed.entrySet().iterator();
            while (bytes > MOST_BYTES && oldest.hasNext()) {
                var entry = oldest.next();
                bytes -= entry.getKey().length() * 2L + entry.getValue().length;
                oldest.remove();
            }
        }
    }
}
