package eu.maillage.tenancy;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which phones in the room and readers of mails reach this installation. */
@Component
public class PublicAddress {

    private final String base;
    private final boolean chosen;

    PublicAddress(@Value("${maillage.public-url:}") String setting, @Value("${server.port:8080}") int port) {
        chosen = !setting.isBlank();
        base = chosen ? setting.strip().replaceAll("/+$", "") : "http://%s:%d".formatted(ownAddress(), port);
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** Whether the operator set it; otherwise it is this machine's own address on its network. */
    public boolean chosen() {
        return chosen;
    }

    /** Whether people come by https, whoever holds the certificate. */
    public boolean encrypted() {
        return base.startsWith("https://");
    }

    /** Whether browsers allow a camera and offline pages there. */
    public boolean secure() {
        return base.startsWith("https://") || base.startsWith("http://localhost");
    }

    private static String ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(address -> String.valueOf(address.getHostAddress()))
                    .findFirst()
                    .orElse("localhost");
        } catch (SocketException noNetwork) {
            return "localhost";
        }
    }
}
