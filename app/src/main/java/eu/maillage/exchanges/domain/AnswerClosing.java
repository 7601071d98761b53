package eu.maillage.exchanges.domain;

import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the taking of answers: once closed, every answer acknowledged before is seen and none is added. */
@Component
@InTerritory
public class AnswerClosing {

    private final ClosingStore closings;
    private final RoomPlans plans;
    private final KnownMergers mergers;
    private final RoomMessageStore messages;
    private final LateAnswerStore late;
    private final LiveTopics live;
    private final InstantSource clock;

    AnswerClosing(
            ClosingStore closings,
            RoomPlans plans,
            KnownMergers mergers,
            RoomMessageStore messages,
            LateAnswerStore late,
            LiveTopics live,
            InstantSource clock) {
        this.closings = closings;
        this.plans = plans;
        this.mergers = mergers;
        this.messages = messages;
        this.late = late;
        this.live = live;
        this.clock = clock;
    }

    /** Until the transaction ends no answer is taken, and the event is neither closed nor opened again by anybody else. */
    public void hold(Asker asker, UUID event) {
        asker.requireCoordinator();
        closings.hold(event);
    }

    /** Waits for the answers that are being taken; false, and nothing is done, where the event was opened again meanwhile. */
    public boolean close(Asker asker, UUID event) {
        hold(asker, event);
        if (!plans.isClosed(asker, event)) {
            return false;
        }
        closings.close(event, mergers.stayed(asker, event), clock.instant());
        messages.forget(event);
        live.publish(ExchangeTopics.clock(asker.territory(), event));
        return true;
    }

    /** Takes answers again, of all who are one today. */
    public void reopen(Asker asker, UUID event) {
        hold(asker, event);
        closings.reopen(event);
        late.forget(event);
    }
}
