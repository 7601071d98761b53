package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTests {

    private static final String TEXT = "transports vasseur brumeville 99001";

    @ParameterizedTest
    @CsvSource({
        "vasseur, 0",
        "Vaseur, 1",
        "vasseru, 1",
        "vasseurs brumevile, 2",
        "trasnpotrs, 2",
    })
    void aSlipIsForgiven(String typed, int slips) {
        assertThat(new Resemblance(typed).slips(TEXT)).isEqualTo(slips);
    }

    @Test
    void anotherWordIsNot() {
        assertThat(new Resemblance("vapeur").slips(TEXT)).isNegative();
        assertThat(new Resemblance("vasseur menuiserie").slips(TEXT)).isNegative();
    }

    @Test
    void aShortWordHasNoRoomForASlip() {
        assertThat(new Resemblance("sci").slips("sca du lac")).isNegative();
    }
}
