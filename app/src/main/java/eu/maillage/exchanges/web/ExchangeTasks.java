package eu.maillage.exchanges.web;

import eu.maillage.events.AttendedEvent;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventPart;
import eu.maillage.events.EventState;
import eu.maillage.events.EventStep;
import eu.maillage.events.EventTask;
import eu.maillage.events.EventTask.Standing;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.tenancy.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an exchange needs beside what every event does: a plan, papers, the room. */
@Component
class ExchangeTasks implements EventPart {

    private final PlanReading reading;
    private final RunningExchanges exchanges;

    ExchangeTasks(PlanReading reading, RunningExchanges exchanges) {
        this.reading = reading;
        this.exchanges = exchanges;
    }

    @Override
    public List<EventTask> tasks(Asker asker, AttendedEvent attended) {
        Event event = attended.event();
        if (event.kind() != EventKind.EXCHANGE || !asker.coordinates()) {
            return List.of();
        }
        PlanSheet sheet = reading.sheet(asker, attended);
        boolean behind = sheet.isBehind();
        List<EventTask> tasks = new ArrayList<>(List.of(plan(sheet, event, behind), room(sheet, event)));
        if (event.state() != EventState.CLOSED) {
            accepted(
                            sheet,
                            event,
                            12,
                            ExchangeTabs.Place.PLAN,
                            "wishes",
                            sheet.unkept().size())
                    .ifPresent(tasks::add);
            accepted(sheet, event, 15, ExchangeTabs.Place.ROTATION, "time", sheet.unheard())
                    .ifPresent(tasks::add);
            tasks.add(papers(sheet, event, behind));
        }
        tasks.add(live(asker, sheet, event));
        return List.copyOf(tasks);
    }

    private EventTask live(Asker asker, PlanSheet sheet, Event event) {
        String href = ExchangeTabs.address(event.id(), ExchangeTabs.Place.LIVE);
        return switch (event.state()) {
            case RUNNING -> running(asker, sheet, event, href);
            case CLOSED -> EventTask.of(EventStep.RUN, 5, Standing.DONE, "exchanges.plan.task.live-over", href);
            case DRAFT, OPEN, POSTPONED ->
                EventTask.of(EventStep.RUN, 20, Standing.LATER, "exchanges.plan.task.live", href);
        };
    }

    private EventTask running(Asker asker, PlanSheet sheet, Event event, String href) {
        if (sheet.released() == null) {
            String plan = ExchangeTabs.address(event.id(), ExchangeTabs.Place.PLAN);
            return EventTask.of(EventStep.RUN, 5, Standing.MISSING, "exchanges.plan.task.live-no-plan", plan)
                    .doing("exchanges.plan.act.open");
        }
        return exchanges.isPlayed(asker, event.id().value())
                ? EventTask.of(EventStep.RUN, 5, Standing.DONE, "exchanges.plan.task.live-played", href)
                : EventTask.of(EventStep.RUN, 5, Standing.MISSING, "exchanges.plan.task.live-now", href)
                        .doing("exchanges.plan.act.live");
    }

    private static EventTask plan(PlanSheet sheet, Event event, boolean behind) {
        String href = ExchangeTabs.address(event.id(), ExchangeTabs.Place.PLAN);
        if (sheet.current() == null) {
            boolean due = !sheet.question().guests().isEmpty() && event.state() != EventState.CLOSED;
            return EventTask.of(
                            EventStep.PLAN,
                            10,
                            due ? Standing.MISSING : Standing.LATER,
                            "exchanges.plan.task.plan",
                            href)
                    .doing("exchanges.plan.act.plan");
        }
        return behind && event.state() != EventState.CLOSED
                ? EventTask.of(EventStep.PLAN, 10, Standing.MISSING, "exchanges.plan.task.behind", href)
                        .doing("exchanges.plan.act.update")
                : EventTask.of(
                        EventStep.PLAN,
                        10,
                        Standing.DONE,
                        "exchanges.plan.task.planned",
                        href,
                        sheet.current().number());
    }

    /** Something that the plan cannot give to so many: whoever hands it over as it is has accepted that. */
    private static Optional<EventTask> accepted(
            PlanSheet sheet, Event event, int order, ExchangeTabs.Place place, String what, int many) {
        if (many == 0) {
            return Optional.empty();
        }
        boolean accepted = sheet.current() != null
                && Integer.valueOf(sheet.current().number()).equals(sheet.released());
        return Optional.of(EventTask.of(
                        EventStep.PLAN,
                        order,
                        accepted ? Standing.LATER : Standing.MISSING,
                        "exchanges.plan.task." + what,
                        ExchangeTabs.address(event.id(), place),
                        many)
                .doing("exchanges.plan.act." + what));
    }

    private static EventTask room(PlanSheet sheet, Event event) {
        String href = ExchangeTabs.address(event.id(), ExchangeTabs.Place.PLAN);
        Integer released = sheet.released();
        boolean over = event.state() == EventState.CLOSED;
        if (sheet.current() == null || (over && released == null)) {
            return EventTask.of(EventStep.PLAN, 20, Standing.LATER, "exchanges.plan.task.release", href);
        }
        if (over || (released != null && sheet.otherInTheRoom().isEmpty())) {
            return EventTask.of(EventStep.PLAN, 20, Standing.DONE, "exchanges.plan.task.released", href);
        }
        return EventTask.of(
                        EventStep.PLAN,
                        20,
                        Standing.MISSING,
                        released == null ? "exchanges.plan.task.release" : "exchanges.plan.task.release-again",
                        href)
                .doing("exchanges.plan.act.release");
    }

    /** Nobody knows what was printed: it is a place to go to, and what is left to do once all else is done. */
    private static EventTask papers(PlanSheet sheet, Event event, boolean behind) {
        boolean ready = sheet.current() != null && !behind;
        return EventTask.of(
                        EventStep.PLAN,
                        30,
                        Standing.LATER,
                        ready ? "exchanges.plan.task.papers-ready" : "exchanges.plan.task.papers",
                        ExchangeTabs.address(event.id(), ExchangeTabs.Place.PAPERS))
                .doing("exchanges.plan.act.papers");
    }
}
