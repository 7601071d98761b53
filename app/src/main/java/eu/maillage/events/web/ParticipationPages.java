package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.Cards;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.domain.Attendance;
import eu.maillage.events.domain.CardBringing;
import eu.maillage.events.domain.Newcomers;
import eu.maillage.events.domain.OwnConsents;
import eu.maillage.events.domain.Participation;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** An organisation's own page, reached by its link: whether it comes, what it brings, its cards. */
@Controller
@RequestMapping("/participation/{organisation}")
class ParticipationPages {

    private final Participation participation;
    private final Attendance attendance;
    private final Events events;
    private final CardBringing bringing;
    private final Cards cards;
    private final Directory directory;
    private final OwnConsents consents;
    private final Newcomers newcomers;

    ParticipationPages(
            Participation participation,
            Attendance attendance,
            Events events,
            CardBringing bringing,
            Cards cards,
            Directory directory,
            OwnConsents consents,
            Newcomers newcomers) {
        this.participation = participation;
        this.attendance = attendance;
        this.events = events;
        this.bringing = bringing;
        this.cards = cards;
        this.directory = directory;
        this.consents = consents;
        this.newcomers = newcomers;
    }

    @GetMapping
    String home(Asker asker, @PathVariable UUID organisation, Model model) {
        return show(asker, new OrganisationId(organisation), null, FormState.EMPTY, model);
    }

    private String show(Asker asker, OrganisationId id, @Nullable EventId asked, FormState named, Model model) {
        List<CardFace> written = cards.of(asker, id);
        OrganisationFace face =
                directory.organisation(asker, id).orElseThrow(() -> new NotFound("No organisation %s.".formatted(id)));
        List<OwnEvent> theirs = participation.of(asker, id).stream()
                .map(part -> own(part, written, face.contacts()))
                .toList();
        List<Participation.Part> past = participation.past(asker, id);
        model.addAttribute(
                "view",
                new ParticipationView(
                        id,
                        face.name(),
                        theirs,
                        past,
                        past.stream()
                                .findFirst()
                                .flatMap(latest -> participation.resultsSent(asker, latest))
                                .orElse(null),
                        written,
                        consents.speakers(asker, id).stream()
                                .map(one -> new Speaker(one, directory.refusals(asker, one.id())))
                                .toList(),
                        Boolean.TRUE.equals(model.getAttribute("overtaken")),
                        asked,
                        named));
        return "events/web/participation";
    }

    private static OwnEvent own(Participation.Part part, List<CardFace> written, List<ContactFace> people) {
        List<BroughtCard> going = part.going();
        Set<CardId> here = going.stream().map(BroughtCard::card).collect(Collectors.toSet());
        Map<Boolean, List<CardFace>> others = written.stream()
                .filter(card -> card.isReady() && !here.contains(card.id()))
                .collect(Collectors.partitioningBy(part::refuses));
        return new OwnEvent(
                part.event(),
                part.participant(),
                going,
                going.stream()
                        .filter(card -> written.stream()
                                .anyMatch(now -> now.id().equals(card.card()) && card.isOutdatedBy(now)))
                        .toList(),
                going.stream()
                        .filter(card ->
                                written.stream().noneMatch(now -> now.id().equals(card.card())))
                        .toList(),
                others.getOrDefault(false, List.of()),
                others.getOrDefault(true, List.of()),
                people,
                part.takesCards());
    }

    @PostMapping("/{event}/answer")
    String answer(
            Asker asker,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            @RequestParam boolean comes,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes redirect) {
        Notice notice =
                switch (attendance.answer(asker, new EventId(event), new OrganisationId(organisation), comes, day)) {
                    case NOTED ->
                        Notice.done(comes ? "events.participation.noted-yes" : "events.participation.noted-no");
                    case TOO_LATE -> Notice.warning("events.participation.too-late");
                    case OTHER_DAY -> Notice.warning("events.participation.other-day");
                };
        notice.after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }

    /** Who of its people comes. */
    @PostMapping("/{event}/coming")
    String choose(
            Asker asker,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable UUID contact,
            RedirectAttributes redirect) {
        ContactId chosen = contact == null ? null : new ContactId(contact);
        attendance.choose(asker, new EventId(event), new OrganisationId(organisation), chosen);
        (chosen == null ? Notice.warning("events.coming.none-chosen") : Notice.done("events.coming.noted"))
                .after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }

    /** Somebody comes whom the directory does not know yet. */
    @PostMapping("/{event}/coming/other")
    String other(
            Asker asker,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OrganisationId id = new OrganisationId(organisation);
        form.check(binding);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, id, new EventId(event), FormState.of(binding), model);
        }
        newcomers.person(asker, new EventId(event), id, form.person());
        Notice.done("events.coming.noted").after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }

    /** What the person whose link it is, or who comes, agrees to for one purpose. */
    @PostMapping("/consent")
    String consent(
            Asker asker,
            @PathVariable UUID organisation,
            @RequestParam UUID contact,
            @RequestParam Purpose purpose,
            @RequestParam boolean given,
            @RequestParam(required = false) @Nullable Instant refused,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OrganisationId id = new OrganisationId(organisation);
        try {
            consents.say(asker, id, new ContactId(contact), purpose, given, refused);
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
            return show(asker, id, null, FormState.EMPTY, model);
        }
        Notice.done(given ? "events.own-consent.noted-yes" : "events.own-consent.noted-no")
                .after(redirect);
        return "redirect:/participation/" + organisation + "#details";
    }

    @PostMapping("/{event}/bring")
    String bring(
            Asker asker,
            Page page,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            @RequestParam UUID card,
            RedirectAttributes redirect) {
        Bringing answer = events.bring(asker, new EventId(event), new CardId(card));
        String name = participation.of(asker, new OrganisationId(organisation)).stream()
                .map(part -> part.event())
                .filter(each -> each.id().value().equals(event))
                .map(Event::name)
                .findFirst()
                .orElse("");
        BringingNotice.of(page, answer, name).after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }

    @PostMapping("/{event}/bring-all")
    String bringAll(
            Asker asker,
            Page page,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            RedirectAttributes redirect) {
        OrganisationId id = new OrganisationId(organisation);
        List<Bringing> answers = bringing.bringAllOf(asker, new EventId(event), id);
        int there = participation.of(asker, id).stream()
                .filter(part -> part.event().id().value().equals(event))
                .mapToInt(part -> part.going().size())
                .sum();
        BringingNotice.of(page, answers, there).after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }
}
