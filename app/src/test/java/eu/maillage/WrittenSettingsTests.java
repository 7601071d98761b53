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
    @CsvSource({"MAILLAGE_DEMO, oui", "MAILLAGE_SMTP_PORT, abc", "MAILLAGE_SMTP_PORT, 99999", "MAILLAGE_SMTP_PORT, -1"})
    void nonsenseIsNamedWithItsSetting(String setting, String written) {
        assertThat(WrittenSettings.of(Map.of(setting, written)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(setting, "«" + written + "»"));
    }

    @Test
    void whatIsWrittenAsItShouldBeIsFine() {
        assertThat(new WrittenSettings("true", "2525").problem()).isEmpty();
    }
}
