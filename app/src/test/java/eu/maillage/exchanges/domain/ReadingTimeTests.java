package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTimeTests {

    @Test
    void noCardGetsLessThanItNeedsAndTheLastOnesAreNotReached() {
        ReadingTime minute = new ReadingTime(60, 10);
        assertThat(minute.heard(9)).isEqualTo(6);
        assertThat(minute.secondsPerCard(9)).isEqualTo(10);
        assertThat(minute.heard(4)).isEqualTo(4);
        assertThat(minute.secondsPerCard(4)).isEqualTo(15);
    }

    @Test
    void aRoundThatIsTooShortForAnyHearsOneAllTheSame() {
        assertThat(new ReadingTime(20, 30).heard(3)).isEqualTo(1);
        assertThat(new ReadingTime(60, 0).heard(9)).isEqualTo(9);
    }
}
