package eu.maillage.events.web;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventSeats;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.events.domain.Attendance;
import eu.maillage.events.domain.Newcomers;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who attends an event: added from the directory, marked, and welcomed on the day. */
@Controller
@RequestMapping("/events/{id}/participants")
class ParticipantPages {

    private static final String VIEW = "events/web/participants";

    private final ParticipantLists lists;
    private final Attendance attendance;
    private final Newcomers newcomers;
    private final Events events;
    private final ObjectProvider<EventSeats> seats;

    ParticipantPages(
            ParticipantLists lists,
            Attendance attendance,
            Newcomers newcomers,
            Events events,
            ObjectProvider<EventSeats> seats) {
        this.lists = lists;
        this.attendance = attendance;
        this.newcomers = newcomers;
        this.events = events;
        this.seats = seats;
    }

    @GetMapping
    String list(
            Asker asker, Page page, @PathVariable UUID id, @ModelAttribute("search") GuestSearch search, Model model) {
        return show(asker, page, id, search, Newcomer.NOBODY, model);
    }

    private String show(Asker asker, Page page, UUID id, GuestSearch search, Newcomer newcomer, Model model) {
        model.addAttribute("view", lists.of(asker, new EventId(id), page, search, newcomer));
        return VIEW;
    }

    @PostMapping
    String add(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> organisation,
            RedirectAttributes redirect) {
        List<OrganisationId> chosen =
                organisation.stream().map(OrganisationId::new).toList();
        (chosen.isEmpty()
                        ? Notice.warning("events.participants.none-chosen")
                        : added(attendance.expectAll(asker, new EventId(id), chosen)))
                .after(redirect);
        return back(id);
    }

    /** All that a search shows, without ticking one by one. */
    @PostMapping("/all")
    String addAll(
            Asker asker,
            @PathVariable UUID id,
            @ModelAttribute("search") GuestSearch search,
            RedirectAttributes redirect) {
        EventId event = new EventId(id);
        added(attendance.expectAll(asker, event, lists.found(asker, event, search)))
                .after(redirect);
        return back(id);
    }

    private static Notice added(int organisations) {
        return Notice.done("events.participants.added", organisations);
    }

    @PostMapping("/{organisation}/state")
    String mark(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam ParticipantState state,
            RedirectAttributes redirect) {
        OrganisationId marked = new OrganisationId(organisation);
        attendance.mark(asker, new EventId(id), marked, state);
        (state == ParticipantState.PRESENT
                        ? seated(asker, id, marked, Notice.done("events.participants.welcomed"))
                        : Notice.done(
                                "events.participants.marked-" + state.name().toLowerCase(Locale.ROOT)))
                .after(redirect);
        return back(id) + "#o-" + organisation;
    }

    @PostMapping("/{organisation}/contact")
    String choose(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable UUID contact) {
        ContactId chosen = contact == null ? null : new ContactId(contact);
        attendance.choose(asker, new EventId(id), new OrganisationId(organisation), chosen);
        return back(id) + "#o-" + organisation;
    }

    @PostMapping("/{organisation}/remove")
    String remove(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation, RedirectAttributes redirect) {
        Notice notice =
                switch (attendance.remove(asker, new EventId(id), new OrganisationId(organisation))) {
                    case REMOVED -> Notice.done("events.participants.removed");
                    case MARK_ABSENT_INSTEAD -> Notice.warning("events.participants.mark-absent");
                };
        notice.after(redirect);
        return back(id);
    }

    /** On the day: it came without being expected. */
    @PostMapping("/{organisation}/welcome")
    String welcome(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation, RedirectAttributes redirect) {
        attendance.welcome(asker, new EventId(id), new OrganisationId(organisation), null);
        seated(asker, id, new OrganisationId(organisation), Notice.done("events.participants.welcomed"))
                .after(redirect);
        return back(id) + "#o-" + organisation;
    }

    /** The directory does not even know it: it is added there as well. */
    @PostMapping("/newcomer")
    String newcomer(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NewcomerForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(binding);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, id, GuestSearch.NOTHING, Newcomer.of(binding, List.of()), model);
        }
        List<OrganisationFace> alike = form.isMeant() ? List.of() : newcomers.alike(asker, form.organisation());
        if (!alike.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, id, GuestSearch.NOTHING, Newcomer.of(binding, alike), model);
        }
        OrganisationId organisation =
                newcomers.add(asker, new EventId(id), form.organisation(), form.contact(), form.sharing());
        seated(asker, id, organisation, Notice.done("events.newcomer.added")).after(redirect);
        return back(id) + "#o-" + organisation;
    }

    /** What was done, and where there is a plan at which table it sits now. */
    private Notice seated(Asker asker, UUID id, OrganisationId organisation, Notice done) {
        Event event = events.event(asker, new EventId(id)).orElseThrow();
        return seats.orderedStream()
                .flatMap(each -> each.welcome(asker, event, organisation).stream())
                .findFirst()
                .map(seat -> told(done, seat))
                .orElse(done);
    }

    private static Notice told(Notice done, EventSeats.Seat seat) {
        return seat.table() == null
                ? Notice.warning(done.key() + "-unseated").leading(seat.href(), "events.seat.choose")
                : Notice.done(done.key() + "-seated", seat.table()).leading(seat.href(), "events.seat.see");
    }

    private static String back(UUID id) {
        return "redirect:/events/" + id + "/participants";
    }
}
