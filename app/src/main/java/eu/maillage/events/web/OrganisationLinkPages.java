package eu.maillage.events.web;

import eu.maillage.accounts.LinkId;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.domain.OpenOwnLinks;
import eu.maillage.events.domain.OwnLinks;
import eu.maillage.events.domain.OwnLinks.OwnLink;
import eu.maillage.events.domain.OwnLinks.Sent;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the links by which organisations answer and write their cards themselves, and sends them. */
@Controller
class OrganisationLinkPages {

    private static final String VIEW = "events/web/link";

    private final OwnLinks links;
    private final OpenOwnLinks open;

    OrganisationLinkPages(OwnLinks links, OpenOwnLinks open) {
        this.links = links;
        this.open = open;
    }

    @GetMapping("/organisations/{organisation}/link")
    String choose(Asker asker, @PathVariable UUID organisation, Model model) {
        return show(asker, new OrganisationId(organisation), null, null, model);
    }

    @PostMapping("/organisations/{organisation}/link")
    String make(
            Asker asker,
            @PathVariable UUID organisation,
            @RequestParam(required = false) @Nullable UUID contact,
            Model model) {
        OrganisationId id = new OrganisationId(organisation);
        ContactId named = contact == null ? null : new ContactId(contact);
        return show(asker, id, null, links.make(asker, id, named), model);
    }

    @PostMapping("/organisations/{organisation}/link/send")
    String send(Asker asker, @PathVariable UUID organisation, @RequestParam UUID contact, RedirectAttributes redirect) {
        boolean sent = links.send(asker, new OrganisationId(organisation), new ContactId(contact));
        (sent ? Notice.done("events.link.sent") : Notice.warning("events.link.no-address")).after(redirect);
        return "redirect:/organisations/" + organisation + "/link";
    }

    @PostMapping("/organisations/{organisation}/link/{link}/withdraw")
    String withdraw(
            Asker asker, @PathVariable UUID organisation, @PathVariable UUID link, RedirectAttributes redirect) {
        boolean unsent = open.withdraw(asker, new OrganisationId(organisation), new LinkId(link));
        Notice.done(unsent ? "events.link.withdrawn-unsent" : "events.link.withdrawn")
                .after(redirect);
        return "redirect:/organisations/" + organisation + "/link";
    }

    @GetMapping("/events/{id}/participants/{organisation}/link")
    String chooseAt(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation, Model model) {
        return show(asker, new OrganisationId(organisation), new EventId(id), null, model);
    }

    @PostMapping("/events/{id}/participants/{organisation}/link")
    String link(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation, Model model) {
        OrganisationId chosen = new OrganisationId(organisation);
        EventId event = new EventId(id);
        return show(asker, chosen, event, links.make(asker, chosen, event), model);
    }

    /** Each organisation without cards gets its link by letter. */
    @PostMapping("/events/{id}/participants/links")
    String sendAll(Asker asker, @PathVariable UUID id, RedirectAttributes redirect) {
        Sent sent = links.sendToAllWithoutCards(asker, new EventId(id));
        Notice notice = sent.withoutAddress() + sent.withoutConsent() == 0
                ? Notice.done("events.link.sent-all", sent.letters())
                : Notice.warning("events.link.sent-some", sent.letters(), sent.withoutAddress(), sent.withoutConsent());
        notice.after(redirect);
        return "redirect:/events/" + id + "/participants";
    }

    private String show(Asker asker, OrganisationId id, @Nullable EventId event, @Nullable OwnLink link, Model model) {
        OrganisationFace organisation = links.organisation(asker, id);
        model.addAttribute("view", new OrganisationLinkView(organisation, event, link, open.of(asker, organisation)));
        return VIEW;
    }
}
