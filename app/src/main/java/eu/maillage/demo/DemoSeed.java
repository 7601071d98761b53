package eu.maillage.demo;

import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the demonstration at its first start, and brings it back to life whenever somebody comes. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoSeed {

    /** Longer than a round: nobody who is at work in the room is disturbed. */
    private static final Duration ASLEEP = Duration.ofMinutes(10);

    private final DemoTerritory territory;
    private final DemoRegister register;
    private final DemoExchanges exchanges;
    private final Lock oneAtATime = new ReentrantLock();

    DemoSeed(DemoTerritory territory, DemoRegister register, DemoExchanges exchanges) {
        this.territory = territory;
        this.register = register;
        this.exchanges = exchanges;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void start() {
        if (!territory.exists()) {
            register.fill(DemoTerritory.founder());
        }
        revive(Duration.ZERO);
    }

    /**
     * Visitors find a room at work.
     *
     * @return the exchange that is running
     */
    EventId wake() {
        return revive(ASLEEP);
    }

    private EventId revive(Duration asleep) {
        oneAtATime.lock();
        try {
            Asker asker = territory.coordinator();
            exchanges.keepOneOver(asker);
            exchanges.keepOneAhead(asker);
            return exchanges.keepOneRunning(asker, asleep);
        } finally {
            oneAtATime.unlock();
        }
    }
}
