package eu.maillage.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.cards.CardKind;
import org.junit.jupiter.api.Test;

class CardNumberTests {

    @Test
    void offersAreOfTheFirstPhaseAndNeedsOfTheSecond() {
        assertThat(new CardNumber(CardKind.OFFER, 7)).hasToString("A-07");
        assertThat(new CardNumber(CardKind.NEED, 12)).hasToString("B-12");
    }

    @Test
    void theNumberGrowsBeyondNinetyNine() {
        assertThat(new CardNumber(CardKind.OFFER, 140)).hasToString("A-140");
        assertThat(new CardNumber(CardKind.OFFER, 140)).isGreaterThan(new CardNumber(CardKind.OFFER, 99));
        assertThat(new CardNumber(CardKind.NEED, 1)).isGreaterThan(new CardNumber(CardKind.OFFER, 140));
    }

    @Test
    void zeroIsNotANumber() {
        assertThatThrownBy(() -> new CardNumber(CardKind.OFFER, 0)).hasMessageContaining("Maybe");
    }
}
