package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100:100:        | 100:100:        | true
                    100:101:100     | 100:100:        | true
                    100:104:100     | 100:104:100,102 | true
                    104:104:        | 100:104:100     | true
                    100:106:100,104 | 100:104:100     | true
                    100:104:100,102 | 100:104:100     | false
                    100:104:100     | 104:104:        | false
                    100:103:100     | 100:104:100     | false
                    """)
    void oneFollowsAnotherIfItSeesAllThatTheOtherSees(String later, String earlier, boolean follows) {
        assertThat(at(later).follows(at(earlier))).isEqualTo(follows);
    }

    @Test
    void noMomentFollowsOneOfAnotherServer() {
        assertThat(at("104:104:").follows(Moment.of("another", "100:100:"))).isFalse();
    }

    private static Moment at(String snapshot) {
        return Moment.of("this", snapshot);
    }
}
