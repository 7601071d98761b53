package eu.maillage.events.web;

import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.domain.EventPlanning;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an event is planned, and where what is known of it is changed. */
@Controller
class EventFormPages {

    private static final String FORM = "events/web/form";

    private final Events events;
    private final EventPlanning planning;
    private final Clock clock;

    EventFormPages(Events events, EventPlanning planning, Clock clock) {
        this.events = events;
        this.planning = planning;
        this.clock = clock;
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
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        if (isWrong(form, binding, response)) {
            return form(null, page.t("events.form.new"), form, FormState.of(binding), model);
        }
        NewEvent event = form.toEvent(EventKind.EXCHANGE);
        EventId id = planning.plan(asker, event);
        saved(page, event.day(), null).after(redirect);
        return "redirect:/events/" + id;
    }

    @GetMapping("/events/{id}/edit")
    String edit(Asker asker, @PathVariable UUID id, Model model) {
        asker.requireCoordinator();
        Event event = going(asker, id);
        EventForm form = EventForm.of(event);
        return form(event.id(), event.name(), form, FormState.of(form), model);
    }

    @PostMapping("/events/{id}")
    String change(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        asker.requireCoordinator();
        Event event = going(asker, id);
        if (isWrong(form, binding, response)) {
            return form(event.id(), event.name(), form, FormState.of(binding), model);
        }
        NewEvent wish = form.toEvent(event.kind());
        try {
            planning.change(asker, event.id(), wish, form.seen());
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "view", new EventFormView(event.id(), event.name(), FormState.of(binding), event.version(), true));
            return FORM;
        }
        saved(page, wish.day(), event.day()).after(redirect);
        return "redirect:/events/" + id;
    }

    /** A day that is past may be meant, or be a slip of the year: she is told once, when she notes it. */
    private Notice saved(Page page, LocalDate day, @Nullable LocalDate before) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), page.zone());
        return day.isBefore(today) && !day.equals(before)
                ? Notice.warning("events.form.saved-past", day)
                : Notice.done("events.form.saved");
    }

    private static boolean isWrong(EventForm form, BindingResult binding, HttpServletResponse response) {
        if (form.endsNotAfterItBegins()) {
            binding.rejectValue("ends", "Order", "events.form.times-wrong");
        }
        if (form.isOfAnotherAge()) {
            binding.rejectValue("day", "Age", "events.form.day-wrong");
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

    private Event going(Asker asker, UUID id) {
        Event event =
                events.event(asker, new EventId(id)).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        event.requireNotOver();
        return event;
    }
}
