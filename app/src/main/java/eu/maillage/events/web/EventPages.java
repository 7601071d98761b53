package eu.maillage.events.web;

import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventMove;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.domain.EventPlanning;
import eu.maillage.events.domain.EventReopening;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Notice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of events, and the home of each, where it is moved on. */
@Controller
class EventPages {

    private final Events events;
    private final EventPlanning planning;
    private final EventReopening reopening;
    private final EventBoards boards;

    EventPages(Events events, EventPlanning planning, EventReopening reopening, EventBoards boards) {
        this.events = events;
        this.planning = planning;
        this.reopening = reopening;
        this.boards = boards;
    }

    @GetMapping("/events")
    String list(Asker asker, Model model) {
        List<Event> all = events.events(asker);
        List<Event> over =
                all.stream().filter(event -> event.state() == EventState.CLOSED).toList();
        List<Event> ahead = all.stream()
                .filter(event -> event.state() != EventState.CLOSED)
                .sorted(Comparator.comparing(Event::day))
                .toList();
        model.addAttribute("view", new EventListView(ahead, over));
        return "events/web/list";
    }

    @GetMapping("/events/{id}")
    String home(Asker asker, @PathVariable UUID id, Model model) {
        model.addAttribute("view", boards.home(asker, new EventId(id)));
        return "events/web/home";
    }

    @PostMapping("/events/{id}/move")
    String move(Asker asker, @PathVariable UUID id, @RequestParam EventState to, RedirectAttributes redirect) {
        Notice notice =
                switch (events.move(asker, new EventId(id), to)) {
                    case EventMove.Moved moved
                    when moved.isBackBeforeTheStart() -> Notice.done("events.moved.not-started");
                    case EventMove.Moved moved ->
                        Notice.done("events.moved." + moved.state().name().toLowerCase(Locale.ROOT));
                    case EventMove.NoWay no ->
                        Notice.warning("events.moved.no-way." + no.from().name().toLowerCase(Locale.ROOT));
                };
        notice.after(redirect);
        // Whoever puts an event off has its new day to note.
        return "redirect:/events/" + id + (to == EventState.POSTPONED ? "/edit" : "");
    }

    @PostMapping("/events/{id}/reopen")
    String reopen(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        Notice notice =
                switch (reopening.reopen(asker, new EventId(id))) {
                    case REOPENED -> Notice.done("events.reopened");
                    case NOT_OVER -> Notice.warning("events.reopen.not-over");
                    case RESULTS_SENT -> Notice.warning("events.reopen.results-sent");
                };
        notice.after(redirect);
        return "redirect:/events/" + id;
    }

    @PostMapping("/events/{id}/remove")
    String remove(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        return switch (planning.remove(asker, new EventId(id))) {
            case REMOVED -> {
                Notice.done("events.removed").after(redirect);
                yield "redirect:/events";
            }
            case ALREADY_ANNOUNCED -> {
                Notice.warning("events.remove-announced").after(redirect);
                yield "redirect:/events/" + id;
            }
        };
    }
}
