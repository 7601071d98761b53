package eu.maillage.accounts.web;

import eu.maillage.accounts.domain.FirstStart;
import eu.maillage.accounts.domain.OperatorConsole;
import eu.maillage.tenancy.PublicAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator where to go at the first start. */
@Component
@ConditionalOnProperty(name = "maillage.demo", havingValue = "false", matchIfMissing = true)
class SetupAnnouncement {

    private final FirstStart firstStart;
    private final PublicAddress address;
    private final OperatorConsole console;

    SetupAnnouncement(FirstStart firstStart, PublicAddress address, OperatorConsole console) {
        this.firstStart = firstStart;
        this.address = address;
        this.console = console;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (firstStart.needed()) {
            console.firstStart(address.of("/setup/" + firstStart.code()));
        }
    }
}
