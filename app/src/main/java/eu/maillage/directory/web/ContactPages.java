package eu.maillage.directory.web;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.PhoneNumber;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Consent;
import eu.maillage.directory.domain.Contact;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.directory.domain.People;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Happening;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tone;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of an organisation and what they consented to. */
@Controller
@RequestMapping("/organisations/{organisation}/contacts")
class ContactPages {

    /**
     * What she agrees to, and how she said so.
     *
     * @param said how many words of hers the page showed; without it, none
     */
    public record ConsentForm(
            @Nullable List<Purpose> purposes,
            ConsentMeans means,
            @Nullable Integer said) {

        private Set<Purpose> ticked() {
            return purposes == null ? Set.of() : Set.copyOf(purposes);
        }

        private int shown() {
            return said == null ? 0 : said;
        }
    }

    /** What is noted where it happens, not by a coordinator. */
    private static final Set<ConsentMeans> ELSEWHERE = Set.of(ConsentMeans.IMPORT, ConsentMeans.OWN_PAGE);

    private final People people;
    private final Organisations organisations;
    private final Directory directory;

    ContactPages(People people, Organisations organisations, Directory directory) {
        this.people = people;
        this.organisations = organisations;
        this.directory = directory;
    }

    @GetMapping("/new")
    String blank(Asker asker, Page page, Model model, @PathVariable UUID organisation) {
        OrganisationId id = new OrganisationId(organisation);
        return KeptPlace.of(organisations.find(asker, id))
                .orElseGet(() -> show(asker, page, model, id, null, FormState.of(ContactForm.empty()), 0));
    }

