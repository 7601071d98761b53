package eu.maillage.exchanges.web.paper;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The papers of an exchange, as its coordinator prints them. */
record PrintedPapers(MockMvcTester web, SeatingSearches searches, PlanReading reading, AnExchange exchange) {

    String address() {
        return "/events/" + exchange.event + "/exchange/papers";
    }

    void plan() {
        searches.begin(exchange.coordinator, exchange.event);
        eventually("a seating is found", () -> !reading.sheet(exchange.coordinator, exchange.event)
                .isSearching());
    }

    PDDocument print(Paper paper, String language) throws IOException {
        var answer = web.get()
                .uri(address() + "/" + paper.slug() + ".pdf?language=" + language)
                .with(as(exchange.coordinator))
                .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Loader.loadPDF(answer.getResponse().getContentAsByteArray());
    }

    int count(Paper paper) throws IOException {
        try (PDDocument pdf = print(paper, "fr")) {
            return pdf.getNumberOfPages();
        }
    }

    String text(Paper paper, String language) throws IOException {
        return text(paper, language, 1, Integer.MAX_VALUE);
    }

    String text(Paper paper, String language, int from, int to) throws IOException {
        try (PDDocument pdf = print(paper, language)) {
            var reader = new PDFTextStripper();
            reader.setStartPage(from);
            reader.setEndPage(to);
            return reader.getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
