package eu.maillage.events.web;

import static eu.maillage.events.EventStep.FOLLOW_UP;
import static eu.maillage.events.EventStep.MOBILISE;
import static eu.maillage.events.EventStep.PREPARE;
import static eu.maillage.events.EventStep.RUN;
import static eu.maillage.events.EventTask.Standing.DONE;
import static eu.maillage.events.EventTask.Standing.LATER;
import static eu.maillage.events.EventTask.Standing.MISSING;

import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.events.EventTask;
import eu.maillage.events.EventTask.Standing;
import eu.maillage.events.ParticipantState;
import java.util.List;
import java.util.stream.Stream;

/** What every event needs, whatever its format: a place, people who come, their cards, and an end. */
final class EventTasks {

    private final EventBoard board;
    private final Event event;
    private final String home;

    private EventTasks(EventBoard board) {
        this.board = board;
        this.event = board.event();
        this.home = "/events/" + event.id();
    }

    static List<EventTask> of(EventBoard board) {
        EventTasks tasks = new EventTasks(board);
        return Stream.of(tasks.prepare(), tasks.mobilise(), tasks.cards(), tasks.run())
                .flatMap(List::stream)
                .toList();
    }

    private List<EventTask> prepare() {
        boolean hasPlace = event.venue() != null || event.address() != null;
        boolean over = event.isOver();
        EventTask place = EventTask.of(
                PREPARE,
                10,
                hasPlace ? DONE : over ? LATER : MISSING,
                hasPlace ? "events.task.place" : "events.task.place-missing",
                over ? home : home + "/edit");
        EventTask announced =
                switch (event.state()) {
                    case DRAFT -> EventTask.of(PREPARE, 20, MISSING, "events.task.announce", home + "#state");
                    case POSTPONED -> EventTask.of(PREPARE, 20, MISSING, "events.task.postponed", home + "/edit");
                    case OPEN, RUNNING, CLOSED ->
                        EventTask.of(PREPARE, 20, DONE, "events.task.announced", home + "#state");
                };
        return List.of(place, announced);
    }

    private List<EventTask> mobilise() {
        String participants = home + "/participants";
        int counted = board.counted().size();
        if (counted == 0) {
            Standing nobody = event.state() == EventState.CLOSED ? LATER : MISSING;
            return List.of(EventTask.of(MOBILISE, 10, nobody, "events.task.nobody", participants));
        }
        int sure = board.in(ParticipantState.CONFIRMED) + board.in(ParticipantState.PRESENT);
        return List.of(
                EventTask.of(
                        MOBILISE,
                        10,
                        sure == counted || !event.isAhead() ? DONE : MISSING,
                        "events.task.expected",
                        participants,
                        counted,
                        sure),
                either(20, "events.task.contacts", board.withoutContact(), participants),
                either(30, "events.task.consents", board.withoutConsent(), participants));
    }

    private List<EventTask> cards() {
        if (board.counted().isEmpty()) {
            return List.of();
        }
        String cards = home + "/cards";
        return List.of(
                either(40, "events.task.cards-few", board.lacking().size(), cards),
                either(50, "events.task.cards-waiting", board.waiting(), cards));
    }

    /** Nothing is missing when none is counted; once the event is over, what was missing is history. */
    private EventTask either(int order, String key, int count, String href) {
        Standing standing = count == 0 ? DONE : event.isAhead() ? MISSING : LATER;
        return EventTask.of(MOBILISE, order, standing, key, href, count);
    }

    private List<EventTask> run() {
        String participants = home + "/participants";
        int present = board.in(ParticipantState.PRESENT);
        int counted = board.counted().size();
        Standing checkIn = event.isAhead() ? LATER : event.state() == EventState.CLOSED ? DONE : MISSING;
        EventTask end =
                switch (event.state()) {
                    case RUNNING -> EventTask.of(FOLLOW_UP, 10, MISSING, "events.task.close", home + "#state");
                    case CLOSED -> EventTask.of(FOLLOW_UP, 10, DONE, "events.task.closed", home + "#state");
                    case DRAFT, OPEN, POSTPONED ->
                        EventTask.of(FOLLOW_UP, 10, LATER, "events.task.close-later", home + "#state");
                };
        return List.of(
                EventTask.of(
                        RUN,
                        10,
                        present == counted && counted > 0 ? DONE : checkIn,
                        event.isAhead() ? "events.task.check-in-later" : "events.task.check-in",
                        participants,
                        present,
                        counted),
                end);
    }
}
