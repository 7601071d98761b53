package eu.maillage.planner.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DaysTests {

    private static final Weights WEIGHTS = new Weights(0, 10, 1, 100, 1);

    @Test
    void breaksAndIdleSlotsAreCountedAcrossWords() {
        Days days = new Days(1, 130, WEIGHTS);

        days.flip(0, 63, 64);
        assertThat(days.breaks()).isZero();
        days.flip(0, 128, 127);
        assertThat(days.breaks()).isEqualTo(1);
        assertThat(days.idle()).isEqualTo(62);
        days.flip(0, 1, 0);
        assertThat(days.breaks()).isEqualTo(2);
        assertThat(days.unfair()).isEqualTo(1);
        assertThat(days.isBusy(0, 127)).isTrue();
        assertThat(days.isBusy(0, 126)).isFalse();
    }

    @Test
    void aChangeIsToldBeforeItIsMade() {
        Days days = new Days(1, 10, WEIGHTS);
        days.flip(0, 2, 3);

        assertThat(days.change(0, 0, 0)).isZero();
        assertThat(days.change(0, 5, 0)).isEqualTo(11);
        assertThat(days.change(0, 5, 7)).isEqualTo(20 + 2 + 100);
        assertThat(days.change(0, 2, 4)).isZero();
        assertThat(days.breaks()).isZero();
    }
}
