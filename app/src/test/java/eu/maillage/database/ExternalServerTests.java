package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalServerTests {

    @Test
    void theAddressIsSplitIntoPlaceOwnerAndPassword() {
        Credentials credentials = ExternalServer.credentials(
                "jdbc:postgresql://db.example:5433/bourse?user=owner&password=a%26b%3D%C3%A9&sslmode=require");

        assertThat(credentials.url()).isEqualTo("jdbc:postgresql://db.example:5433/bourse?sslmode=require");
        assertThat(credentials.owner()).isEqualTo("owner");
        assertThat(credentials.ownerPassword()).isEqualTo("a&b=é");
        assertThat(credentials.application()).isEqualTo("bourse_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://db/bourse?user=a&password=secret",
                "jdbc:postgresql://db/bourse",
                "jdbc:postgresql://db/bourse?user=a",
                "jdbc:postgresql://db/?user=a&password=secret",
                "jdbc:postgresql://db/bourse?user&password=secret",
                "jdbc:postgresql://db/bo urse?user=a&password=secret",
            })
    void anAddressThatCannotBeReadIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> ExternalServer.credentials(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAILLAGE_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
