package eu.maillage.demo;

import eu.maillage.tenancy.PublicAddress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on the console how to get in, once everything is there. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoConsole {

    private final PublicAddress address;
    private final PrintWriter console =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    DemoConsole(PublicAddress address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void tell() {
        console.printf("%nMaillage, demonstration: %s%n%n", address.of("/demo"));
        for (DemoRole role : DemoRole.values()) {
            line(role.name().toLowerCase(Locale.ROOT), role.path());
        }
        line("mailbox", "/demo/mailbox");
        console.printf("%nCtrl-C stops it.%n");
    }

    private void line(String what, String path) {
        console.printf("  %-12s %s%n", what, address.of(path));
    }
}
