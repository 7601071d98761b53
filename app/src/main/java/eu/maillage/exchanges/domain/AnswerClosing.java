package eu.maillage.exchanges.domain;

import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the taking of answers for good: once closed, every answer acknowledged before is seen and none is added. */
@Component
@InTerritory
public class AnswerClosing {

    private final ClosingStore closings;
    private final KnownMergers mergers;
    private final RoomMessageStore messages;
    private final LiveTopics live;
    private final InstantSource clock;

    AnswerClosing(
            ClosingStore closings,
            KnownMergers mergers,
            RoomMessageStore messages,
            LiveTopics live,
            InstantSource clock) {
        this.closings = closings;
        this.mergers = mergers;
        this.messages = messages;
        this.live = live;
        this.clock = clock;
    }

    /** False when the event was closed before. */
    public boolean close(Asker asker, UUID event) {
        asker.requireCoordinator();
        boolean closed = closings.close(event, mergers.stayed(asker, event), clock.instant());
        messages.forget(event);
        live.publish(ExchangeTopics.clock(asker.territory(), event));
        return closed;
    }
}
