package eu.maillage.exchanges.web.paper;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Logos;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class PapersPagesTests {

    private static final String LONG_TITLE =
            "Chariot élévateur électrique de deux tonnes et demie, avec sa rampe, son chargeur et un cariste formé, hors jours fériés";

    private final MockMvcTester web;
    private final Events events;
    private final Given given;
    private final Logos logos;
    private final Directory directory;
    private final AnExchange exchange;
    private final Asker coordinator;
    private final PrintedPapers papers;

    PapersPagesTests(
            MockMvcTester web,
            Events events,
            SeatingSearches searches,
            PlanReading reading,
            Cards cards,
            Directory directory,
            Given given,
            Logos logos) {
        this.logos = logos;
        this.directory = directory;
        this.web = web;
        this.events = events;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.exchange = new AnExchange(coordinator, events, cards, directory, 8);
        this.papers = new PrintedPapers(web, searches, reading, exchange);
    }

    @Test
    void everyPaperIsOnOnePageWithItsLanguages() {
        assertThat(web.get().uri(papers.address()).with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("Fiches numérotées", "cards.pdf?language=en", "Pas encore possible");
    }

    @Test
    void everyPaperIsPrintedInBothLanguages() throws IOException {
        papers.plan();
        assertThat(papers.text(Paper.TABLES, "fr")).contains("Plan de table", "Table 1", "Paquet 2", "Entreprise n° 1");
        assertThat(papers.text(Paper.TABLES, "en")).contains("Table plan", "Batch 2", "At this table");
        assertThat(papers.text(Paper.CARDS, "fr")).contains("OFFRE", "BESOIN", "A-01", "B-16");
        assertThat(papers.text(Paper.CARDS, "en")).contains("OFFER", "NEED");
        assertThat(papers.text(Paper.BADGES, "fr")).contains("Contact 3", "Entreprise n° 3", "Le Port");
        assertThat(papers.text(Paper.ATTENDANCE, "en")).contains("Attendance sheet", "Signature");
        assertThat(papers.text(Paper.GRIDS, "fr")).contains("Table 2 – ", "Tour 1", "OUI", "NON", "A-01");
        // The companies stand upright, so their letters are read one below the other.
        assertThat(papers.text(Paper.GRIDS, "fr").replace(" ", "")).contains("Entreprisen°1");
        assertThat(papers.text(Paper.GRIDS, "en")).contains("Table 1 – ", "Round 2", "YES", "NO");
        assertThat(papers.text(Paper.ORDER, "fr"))
                .contains("Déroulé de la matinée", "Accueil", "9\u00a0h\u00a000 – 9\u00a0h\u00a005");
    }

    @Test
    void fourCardsAndEightBadgesFitOnAPageHoweverLongTheirWords() throws IOException {
        OrganisationId company = exchange.aCompany(
                "Société coopérative d’intérêt collectif pour l’économie circulaire des Hauts-de-Brume et de la vallée voisine",
                9);
        exchange.card(company, CardKind.OFFER, Category.EQUIPMENT, LONG_TITLE);
        events.expect(coordinator, exchange.event, company, null);
        events.bringAll(coordinator, exchange.event);
        papers.plan();
        try (PDDocument cards = papers.print(Paper.CARDS, "fr");
                PDDocument badges = papers.print(Paper.BADGES, "fr");
                PDDocument tables = papers.print(Paper.TABLES, "fr")) {
            assertThat(cards.getNumberOfPages()).isEqualTo((exchange.cards().size() + 3) / 4);
            assertThat(badges.getNumberOfPages()).isEqualTo(2);
            assertThat(tables.getNumberOfPages()).isEqualTo(3);
            assertThat(isOnItsSide(tables.getPage(0))).isTrue();
            assertThat(isOnItsSide(tables.getPage(1))).isFalse();
        }
        assertThat(papers.text(Paper.CARDS, "fr")).contains("jours fériés");
        assertThat(papers.text(Paper.BADGES, "fr")).contains("vallée voisine");
    }

    @Test
    void twoGridsStandSideBySideOnEachPageOfATable() throws IOException {
        papers.plan();
        try (PDDocument grids = papers.print(Paper.GRIDS, "fr")) {
            // Two tables, each with two rounds in two phases.
            assertThat(grids.getNumberOfPages()).isEqualTo(4);
            assertThat(isOnItsSide(grids.getPage(0))).isTrue();
        }
    }

    @Test
    void aBatchThatIsLongerThanAPageGoesOnBeside() throws IOException {
        for (int number = 0; number < 40; number++) {
            exchange.card(exchange.companies.getFirst(), CardKind.OFFER, Category.SPACE, LONG_TITLE);
        }
        events.bringAll(coordinator, exchange.event);
        papers.plan();
        try (PDDocument grids = papers.print(Paper.GRIDS, "fr")) {
            // The long batch takes two grids at each table, the offers so two pages there.
            assertThat(grids.getNumberOfPages()).isEqualTo(6);
        }
        assertThat(papers.text(Paper.GRIDS, "fr")).contains("Tour 1 (suite)", "A-56");
    }

    @Test
    void aTitleOfTwoLinesStandsWholeOnTheGrids() throws IOException {
        exchange.card(
                exchange.companies.getFirst(),
                CardKind.OFFER,
                Category.EQUIPMENT,
                "Chariot élévateur électrique de deux tonnes et demie, avec rampe");
        events.bringAll(coordinator, exchange.event);
        papers.plan();

        assertThat(papers.text(Paper.GRIDS, "fr")).contains("Chariot élévateur", "avec rampe");
    }

    @Test
    void nobodyIsNamedForACompanyThatHasNotSaidWhichOfItsPeopleComes() throws IOException {
        OrganisationId company = exchange.aCompany("Scierie du Val", 9);
        ContactId second = directory.addContact(coordinator, company, new NewContact("Ana Ferrand", null, null, null));
        events.expect(coordinator, exchange.event, company, null);
        papers.plan();
        for (Paper paper : List.of(Paper.BADGES, Paper.ATTENDANCE, Paper.TABLES, Paper.TENTS)) {
            assertThat(papers.text(paper, "fr")).contains("Scierie du Val").doesNotContain("Contact 9", "Ana Ferrand");
        }

        events.expect(coordinator, exchange.event, company, second);

        assertThat(papers.text(Paper.BADGES, "fr")).contains("Ana Ferrand");
        assertThat(papers.text(Paper.ATTENDANCE, "fr")).contains("Ana Ferrand");
    }

    private static boolean isOnItsSide(PDPage page) {
        return page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
    }

    @Test
    void everyFontIsEmbeddedAndNothingIsPrintedInColour() throws IOException {
        papers.plan();
        for (Paper paper : Paper.values()) {
            try (PDDocument pdf = papers.print(paper, "fr")) {
                for (PDPage page : pdf.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .as("%s in %s", name, paper)
                                .isTrue();
                    }
                }
                assertThat(coloured(new PDFRenderer(pdf).renderImageWithDPI(0, 40)))
                        .as(paper.name())
                        .isFalse();
            }
        }
    }

    private static boolean coloured(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(at -> new Color(image.getRGB(at % image.getWidth(), at / image.getWidth())))
                .anyMatch(dot -> dot.getRed() != dot.getGreen() || dot.getGreen() != dot.getBlue());
    }

    @Test
    void theTerritorysLogoStandsOnPapersAndBadgesAndIsReadToNobody() throws IOException {
        papers.plan();
        assertThat(pictures(Paper.ORDER)).isEmpty();

        logos.put(coordinator, aLogo(), 48, 16);

        assertThat(pictures(Paper.ORDER)).containsExactly("Artifact");
        assertThat(pictures(Paper.TABLES)).as("the logo, then the room").containsExactly("Artifact", "Figure");
        assertThat(pictures(Paper.BADGES)).hasSize(8).containsOnly("Artifact");
        try (PDDocument order = papers.print(Paper.ORDER, "fr");
                PDDocument tables = papers.print(Paper.TABLES, "fr")) {
            assertThat(order.getNumberOfPages()).isEqualTo(1);
            assertThat(tables.getNumberOfPages()).isEqualTo(3);
        }
    }

    private static byte[] aLogo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(48, 16, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** What each picture of the first page is marked as. */
    private List<String> pictures(Paper paper) throws IOException {
        List<String> found = new ArrayList<>();
        Deque<String> marks = new ArrayDeque<>();
        try (PDDocument pdf = papers.print(paper, "fr")) {
            List<COSName> operands = new ArrayList<>();
            for (Object token : new PDFStreamParser(pdf.getPage(0)).parse()) {
                if (token instanceof Operator operator) {
                    switch (operator.getName()) {
                        case "BMC", "BDC" -> marks.push(operands.getFirst().getName());
                        case "EMC" -> marks.pop();
                        case "Do" -> found.add(String.valueOf(marks.peek()));
                        default -> {}
                    }
                    operands.clear();
                } else if (token instanceof COSName name) {
                    operands.add(name);
                }
            }
        }
        return found;
    }

    @Test
    void thePlanAndTheRunningOrderNeedAPlan() {
        assertThat(web.get().uri(papers.address() + "/tables.pdf").with(as(coordinator)))
                .hasStatus(404);
        assertThat(web.get().uri(papers.address() + "/nothing.pdf").with(as(coordinator)))
                .hasStatus(404);
        assertThat(web.get().uri(papers.address() + "/attendance.pdf").with(as(coordinator)))
                .hasStatusOk();
    }

    @Test
    void onlyTheCoordinatorOfThisTerritoryPrints() {
        assertThat(web.get().uri(papers.address() + "/cards.pdf").with(as(given.anObserverOf(coordinator.territory()))))
                .hasStatus(403);
        assertThat(web.get().uri(papers.address() + "/cards.pdf").with(as(given.aCoordinator())))
                .hasStatus(404);
    }

    @Test
    void theNameOfAFileSpeaksTheFilesLanguage() {
        assertThat(name("en", "fr")).isEqualTo("Feuille d’émargement – Bourse des Acacias.pdf");
        assertThat(name("fr", "en")).isEqualTo("Attendance sheet – Bourse des Acacias.pdf");
    }

    @Test
    void noFileIsNamedLikeAFolder() {
        papers.plan();
        assertThat(name(Paper.GRIDS, "fr", "fr")).isEqualTo("Grilles OUI-NON – Bourse des Acacias.pdf");
    }

    private @Nullable String name(String page, String paper) {
        return name(Paper.ATTENDANCE, page, paper);
    }

    private @Nullable String name(Paper wanted, String page, String paper) {
        var answer = web.get()
                .uri("%s/%s.pdf?language=%s".formatted(papers.address(), wanted.slug(), paper))
                .header("Accept-Language", page)
                .with(as(coordinator))
                .exchange();
        return ContentDisposition.parse(
                        Objects.requireNonNull(answer.getResponse().getHeader("Content-Disposition")))
                .getFilename();
    }
}
