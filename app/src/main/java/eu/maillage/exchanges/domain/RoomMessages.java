package eu.maillage.exchanges.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says something to all screens of a room at once, and takes it back. */
@Component
@InTerritory
public class RoomMessages {

    private final RoomMessageStore messages;
    private final RoomPlans plans;
    private final LiveTopics live;
    private final AuditLog audit;
    private final InstantSource clock;

    RoomMessages(RoomMessageStore messages, RoomPlans plans, LiveTopics live, AuditLog audit, InstantSource clock) {
        this.messages = messages;
        this.plans = plans;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the place of the message before; false when the event is closed, so that nobody would read it. */
    public boolean send(Asker asker, UUID event, String text) {
        asker.requireCoordinator();
        if (plans.isClosed(asker, event)) {
            return false;
        }
        messages.put(event, new RoomMessage(Ids.next(), oneLine(text), clock.instant()));
        told(asker, event, "live.audit.message-sent");
        return true;
    }

    /** False when it is not the one that is shown: whoever withdraws it has not seen the newer one. */
    public boolean withdraw(Asker asker, UUID event, UUID message) {
        asker.requireCoordinator();
        plans.event(asker, event);
        if (!messages.withdraw(event, message)) {
            return false;
        }
        told(asker, event, "live.audit.message-withdrawn");
        return true;
    }

    private void told(Asker asker, UUID event, String action) {
        live.publish(ExchangeTopics.clock(asker.territory(), event));
        audit.record(asker, action, Crew.scope(event));
    }

    /** Whatever was pasted along, tabs and ends of lines included. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }
}
