package eu.maillage.exchanges.domain.plan;

import static eu.maillage.exchanges.domain.plan.Morning.card;
import static eu.maillage.exchanges.domain.plan.Morning.guests;
import static eu.maillage.exchanges.domain.plan.Morning.offers;
import static eu.maillage.exchanges.domain.plan.Morning.seating;
import static eu.maillage.exchanges.domain.plan.Morning.tables;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Category;
import eu.maillage.events.BroughtCard;
import eu.maillage.exchanges.domain.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationQuestionTests {

    private static final Seating PAIRS = seating(new int[] {1, 2}, new int[] {3, 4}, new int[] {5, 6});

    private static RotationQuestion question(ExchangeSettings settings, List<BroughtCard> cards) {
        return new RotationQuestion(PAIRS, guests(6), cards, settings);
    }

    @Test
    void everyBatchBeginsAtHomeAndThenGoesEverywhere() {
        PhaseRotation rotation = question(tables(3, 2, 2), offers(2, 6)).answer(Phase.OFFERS);
        assertThat(rotation.rounds()).hasSize(3);
        for (int table = 1; table <= 3; table++) {
            assertThat(rotation.visit(1, table).orElseThrow().batch()).isEqualTo(table);
            int here = table;
            assertThat(IntStream.rangeClosed(1, 3)
                            .map(round ->
                                    rotation.visit(round, here).orElseThrow().batch())
                            .boxed())
                    .containsExactlyInAnyOrder(1, 2, 3);
        }
        assertThat(rotation.secondsPerCard()).isEqualTo(75);
        assertThat(rotation.reachesEverybody()).isTrue();
    }

    @Test
    void eachPhaseHasItsOwnCards() {
        List<BroughtCard> cards =
                List.of(card(CardKind.OFFER, 1, 1, Category.SPACE), card(CardKind.NEED, 1, 3, Category.SPACE));
        RotationQuestion question = question(tables(3, 2, 2), cards);
        assertThat(question.answer(Phase.OFFERS).rounds().getFirst())
                .extracting(PhaseRotation.Visit::batch)
                .containsExactly(1);
        assertThat(question.answer(Phase.NEEDS).rounds().getFirst())
                .extracting(PhaseRotation.Visit::batch)
                .containsExactly(2);
    }

    @Test
    void theCardsThatATableIsLikelyToWantComeFirst() {
        List<BroughtCard> cards = List.of(
                card(CardKind.OFFER, 1, 1, Category.SKILL),
                card(CardKind.OFFER, 2, 1, Category.SPACE),
                card(CardKind.NEED, 1, 3, Category.SPACE));
        PhaseRotation rotation = question(tables(3, 2, 2), cards).answer(Phase.OFFERS);
        PhaseRotation.Visit atTwo = rotation.rounds().stream()
                .flatMap(List::stream)
                .filter(visit -> visit.table() == 2 && visit.batch() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(atTwo.cards())
                .containsExactly(cards.get(1).id(), cards.get(0).id());
    }

    @Test
    void anOwnersOwnCounterpartPredictsNothing() {
        List<BroughtCard> cards =
                List.of(card(CardKind.OFFER, 1, 1, Category.SPACE), card(CardKind.NEED, 1, 1, Category.SPACE));
        assertThat(new ExpectedInterest(cards, guests(6), PAIRS).of(cards.getFirst()))
                .isEmpty();
    }

    @Test
    void theAbsentAnswerNothingButTheirCardsGoRound() {
        List<Guest> guests = new ArrayList<>(guests(6));
        guests.set(2, Morning.absent(guests.get(2)));
        List<BroughtCard> cards =
                List.of(card(CardKind.OFFER, 1, 1, Category.SPACE), card(CardKind.NEED, 1, 3, Category.SPACE));
        assertThat(new ExpectedInterest(cards, guests, PAIRS).of(cards.getFirst()))
                .isEmpty();
        assertThat(new ExpectedInterest(cards, guests, PAIRS).of(cards.getLast()))
                .isEqualTo(Map.of(1, 1));
        PhaseRotation needs = new RotationQuestion(PAIRS, guests, cards, tables(3, 2, 2)).answer(Phase.NEEDS);
        assertThat(needs.rounds().getFirst().getFirst().cards())
                .containsExactly(cards.getLast().id());
    }

    @Test
    void whenTimeIsTooShortItIsSaidWhatIsMissing() {
        PhaseRotation rotation = question(tables(3, 2, 2), offers(20, 6)).answer(Phase.OFFERS);
        assertThat(rotation.reachesEverybody()).isFalse();
        assertThat(rotation.secondsNeeded()).isEqualTo(400);
        assertThat(rotation.rounds().getFirst().getFirst().unread()).hasSize(10);
    }

    @Test
    void ofTooManyCardsTheLeastPromisingStayAway() {
        List<BroughtCard> cards = List.of(
                card(CardKind.OFFER, 1, 1, Category.SKILL),
                card(CardKind.OFFER, 2, 1, Category.SPACE),
                card(CardKind.NEED, 1, 3, Category.SPACE));
        PhaseRotation rotation =
                question(tables(3, 2, 2).withMostCards(1), cards).answer(Phase.OFFERS);
        assertThat(rotation.leftOut()).containsExactly(cards.getFirst().id());
    }

    @Test
    void anotherCardJoinsItsBatchAndNoBatchChangesItsWay() {
        ExchangeSettings short_ =
                tables(3, 2, 2).with(Phase.OFFERS, tables(3, 2, 2).offers().withRounds(2));
        List<BroughtCard> cards = offers(1, 6);
        PhaseRotation before = question(short_, cards).answer(Phase.OFFERS);
        List<BroughtCard> more = new ArrayList<>(cards);
        more.add(card(CardKind.OFFER, 7, 1, Category.SPACE));
        more.add(card(CardKind.NEED, 1, 6, Category.SPACE));
        PhaseRotation after = question(short_, more).following(before);
        assertThat(ways(after)).isEqualTo(ways(before));
        assertThat(after.rounds().getFirst().getFirst().cards())
                .hasSize(3)
                .contains(more.get(6).id());
    }

    @Test
    void aBatchThatHadNoCardGetsAWay() {
        List<BroughtCard> cards = List.of(card(CardKind.OFFER, 1, 1, Category.SPACE));
        PhaseRotation before = question(tables(3, 2, 2), cards).answer(Phase.OFFERS);
        PhaseRotation after = question(
                        tables(3, 2, 2), List.of(cards.getFirst(), card(CardKind.OFFER, 2, 3, Category.SPACE)))
                .following(before);
        assertThat(after.reachesEverybody()).isTrue();
        assertThat(after.rounds().stream().flatMap(List::stream).map(PhaseRotation.Visit::batch))
                .contains(2);
    }

    private static List<List<String>> ways(PhaseRotation rotation) {
        return rotation.rounds().stream()
                .map(round -> round.stream()
                        .map(visit -> visit.batch() + "→" + visit.table())
                        .sorted()
                        .toList())
                .toList();
    }
}
