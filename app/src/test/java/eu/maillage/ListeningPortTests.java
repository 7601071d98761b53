package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningPortTests {

    @Test
    void withoutASettingItIsTheUsualOne() {
        assertThat(ListeningPort.of(Map.of()).setting()).isEqualTo("8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "8080 ", "123456"})
    void whatIsNoPortIsNamed(String written) {
        assertThat(new ListeningPort(written).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("«" + written + "»", "MAILLAGE_PORT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void aProgramThatHoldsItOnOneAddressOrOnAllIsNoticed(String address) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            assertThat(new ListeningPort(String.valueOf(other.getLocalPort())).problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("Port " + other.getLocalPort()));
        }
    }

    @Test
    void aFreePortIsFine() throws IOException {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }

        assertThat(new ListeningPort(String.valueOf(port)).problem()).isEmpty();
    }
}
