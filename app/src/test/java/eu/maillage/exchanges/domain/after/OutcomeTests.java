package eu.maillage.exchanges.domain.after;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.CardNumber;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.exchanges.domain.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    private static final EventId EVENT = new EventId(new UUID(0, 1));
    private static final Party BAKER = party(1, "Boulangerie Martin", Purpose.SHARING);
    private static final Party PRINTER = party(2, "Imprimerie du Lac", Purpose.INVITATIONS);
    private static final Party MASON = party(3, "Maçonnerie Rossi", Purpose.SHARING);

    private static final AnsweredCard OVEN =
            card(1, CardKind.OFFER, BAKER, Map.of(PRINTER.id(), Mark.YES, MASON.id(), Mark.NO));
    private static final AnsweredCard PAPER = card(2, CardKind.OFFER, PRINTER, Map.of(BAKER.id(), Mark.YES));
    private static final AnsweredCard PALLETS =
            card(1, CardKind.NEED, MASON, Map.of(BAKER.id(), Mark.YES, PRINTER.id(), Mark.YES));

    private final Outcome outcome = new Outcome(event(), List.of(BAKER, PRINTER, MASON), List.of(OVEN, PAPER, PALLETS));

    @Test
    void anOrganisationFindsWhatInterestedItAndWhatItCanAnswer() {
        OrganisationResults baker = outcome.results(BAKER.id()).orElseThrow();

        assertThat(baker.resources()).containsExactly(PAPER);
        assertThat(baker.answers()).containsExactly(PALLETS);
    }

    @Test
    void anOwnerLearnsWhoRaisedOuiAndNotWhoRaisedNon() {
        assertThat(outcome.results(BAKER.id()).orElseThrow().responses())
                .containsExactly(new Response(OVEN.card(), PRINTER));
        assertThat(outcome.results(MASON.id()).orElseThrow().responses())
                .extracting(Response::interested)
                .containsExactly(BAKER, PRINTER);
    }

    @Test
    void interestThatGoesBothWaysIsCountedOnce() {
        assertThat(outcome.results(BAKER.id()).orElseThrow().mutual()).containsExactly(PRINTER);
        assertThat(outcome.results(MASON.id()).orElseThrow().mutual()).isEmpty();
        assertThat(outcome.figures().mutual()).isEqualTo(1);
    }

    @Test
    void whatNobodyAnsweredIsBlankAndNotNon() {
        assertThat(outcome.figures())
                .isEqualTo(new Figures(3, new Figures.Count(2, 2, 1, 1), new Figures.Count(1, 2, 0, 0), 1));
        assertThat(PAPER.mark(MASON)).isEqualTo(Mark.BLANK);
    }

    @Test
    void whoDidNotComeIsNotCountedThoughHerCardsWentRound() {
        Party absent = new Party(new OrganisationId(new UUID(1, 4)), "Scierie Colas", null, false);
        AnsweredCard hers = card(2, CardKind.NEED, absent, Map.of(BAKER.id(), Mark.YES, PRINTER.id(), Mark.NO));

        assertThat(new Outcome(event(), List.of(BAKER, PRINTER, absent), List.of(PAPER, hers)).figures())
                .isEqualTo(new Figures(2, new Figures.Count(1, 1, 0, 0), new Figures.Count(1, 1, 1, 0), 0));
    }

    @Test
    void onlyWhoAgreedToItIsKnownToOthers() {
        assertThat(BAKER.shared()).isPresent();
        assertThat(PRINTER.shared()).isEmpty();
        assertThat(new Party(BAKER.id(), BAKER.name(), null, true).shared()).isEmpty();
    }

    @Test
    void theFileReachesWhoeverHasAnAddressWhateverSheAgreedTo() {
        assertThat(PRINTER.reader())
                .hasValueSatisfying(to -> assertThat(to.address()).isEqualTo("contact2@exemple.fr"));
        assertThat(new Party(BAKER.id(), BAKER.name(), null, true).reader()).isEmpty();
    }

    @Test
    void anEmptyExchangeComesToNothing() {
        assertThat(new Outcome(event(), List.of(), List.of()).figures())
                .isEqualTo(new Figures(0, new Figures.Count(0, 0, 0, 0), new Figures.Count(0, 0, 0, 0), 0));
    }

    private static Party party(int number, String name, Purpose consent) {
        OrganisationId id = new OrganisationId(new UUID(1, number));
        return new Party(
                id,
                name,
                new ContactFace(
                        new ContactId(new UUID(2, number)),
                        "Personne " + number,
                        null,
                        "contact" + number + "@exemple.fr",
                        null,
                        Set.of(consent),
                        List.of(id)),
                true);
    }

    private static AnsweredCard card(int number, CardKind kind, Party owner, Map<OrganisationId, Mark> marks) {
        UUID id = new UUID(kind == CardKind.OFFER ? 3 : 4, number);
        return new AnsweredCard(
                new BroughtCard(
                        new BroughtCardId(id),
                        EVENT,
                        new CardId(id),
                        new CardNumber(kind, number),
                        owner.id(),
                        owner.name(),
                        Category.MATERIAL,
                        CardText.of(kind, Category.MATERIAL, "Fiche " + number, null),
                        false,
                        Instant.EPOCH),
                owner,
                marks);
    }

    private static Event event() {
        return new Event(
                EVENT,
                EventKind.EXCHANGE,
                "Bourse du Val-de-Brume",
                LocalDate.of(2026, 11, 24),
                LocalTime.of(8, 30),
                LocalTime.of(12, 0),
                null,
                null,
                null,
                true,
                EventState.CLOSED,
                1);
    }
}
