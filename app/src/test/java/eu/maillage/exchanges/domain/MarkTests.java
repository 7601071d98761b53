package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkTests {

    @Test
    void ofTwoWhoAreOneAYesOutweighsANoAndEitherOutweighsNothing() {
        assertThat(Mark.YES.orHeavier(Mark.NO)).isEqualTo(Mark.YES);
        assertThat(Mark.NO.orHeavier(Mark.YES)).isEqualTo(Mark.YES);
        assertThat(Mark.BLANK.orHeavier(Mark.NO)).isEqualTo(Mark.NO);
        assertThat(Mark.YES.orHeavier(Mark.BLANK)).isEqualTo(Mark.YES);
        assertThat(Mark.BLANK.orHeavier(Mark.BLANK)).isEqualTo(Mark.BLANK);
    }
}
