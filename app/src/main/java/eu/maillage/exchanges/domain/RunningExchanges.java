package eu.maillage.exchanges.domain;

import eu.maillage.events.Event;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a running exchange to those who have a part in it. */
@Component
@InTerritory(readOnly = true)
public class RunningExchanges {

    private final RoomPlans plans;
    private final ClockStore clocks;
    private final AnswerBooks books;
    private final RoomMessageStore messages;
    private final LateAnswerStore late;
    private final InstantSource clock;

    RunningExchanges(
            RoomPlans plans,
            ClockStore clocks,
            AnswerBooks books,
            RoomMessageStore messages,
            LateAnswerStore late,
            InstantSource clock) {
        this.plans = plans;
        this.clocks = clocks;
        this.books = books;
        this.messages = messages;
        this.late = late;
        this.clock = clock;
    }

    /** The event whose exchange it is. */
    public Event event(Asker asker, UUID event) {
        return plans.event(asker, event);
    }

    /** The plan that the room follows, whoever is there. */
    public Optional<RoundPlan> plan(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        return plans.published(asker, event);
    }

    /** All that the screens of the room follow. */
    public RunningExchange look(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        boolean closed = plans.isClosed(asker, event);
        return new RunningExchange(
                plans.latest(asker, event).orElse(null),
                clocks.order(event),
                plans.latecomers(asker, event),
                closed,
                closed ? null : message(event));
    }

    private @Nullable RoomMessage message(UUID event) {
        return messages.of(event)
                .filter(message -> message.holds(clock.instant()))
                .orElse(null);
    }

    /** Whether every phase was played to its end. */
    public boolean isPlayed(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        RunningOrder order = clocks.order(event);
        return order.clock() instanceof RoundClock.Over && order.played().containsAll(Set.of(Phase.values()));
    }

    /** What stands of all answers so far. */
    public AnswerBook book(Asker asker, UUID event) {
        Crew.requireATable(asker, event);
        plans.event(asker, event);
        return books.of(asker, event).with(plans.latecomers(asker, event));
    }

    /** What came after the closing, for the coordinator; absent while nothing did. */
    public Optional<LateAnswers> late(Asker asker, UUID event) {
        asker.requireCoordinator();
        plans.event(asker, event);
        return late.of(event);
    }

    /** What no table has read so far; absent while the room has no plan. */
    public Optional<UnreadCards> unread(Asker asker, UUID event) {
        Crew.requireATable(asker, event);
        return plans.latest(asker, event)
                .map(published -> UnreadCards.of(published.plan(), clocks.order(event), books.of(asker, event)));
    }
}
