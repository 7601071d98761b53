package eu.maillage.exchanges.web;

import eu.maillage.events.AttendedEvent;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventPart;
import eu.maillage.events.EventState;
import eu.maillage.events.EventStep;
import eu.maillage.events.EventTask;
import eu.maillage.events.EventTask.Standing;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.tenancy.Asker;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an exchange needs beside what every event does: a plan, papers, the room. */
@Component
class ExchangeTasks implements EventPart {

    private final PlanReading reading;

    ExchangeTasks(PlanReading reading) {
        this.reading = reading;
    }

    @Override
    public List<EventTask> tasks(Asker asker, AttendedEvent attended) {
        Event event = attended.event();
        if (event.kind() != EventKind.EXCHANGE || !asker.coordinates()) {
            return List.of();
        }
        PlanSheet sheet = reading.sheet(asker, attended);
        List<EventTask> tasks = new ArrayList<>(List.of(plan(sheet, event), room(sheet, event), live(event)));
        if (event.state() != EventState.CLOSED) {
            // A place to go to, as long as there is something to print for.
            tasks.add(EventTask.of(
                    EventStep.PLAN,
                    30,
                    Standing.LATER,
                    "exchanges.plan.task.papers",
                    ExchangeTabs.address(event.id(), ExchangeTabs.Place.PAPERS)));
        }
        return List.copyOf(tasks);
    }

    private static EventTask live(Event event) {
        String href = ExchangeTabs.address(event.id(), ExchangeTabs.Place.LIVE);
        return switch (event.state()) {
            case RUNNING -> EventTask.of(EventStep.RUN, 5, Standing.MISSING, "exchanges.plan.task.live-now", href);
            case CLOSED -> EventTask.of(EventStep.RUN, 5, Standing.DONE, "exchanges.plan.task.live-over", href);
            case DRAFT, OPEN, POSTPONED ->
                EventTask.of(EventStep.RUN, 20, Standing.LATER, "exchanges.plan.task.live", href);
        };
    }

    private static EventTask plan(PlanSheet sheet, Event event) {
        String href = ExchangeTabs.address(event.id(), ExchangeTabs.Place.PLAN);
        if (sheet.current() == null) {
            boolean due = !sheet.question().guests().isEmpty() && event.state() != EventState.CLOSED;
            return EventTask.of(
                    EventStep.PLAN, 10, due ? Standing.MISSING : Standing.LATER, "exchanges.plan.task.plan", href);
        }
        return sheet.isBehind() && event.state() != EventState.CLOSED
                ? EventTask.of(EventStep.PLAN, 10, Standing.MISSING, "exchanges.plan.task.behind", href)
                : EventTask.of(
                        EventStep.PLAN,
                        10,
                        Standing.DONE,
                        "exchanges.plan.task.planned",
                        href,
                        sheet.current().number());
    }

    private static EventTask room(PlanSheet sheet, Event event) {
        String href = ExchangeTabs.address(event.id(), ExchangeTabs.Place.PLAN);
        Integer released = sheet.released();
        if (sheet.current() == null || released == null) {
            return EventTask.of(EventStep.PLAN, 20, Standing.LATER, "exchanges.plan.task.release", href);
        }
        boolean newest = released == sheet.current().number();
        return EventTask.of(
                EventStep.PLAN,
                20,
                newest || event.state() == EventState.CLOSED ? Standing.DONE : Standing.MISSING,
                newest ? "exchanges.plan.task.released" : "exchanges.plan.task.release-again",
                href);
    }
}
