package eu.maillage.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** One real SMTP server for all tests of a process: every letter of the application arrives here. */
public class MailServer implements TestExecutionListener {

    private static @Nullable GreenMail server;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (server == null) {
            start();
        }
    }

    private static void start() {
        ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
        System.setProperty("MAILLAGE_SMTP_HOST", "127.0.0.1");
        System.setProperty("MAILLAGE_SMTP_PORT", String.valueOf(setup.getPort()));
        System.setProperty("MAILLAGE_SMTP_FROM", "bourse@maillage.example");
        System.setProperty("MAILLAGE_SMTP_TLS", "none");
    }

    /** What arrived for an address, oldest first. */
    public static List<MimeMessage> lettersTo(String address) {
        return Stream.of(running().getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    /** Does something while no mail server answers. */
    public static void whileDown(Runnable action) {
        running().stop();
        try {
            action.run();
        } finally {
            running().start();
        }
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Stream.of(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to instanceof InternetAddress reader
                            && reader.getAddress().equals(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static GreenMail running() {
        if (server == null) {
            throw new IllegalStateException(
                    "No mail server. Maybe META-INF/services misses %s.".formatted(MailServer.class.getName()));
        }
        return server;
    }

    /** One that the system does not hand out for outgoing connections, so that it is still free after a pause. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
