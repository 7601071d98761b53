package eu.maillage;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it answers. */
@Component
@ConditionalOnProperty(name = "maillage.demo", havingValue = "false", matchIfMissing = true)
class Greeting {

    private final Environment settings;
    private final PrintStream screen = System.out;

    Greeting(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    @Order(2)
    void greet(ApplicationReadyEvent ready) {
        String port = settings.getProperty("local.server.port");
        if (port != null) {
            screen.printf("%nMaillage answers at %s%nCtrl-C stops it.%n%n", address(port));
        }
    }

    private String address(String port) {
        String outside = settings.getProperty("maillage.public-url", "");
        String scheme = settings.getProperty("server.ssl.bundle") == null ? "http" : "https";
        return outside.isBlank() ? "%s://localhost:%s".formatted(scheme, port) : outside;
    }
}
