package eu.maillage.events.web;

import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventMove;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.domain.EventPlanning;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of events, the home of each, and where they are planned, changed and moved on. */
@Controller
class EventPages {

    private static final String FORM = "events/web/form";

    private final Events events;
    private final EventPlanning planning;
    private final EventBoards boards;

    EventPages(Events events, EventPlanning planning, EventBoards boards) {
        this.events = events;
        this.planning = planning;
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

    @GetMapping("/events/new")
    String begin(Asker asker, Page page, Model model) {
        asker.requireCoordinator();
        return form(null, page.t("events.form.new"), EventForm.empty(), FormState.of(EventForm.empty()), model);
    }

    @PostMapping("/events")
    String plan(
            Asker asker,
            Page page,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        asker.requireCoordinator();
        if (isWrong(form, binding, response)) {
            return form(null, page.t("events.form.new"), form, FormState.of(binding), model);
        }
        return "redirect:/events/" + planning.plan(asker, form.toEvent(EventKind.EXCHANGE));
    }

    @GetMapping("/events/{id}")
    String home(Asker asker, @PathVariable UUID id, Model model) {
        model.addAttribute("view", boards.home(asker, new EventId(id)));
        return "events/web/home";
    }

    @GetMapping("/events/{id}/edit")
    String edit(Asker asker, @PathVariable UUID id, Model model) {
        asker.requireCoordinator();
        Event event = find(asker, id);
        EventForm form = EventForm.of(event);
        return form(event.id(), event.name(), form, FormState.of(form), model);
    }

    @PostMapping("/events/{id}")
    String change(
            Asker asker,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        Event event = find(asker, id);
        if (isWrong(form, binding, response)) {
            return form(event.id(), event.name(), form, FormState.of(binding), model);
        }
        try {
            planning.change(asker, event.id(), form.toEvent(event.kind()), form.seen());
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "view", new EventFormView(event.id(), event.name(), FormState.of(binding), event.version(), true));
            return FORM;
        }
        Notice.done("events.form.saved").after(redirect);
        return "redirect:/events/" + id;
    }

    @PostMapping("/events/{id}/move")
    String move(Asker asker, @PathVariable UUID id, @RequestParam EventState to, RedirectAttributes redirect) {
        Notice notice =
                switch (events.move(asker, new EventId(id), to)) {
                    case EventMove.Moved moved ->
                        Notice.done("events.moved." + moved.state().name().toLowerCase(Locale.ROOT));
                    case EventMove.NoWay _ -> Notice.warning("events.moved.no-way");
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

    private static boolean isWrong(EventForm form, BindingResult binding, HttpServletResponse response) {
        if (form.endsBeforeItBegins()) {
            binding.rejectValue("ends", "Order", "events.form.times-wrong");
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return binding.hasErrors();
    }

    private static String form(@Nullable EventId id, String name, EventForm form, FormState state, Model model) {
        model.addAttribute("view", new EventFormView(id, name, state, form.seen(), false));
        return FORM;
    }

    private Event find(Asker asker, UUID id) {
        return events.event(asker, new EventId(id)).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
    }
}