    @PostMapping("/new")
    String add(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OrganisationId id = new OrganisationId(organisation);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, id, null, FormState.of(errors), 0);
        }
        ContactId contact = people.add(asker, id, form.details(), form.roleOrNull());
        added(form.details(), people.find(asker, id, contact).details()).after(redirect);
        return "redirect:/organisations/%s/contacts/%s".formatted(organisation, contact);
    }

    /** Whoever was known already keeps her number; the one that was typed is not lost without a word. */
    private static Notice added(Details told, Details kept) {
        boolean other =
                told.phone() != null && kept.phone() != null && !told.phone().equals(kept.phone());
        return other
                ? Notice.warning(
                        "directory.contact.added-other-number",
                        told.called(),
                        PhoneNumber.shown(Objects.requireNonNull(kept.phone())),
                        PhoneNumber.shown(Objects.requireNonNull(told.phone())))
                : Notice.done("directory.contact.added", told.called());
    }

    @GetMapping("/{contact}")
    String one(Asker asker, Page page, Model model, @PathVariable UUID organisation, @PathVariable UUID contact) {
        OrganisationId id = new OrganisationId(organisation);
        return KeptPlace.of(organisations.find(asker, id)).orElseGet(() -> {
            Contact stored = people.find(asker, id, new ContactId(contact));
            return show(asker, page, model, id, stored, FormState.of(ContactForm.of(stored)), stored.version());
        });
    }

    @PostMapping("/{contact}")
    String change(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID organisation,
            @PathVariable UUID contact,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OrganisationId id = new OrganisationId(organisation);
        Contact stored = people.find(asker, id, new ContactId(contact));
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asker, page, model, id, stored, FormState.of(errors), form.read());
        }
        try {
            people.change(asker, id, stored.id(), form.read(), form.details(), form.roleOrNull());
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return show(asker, page, model, id, stored, FormState.of(errors), stored.version());
        }
        Notice.done("directory.contact.changed").after(redirect);
        return "redirect:/organisations/" + organisation;
    }

    @PostMapping("/{contact}/consents")
    String consent(
            Asker asker,
            Page page,
            Model model,
            @PathVariable UUID organisation,
            @PathVariable UUID contact,
            @ModelAttribute ConsentForm form,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OrganisationId id = new OrganisationId(organisation);
        Contact stored = people.find(asker, id, new ContactId(contact));
        try {
            int changed = people.consents(asker, stored.id(), form.shown(), form.ticked(), form.means());
            Notice.done("directory.contact.consents-noted", changed).after(redirect);
            return "redirect:/organisations/%s/contacts/%s".formatted(organisation, contact);
        } catch (Stale overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Set<Purpose> ticked = people.ticked(asker, stored.id(), form.shown(), form.ticked());
            model.addAttribute("ticked", new ConsentForm(List.copyOf(ticked), form.means(), null));
            return show(asker, page, model, id, stored, FormState.of(ContactForm.of(stored)), stored.version());
        }
    }

    @PostMapping("/{contact}/leave")
    String leave(
            Asker asker, @PathVariable UUID organisation, @PathVariable UUID contact, RedirectAttributes redirect) {
        people.leave(asker, new OrganisationId(organisation), new ContactId(contact));
        Notice.done("directory.contact.left").after(redirect);
        return "redirect:/organisations/" + organisation;
    }

    @PostMapping("/{contact}/erase")
    String erase(
            Asker asker, @PathVariable UUID organisation, @PathVariable UUID contact, RedirectAttributes redirect) {
        people.find(asker, new OrganisationId(organisation), new ContactId(contact));
        people.erase(asker, new ContactId(contact));
        Notice.done("directory.contact.erased").after(redirect);
        return "redirect:/organisations/" + organisation;
    }

    private String show(
            Asker asker,
            Page page,
            Model model,
            OrganisationId organisation,
            @Nullable Contact contact,
            FormState state,
            int version) {
        Optional<ContactFace> face = contact == null ? Optional.empty() : directory.contact(asker, contact.id());
        List<OrganisationFace> others =
                face.map(one -> others(asker, one, organisation)).orElse(List.of());
        boolean remarked = Stream.concat(
                        Stream.of(organisation), others.stream().map(OrganisationFace::id))
                .anyMatch(one -> organisations.find(asker, one).particulars().note() != null);
        model.addAttribute("page", page);
        model.addAttribute(
                "view",
                new ContactView(
                        organisation.toString(),
                        organisations.find(asker, organisation).name(),
                        contact,
                        state,
                        version,
                        Boolean.TRUE.equals(model.getAttribute("stale")),
                        remarked,
                        contact == null ? List.of() : said(page, people.consents(asker, contact.id())),
                        others,
                        model.getAttribute("ticked") != null,
                        FormState.of(Objects.requireNonNullElseGet(
                                        model.getAttribute("ticked"),
                                        () -> new ConsentForm(
                                                face.map(one -> List.copyOf(one.consents()))
                                                        .orElse(List.of()),
                                                ConsentMeans.PHONE,
                                                null)))
                                .named("consents"),
                        Stream.of(Purpose.values())
                                .map(purpose -> new Option(
                                        purpose.name(),
                                        page.name("directory.purpose", purpose),
                                        page.name("directory.purpose-hint", purpose)))
                                .toList(),
                        Option.of(page, "directory.means", ConsentMeans.class).stream()
                                .filter(option -> !ELSEWHERE.contains(ConsentMeans.valueOf(option.value())))
                                .toList()));
        return "directory/web/contact";
    }

    private List<OrganisationFace> others(Asker asker, ContactFace face, OrganisationId here) {
        return directory.organisations(asker, face.organisations()).stream()
                .filter(other -> !other.id().equals(here))
                .toList();
    }

    private static List<Happening> said(Page page, List<Consent> consents) {
        return consents.stream()
                .map(consent -> new Happening(
                        consent.at(),
                        page.t(
                                consent.given() ? "directory.contact.said-yes" : "directory.contact.said-no",
                                page.name("directory.purpose", consent.purpose())),
                        page.t(
                                "directory.contact.said-how",
                                page.name("directory.means", consent.means()),
                                consent.notedBy()),
                        consent.given() ? Tone.GOOD : Tone.CARE))
                .toList();
    }
}
