package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ftp://x.example/",
                "https://a.example/sub",
                "https://a.example?x=1",
                "https://",
                "http://a b"
            })
    void whatIsNoSiteIsNamed(String written) {
        assertThat(new PublicUrl(written, false).problem()).hasValueSatisfying(problem -> assertThat(problem)
                .contains("«" + written + "»", "MAILLAGE_PUBLIC_URL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://localhost:8080", "https://bourse.agglo.example/", "http://192.168.1.4:8080"})
    void aSiteOrNothingIsFine(String written) {
        assertThat(new PublicUrl(written, false).problem()).isEmpty();
    }

    @Test
    void whatRequestsSayOfThemselvesIsBelievedOnlyBehindAProxy() {
        assertThat(PublicUrl.of(Map.of("MAILLAGE_PUBLIC_URL", "https://bourse.example"))
                        .properties())
                .containsEntry("maillage.forwarded-headers", "framework");
        assertThat(PublicUrl.of(Map.of("MAILLAGE_PUBLIC_URL", "http://bourse.example"))
                        .properties())
                .isEmpty();
        assertThat(PublicUrl.of(Map.of(
                                "MAILLAGE_PUBLIC_URL", "https://bourse.example", "MAILLAGE_TLS_CERTIFICATE", "/c.pem"))
                        .properties())
                .isEmpty();
    }
}
