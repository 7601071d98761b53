package eu.maillage.events.web;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.ParticipantState;
import eu.maillage.events.domain.Attendance;
import eu.maillage.events.domain.Newcomers;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final int FOUND = 30;
    private static final String VIEW = "events/web/participants";

    private final EventBoards boards;
    private final Attendance attendance;
    private final Newcomers newcomers;
    private final Directory directory;

    ParticipantPages(EventBoards boards, Attendance attendance, Newcomers newcomers, Directory directory) {
        this.boards = boards;
        this.attendance = attendance;
        this.newcomers = newcomers;
        this.directory = directory;
    }

    @GetMapping
    String list(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model) {
        return show(asker, id, text, FormState.of(NewcomerForm.EMPTY), model);
    }

    private String show(Asker asker, UUID id, String text, FormState newcomer, Model model) {
        EventBoard board = boards.of(asker, new EventId(id));
        Set<OrganisationId> there = board.attendants().stream()
                .map(each -> each.organisation().id())
                .collect(Collectors.toSet());
        List<OrganisationFace> found = text.isBlank()
                ? List.of()
                : directory.search(asker, text, FOUND).stream()
                        .filter(face -> !there.contains(face.id()))
                        .toList();
        model.addAttribute("view", new ParticipantsView(board, text, found, newcomer));
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
        int added = attendance.expectAll(asker, new EventId(id), chosen);
        (chosen.isEmpty()
                        ? Notice.warning("events.participants.none-chosen")
                        : Notice.done("events.participants.added", added))
                .after(redirect);
        return back(id);
    }

    @PostMapping("/{organisation}/state")
    String mark(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam ParticipantState state,
            Model model,
            Page page) {
        attendance.mark(asker, new EventId(id), new OrganisationId(organisation), state);
        return page.fragment()
                ? show(asker, id, "", FormState.of(NewcomerForm.EMPTY), model)
                : back(id) + "#o-" + organisation;
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
        Notice.done("events.participants.welcomed").after(redirect);
        return back(id) + "#o-" + organisation;
    }

    /** The directory does not even know it: it is added there as well. */
    @PostMapping("/newcomer")
    String newcomer(
            Asker asker,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NewcomerForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, id, "", FormState.of(binding), model);
        }
        OrganisationId organisation = newcomers.add(asker, new EventId(id), form.organisation(), form.contact());
        Notice.done("events.newcomer.added").after(redirect);
        return back(id) + "#o-" + organisation;
    }

    private static String back(UUID id) {
        return "redirect:/events/" + id + "/participants";
    }
}
