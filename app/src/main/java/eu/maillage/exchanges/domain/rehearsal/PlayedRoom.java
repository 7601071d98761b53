package eu.maillage.exchanges.domain.rehearsal;

import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.exchanges.Rehearsal;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundClock;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes every step of a morning through the use cases that the room's own screens use. */
@Component
@InTerritory
class PlayedRoom implements Rehearsal {

    /** A first seating comes at once; this much makes it a good one. */
    private static final double EFFORT = 0.4;
    /** For a room so full of demands that there was none. */
    private static final double MORE_EFFORT = 10;

    private final SeatingSearches searches;
    private final PlanReading reading;
    private final Planning planning;
    private final RunningExchanges exchanges;
    private final ControlRoom room;
    private final AnswerDesk desk;
    private final Events events;
    private final ResultLetters letters;
    private final InstantSource clock;

    PlayedRoom(
            SeatingSearches searches,
            PlanReading reading,
            Planning planning,
            RunningExchanges exchanges,
            ControlRoom room,
            AnswerDesk desk,
            Events events,
            ResultLetters letters,
            InstantSource clock) {
        this.searches = searches;
        this.reading = reading;
        this.planning = planning;
        this.exchanges = exchanges;
        this.room = room;
        this.desk = desk;
        this.events = events;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void prepare(Asker asker, EventId event) {
        searches.searchNow(asker, event, EFFORT);
        if (plan(asker, event) == null) {
            searches.searchNow(asker, event, MORE_EFFORT);
        }
        PlanVersion plan = plan(asker, event);
        if (plan == null) {
            throw new IllegalStateException(
                    "No plan of event %s was found. Maybe nobody is expected, or the wishes cannot hold together."
                            .formatted(event));
        }
        planning.release(asker, event, plan.number());
    }

    private @Nullable PlanVersion plan(Asker asker, EventId event) {
        return reading.sheet(asker, event).current();
    }

    @Override
    public void playInto(Asker asker, EventId event, int round, Opinions opinions) {
        Controls controls = new Controls(room, asker, event, look(asker, event).order());
        controls.withdrawAll();
        Tables tables = tables(asker, event, opinions);
        int last = Math.min(
                round,
                tables.plan()
                        .phase(Phase.OFFERS)
                        .map(phase -> phase.rounds().size())
                        .orElse(0));
        if (last == 0) {
            return;
        }
        controls.start(Phase.OFFERS);
        for (int played = 1; played < last; played++) {
            tables.answer(Phase.OFFERS, played);
            controls.press(new Press.NextRound());
        }
        tables.begin(Phase.OFFERS, last);
    }

    @Override
    public void playThrough(Asker asker, EventId event, Opinions opinions) {
        Controls controls = new Controls(room, asker, event, look(asker, event).order());
        Tables tables = tables(asker, event, opinions);
        for (RoundPlan.PhasePlan phase : tables.plan().phases()) {
            controls.start(phase.phase());
            int rounds = phase.rounds().size();
            for (int round = 1; round <= rounds; round++) {
                tables.answer(phase.phase(), round);
                controls.press(round < rounds ? new Press.NextRound() : new Press.EndPhase());
            }
        }
    }

    private Tables tables(Asker asker, EventId event, Opinions opinions) {
        RoundPlan plan = look(asker, event)
                .plan()
                .orElseThrow(() -> new IllegalStateException(
                        "The room of event %s has no plan to play. Maybe it was not prepared.".formatted(event)));
        return new Tables(desk, asker, event, plan, events.cards(asker, event), opinions);
    }

    @Override
    public boolean isAsleep(Asker asker, EventId event, Duration since) {
        RunningExchange exchange = look(asker, event);
        if (exchange.order().moves().isEmpty()) {
            return true;
        }
        Instant awake = exchange.order().moves().getLast().at();
        if (exchange.clock() instanceof RoundClock.Running on && on.endsAt().isAfter(awake)) {
            awake = on.endsAt();
        }
        return awake.plus(since).isBefore(clock.instant());
    }

    @Override
    public void sendFiles(Asker asker, EventId event) {
        letters.sendAll(asker, event);
    }

    private RunningExchange look(Asker asker, EventId event) {
        return exchanges.look(asker, event.value());
    }
}
