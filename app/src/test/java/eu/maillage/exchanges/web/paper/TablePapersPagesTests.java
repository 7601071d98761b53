package eu.maillage.exchanges.web.paper;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.Directory;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What lies on the tables: boards, name tents, briefs and packs of cards. */
@MaillageTest
class TablePapersPagesTests {

    private final MockMvcTester web;
    private final Events events;
    private final PlanReading reading;
    private final AnExchange exchange;
    private final PrintedPapers papers;

    TablePapersPagesTests(
            MockMvcTester web,
            Events events,
            SeatingSearches searches,
            PlanReading reading,
            Cards cards,
            Directory directory,
            Given given) {
        this.web = web;
        this.events = events;
        this.reading = reading;
        this.exchange = new AnExchange(given.aCoordinator(), events, cards, directory, 8);
        this.papers = new PrintedPapers(web, searches, reading, exchange);
    }

    @Test
    void aBoardHasAnAnswerOnEachSideAndFiveHaveNoName() throws IOException {
        assertThat(papers.count(Paper.BOARDS)).isEqualTo(8 + 5);
        // What stands on its head is read without the space before it.
        assertThat(papers.text(Paper.BOARDS, "fr", 1, 1).replace(" ", ""))
                .isEqualTo("NONEntreprisen°1OUIEntreprisen°1");
        assertThat(papers.text(Paper.BOARDS, "en", 1, 1).replace(" ", "")).isEqualTo("NOEntreprisen°1YESEntreprisen°1");
        assertThat(papers.text(Paper.BOARDS, "fr", 13, 13).replace(" ", "")).isEqualTo("NONOUI");
    }

    @Test
    void aTentBearsTheNameOnBothSidesAndTheTableOnceItIsKnown() throws IOException {
        assertThat(papers.count(Paper.TENTS)).isEqualTo(8);
        assertThat(papers.text(Paper.TENTS, "fr", 2, 2).replace(" ", ""))
                .isEqualTo("Entreprisen°2Contact2Entreprisen°2Contact2");

        papers.plan();

        assertThat(papers.text(Paper.TENTS, "en", 2, 2)).containsPattern("(Contact 2 Table \\d.*){2}");
    }

    @Test
    void whoeverDoesNotComeHasNeitherBoardNorTent() throws IOException {
        events.mark(exchange.coordinator, exchange.event, exchange.companies.getFirst(), ParticipantState.ABSENT);

        for (Paper paper : List.of(Paper.BOARDS, Paper.TENTS)) {
            assertThat(papers.text(paper, "fr")).contains("Entreprise n° 2").doesNotContain("Entreprise n° 1");
        }
    }

    @Test
    void eachTableHasAPageForWhoeverAnnouncesAndOneForWhoeverNotes() throws IOException {
        papers.plan();

        assertThat(papers.count(Paper.BRIEFS)).isEqualTo(4);
        assertThat(papers.text(Paper.BRIEFS, "fr", 1, 1))
                .contains("Animation de la table 1", "8\u00a0h\u00a030 Accueil", "À dire", "OUI ou NON")
                .contains("1 9\u00a0h\u00a000 – 9\u00a0h\u00a005 Paquet 1 8 Table 2", "Paquet 2 8 –")
                .contains("12\u00a0h\u00a030 Fin de la matinée", "Si le réseau tombe", "en retard");
        assertThat(papers.text(Paper.BRIEFS, "fr", 4, 4))
                .contains("Secrétariat de la table 2", "«\u00a0Suivante\u00a0»", "«\u00a0Tout est enregistré\u00a0»")
                .contains("«\u00a0Tour suivant\u00a0»", "«\u00a0Lue\u00a0»");
        assertThat(papers.text(Paper.BRIEFS, "en", 3, 4))
                .contains("Facilitator of table 2", "Batch 2 8 Table 1", "“Next”", "Secretary of table 2", "YES or NO");
    }

    @Test
    void aPackHasItsCardsInTheOrderOfReadingBehindItsCover() throws IOException {
        papers.plan();
        List<String> first = numbers(Phase.OFFERS, 1);

        // Two tables, two phases, eight cards each: four covers, and two pages of cards behind each.
        assertThat(papers.count(Paper.PACKS)).isEqualTo(12);
        assertThat(papers.text(Paper.PACKS, "fr", 1, 1))
                .contains("Première phase", "Paquet 1", "8 fiches apportées par la table 1", String.join(", ", first))
                .contains("1 9\u00a0h\u00a000 – 9\u00a0h\u00a005 Table 1 toutes, dans l’ordre", "Table 2 ");
        assertThat(papers.text(Paper.PACKS, "fr", 2, 3)).containsSubsequence(first);
        assertThat(papers.text(Paper.PACKS, "en", 10, 10)).contains("Second phase", "Batch 2", "8 cards brought");
    }

    private List<String> numbers(Phase phase, int batch) {
        Map<BroughtCardId, String> numbers = exchange.cards().stream()
                .collect(Collectors.toMap(BroughtCard::id, card -> card.number().toString()));
        return reading
                .sheet(exchange.coordinator, exchange.event)
                .plan()
                .orElseThrow()
                .rotation(phase)
                .visit(1, batch)
                .orElseThrow()
                .cards()
                .stream()
                .map(numbers::get)
                .toList();
    }

    @Test
    void aCoverSaysWhichCardsThereIsNoTimeFor() throws IOException {
        for (int number = 0; number < 40; number++) {
            exchange.card(exchange.companies.getFirst(), CardKind.OFFER, Category.SPACE, "Salle n° " + number);
        }
        events.bringAll(exchange.coordinator, exchange.event);
        papers.plan();

        assertThat(papers.text(Paper.PACKS, "fr")).contains("Pas assez de temps pour");
        assertThat(papers.text(Paper.PACKS, "en")).contains("Not enough time for");
    }

    @Test
    void aCardTakenBackIsInNoPack() throws IOException {
        papers.plan();
        BroughtCard gone = exchange.cards().getFirst();

        events.withdraw(exchange.coordinator, exchange.event, gone.id());

        assertThat(papers.text(Paper.PACKS, "fr"))
                .contains("7 fiches")
                .doesNotContain(gone.number().toString());
    }

    @Test
    void briefsAndPacksNeedAPlanAndCardsOneThatGoesRound() {
        assertThat(web.get().uri(papers.address()).with(as(exchange.coordinator)))
                .bodyText()
                .contains("Panneaux OUI / NON", "boards.pdf?language=en", "tents.pdf?language=fr")
                .doesNotContain("briefs.pdf", "packs.pdf");
        assertThat(status("briefs")).isEqualTo(404);
        assertThat(status("packs")).isEqualTo(404);

        papers.plan();
        assertThat(status("briefs")).isEqualTo(200);
        assertThat(status("packs")).isEqualTo(200);

        exchange.cards().forEach(card -> events.withdraw(exchange.coordinator, exchange.event, card.id()));
        assertThat(status("briefs")).isEqualTo(200);
        assertThat(status("packs")).isEqualTo(404);
        assertThat(status("cards")).isEqualTo(404);
    }

    private int status(String paper) {
        return web.get()
                .uri("%s/%s.pdf".formatted(papers.address(), paper))
                .with(as(exchange.coordinator))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
