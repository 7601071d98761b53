package eu.maillage.demo;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.PublicAddress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the demonstration at its first start, and tells on the console how to get in. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoSeed {

    private final DemoTerritory territory;
    private final DemoEvents events;
    private final PublicAddress address;
    private final PrintWriter console =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    DemoSeed(DemoTerritory territory, DemoEvents events, PublicAddress address) {
        this.territory = territory;
        this.events = events;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (!territory.exists()) {
            Asker asker = territory.create();
            List<DemoTerritory.Registered> organisations = territory.register(asker);
            events.past(asker, organisations);
            events.today(asker, organisations);
            events.prepared(asker, organisations.subList(0, 24));
        }
        tell();
    }

    private void tell() {
        console.printf("%nMaillage, demonstration: %s%n%n", address.of("/"));
        for (DemoRole role : DemoRole.values()) {
            console.printf("  %-12s %s%n", role.name().toLowerCase(Locale.ROOT), address.of(role.path()));
        }
        console.printf("  %-12s %s%n%n", "mailbox", address.of("/demo/mailbox"));
    }
}
