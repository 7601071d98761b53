package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenSettingsTests {

    @Test
    void withoutSettingsNothingIsWrong() {
        assertThat(WrittenSettings.of(Map.of()).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MAILLAGE_DEMO, oui",
        "MAILLAGE_SMTP_PORT, abc",
        "MAILLAGE_SMTP_PORT, 99999",
        "MAILLAGE_SMTP_PORT, -1",
        "MAILLAGE_SMTP_TLS, oui",
        "MAILLAGE_SMTP_FROM, nonsense",
        "MAILLAGE_SMTP_FROM, Agglo <bourse@agglo.example>"
    })
    void nonsenseIsNamedWithItsSetting(String setting, String written) {
        assertThat(WrittenSettings.of(Map.of(setting, written)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(setting, "«" + written + "»"));
    }

    @Test
    void whatIsWrittenAsItShouldBeIsFine() {
        assertThat(new WrittenSettings("true", "2525", " TLS ", " bourse@agglo.example").problem())
                .isEmpty();
    }

    @Test
    void theSentenceSaysWhatASettingMayBe() {
        assertThat(WrittenSettings.of(Map.of("MAILLAGE_SMTP_TLS", "oui")).problem())
                .hasValue("MAILLAGE_SMTP_TLS is «oui». Set it to starttls, tls or none, or not at all.");
        assertThat(WrittenSettings.of(Map.of("MAILLAGE_SMTP_FROM", "nonsense")).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("bourse@agglo.example"));
    }
}
