package eu.maillage.accounts.web;

import eu.maillage.accounts.domain.FirstStart;
import eu.maillage.tenancy.PublicAddress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator where to go at the first start: on the console alone, since the address holds a secret that no log may keep. */
@Component
@ConditionalOnProperty(name = "maillage.demo", havingValue = "false", matchIfMissing = true)
class SetupAnnouncement {

    private final FirstStart firstStart;
    private final PublicAddress address;
    private final PrintWriter console =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    SetupAnnouncement(FirstStart firstStart, PublicAddress address) {
        this.firstStart = firstStart;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (firstStart.needed()) {
            console.printf("%nMaillage: first start. Open %s%n%n", address.of("/setup/" + firstStart.code()));
            console.flush();
        }
    }
}
