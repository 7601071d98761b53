package eu.maillage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;

/**
 * The port that the application is to listen on, looked at before anything is started or written.
 *
 * @param setting as the operator wrote it
 */
record ListeningPort(String setting) {

    private static final int HIGHEST = 65_535;

    static ListeningPort of(Map<String, String> environment) {
        return new ListeningPort(environment.getOrDefault("MAILLAGE_PORT", "8080"));
    }

    /** What is wrong with it, in a sentence for the operator. */
    Optional<String> problem() {
        if (!setting.matches("\\d{1,5}") || Integer.parseInt(setting) > HIGHEST) {
            return Optional.of("MAILLAGE_PORT is «%s», which is not a port. Set it to a number up to %d, such as 8080."
                    .formatted(setting, HIGHEST));
        }
        int port = Integer.parseInt(setting);
        // Some systems give all addresses to one program while another holds the loopback, which browsers then reach.
        return refusal(new InetSocketAddress(port))
                .or(() -> refusal(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    private static Optional<String> refusal(InetSocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
            return Optional.empty();
        } catch (IOException refused) {
            boolean reserved = String.valueOf(refused.getMessage()).contains("Permission denied");
            return Optional.of("Port %d cannot be listened on: %s. %s, or choose another port with MAILLAGE_PORT."
                    .formatted(
                            address.getPort(),
                            refused.getMessage(),
                            reserved
                                    ? "Give this user the right to listen on ports below 1024"
                                    : "Stop the program that holds it"));
        }
    }
}
