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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every event needs, whatever its format: a place, people who come, their cards, and an end. */
final class EventTasks {

    /** The place, among what is won, of the cards that lie ready: a plan is made of them. */
    static final int WAITING_CARDS = 20;

    private final EventBoard board;
    private final Event event;
    private final LocalDate today;
    private final String home;

    private EventTasks(EventBoard board, LocalDate today) {
        this.board = board;
        this.event = board.event();
        this.today = today;
        this.home = "/events/" + event.id();
    }

    static List<EventTask> of(EventBoard board, LocalDate today) {
        EventTasks tasks = new EventTasks(board, today);
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
                        over ? home : home + "/edit")
                .doing("events.act.place");
        return event.isAhead() ? List.of(place, announced()) : List.of(place);
    }

    private EventTask announced() {
        return switch (event.state()) {
            case DRAFT ->
                EventTask.of(
                                PREPARE,
                                20,
                                board.attendants().counted().isEmpty() ? LATER : MISSING,
                                "events.task.announce",
                                home + "#state")
                        .moving("events.home.announce", EventState.OPEN);
            case POSTPONED -> postponed();
            case OPEN, RUNNING, CLOSED -> EventTask.of(PREPARE, 20, DONE, "events.task.announced", home + "#state");
        };
    }

    /** A day that is still to come may be the new one; whoever has none yet finds its form beside. */
    private EventTask postponed() {
        return event.day().isAfter(today)
                ? EventTask.of(PREPARE, 5, MISSING, "events.task.reopen", home + "#state", event.day())
                        .moving("events.home.reopen", EventState.OPEN)
                : EventTask.of(PREPARE, 5, MISSING, "events.task.postponed", home + "/edit")
                        .doing("events.home.new-day");
    }

    private List<EventTask> mobilise() {
        String participants = home + "/participants";
        int counted = board.attendants().counted().size();
        if (counted == 0) {
            Standing nobody = event.state() == EventState.CLOSED ? LATER : MISSING;
            return List.of(EventTask.of(MOBILISE, 10, nobody, "events.task.nobody", participants)
                    .doing("events.act.participants"));
        }
        return List.of(
                answers(counted, participants),
                either(50, "events.task.contacts", board.attendants().withoutContact(), participants)
                        .doing("events.act.contacts"),
                either(60, "events.task.consents", board.attendants().withoutConsent(), participants)
                        .doing("events.act.consents"));
    }

    private EventTask answers(int counted, String participants) {
        int silent = board.attendants().silent();
        return silent > 0 && event.isAhead()
                ? EventTask.of(MOBILISE, 40, MISSING, "events.task.unanswered", participants, silent)
                        .doing("events.act.unanswered")
                : EventTask.of(
                        MOBILISE,
                        40,
                        DONE,
                        "events.task.expected",
                        participants,
                        counted,
                        board.attendants().sure());
    }

    private List<EventTask> cards() {
        if (board.attendants().counted().isEmpty()) {
            return List.of();
        }
        String cards = home + "/cards";
        EventTask waiting = either(WAITING_CARDS, "events.task.cards-waiting", board.waiting(), cards)
                .doing("events.act.bring");
        int silent = board.attendants().withoutCards().size();
        return List.of(
                waiting,
                silent > 0 && event.isAhead()
                        ? EventTask.of(
                                        MOBILISE,
                                        30,
                                        MISSING,
                                        "events.task.cards-none",
                                        home + "/participants#links",
                                        silent)
                                .doing("events.act.links")
                        : either(
                                        30,
                                        "events.task.cards-few",
                                        board.attendants().lacking().size(),
                                        cards)
                                .doing("events.act.cards"));
    }

    /** Nothing is missing when none is counted; once the event is over, what was missing is history. */
    private EventTask either(int order, String key, int count, String href) {
        Standing standing = count == 0 ? DONE : event.isAhead() ? MISSING : LATER;
        return EventTask.of(MOBILISE, order, standing, key, href, count);
    }

    private List<EventTask> run() {
        return Stream.concat(Stream.of(checkIn(), end()), begin().stream()).toList();
    }

    /** On the day the morning begins; once it is past, it is noted afterwards or put off. */
    private Optional<EventTask> begin() {
        if (event.state() == EventState.POSTPONED
                || !event.isAhead()
                || event.day().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(
                event.day().equals(today)
                        ? EventTask.of(
                                        RUN,
                                        1,
                                        board.attendants().counted().isEmpty() ? LATER : MISSING,
                                        "events.task.start",
                                        home + "#state")
                                .moving("events.home.start", EventState.RUNNING)
                        : EventTask.of(RUN, 1, MISSING, "events.task.past", home + "#state")
                                .doing("events.act.past"));
    }

    private EventTask checkIn() {
        int present = board.attendants().in(ParticipantState.PRESENT);
        int counted = board.attendants().counted().size();
        Standing standing = event.isAhead() ? LATER : event.state() == EventState.CLOSED ? DONE : MISSING;
        return EventTask.of(
                RUN,
                10,
                present == counted && counted > 0 ? DONE : standing,
                event.isAhead() ? "events.task.check-in-later" : "events.task.check-in",
                home + "/participants",
                present,
                counted);
    }

    private EventTask end() {
        return switch (event.state()) {
            case RUNNING ->
                EventTask.of(FOLLOW_UP, 10, MISSING, "events.task.close", home + "#state")
                        .moving("events.home.close", EventState.CLOSED);
            case CLOSED -> EventTask.of(FOLLOW_UP, 10, DONE, "events.task.closed", home + "#state");
            case DRAFT, OPEN, POSTPONED ->
                EventTask.of(FOLLOW_UP, 10, LATER, "events.task.close-later", home + "#state");
        };
    }
}
