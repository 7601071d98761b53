package eu.maillage.exchanges.web;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.accounts.LinkId;
import eu.maillage.documents.QrCode;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands out the links of the day: one for each helper and for the projected screen. */
@Controller
@RequestMapping("/events/{event}/exchange/live/links")
class LinkPages {

    /** Long enough to hand them out some days before. */
    private static final Duration LIFETIME = Duration.ofDays(14);

    private static final Set<Role> HANDED_OUT = Set.of(Role.FACILITATOR, Role.SECRETARY, Role.SCREEN);

    private final CapabilityLinks links;
    private final RunningExchanges exchanges;

    LinkPages(CapabilityLinks links, RunningExchanges exchanges) {
        this.links = links;
        this.exchanges = exchanges;
    }

    /** The answer is the page itself: the address is told once and kept nowhere, so there is nothing to lead back to. */
    @PostMapping
    String issue(
            Page page,
            Model model,
            Asker asker,
            @PathVariable UUID event,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String label,
            HttpServletResponse response) {
        if (!HANDED_OUT.contains(role)) {
            throw new Forbidden("No link makes its holder " + role);
        }
        if (exchanges.look(asker, event).closed()) {
            throw new Closed("The room of event %s is over.".formatted(event));
        }
        String words = label.isBlank() ? page.name("live.role", role) : label.strip();
        IssuedLink link = links.issue(asker, role, Crew.scope(event), words, LIFETIME);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", page);
        model.addAttribute("view", new LinkView(event, words, link.address(), QrCode.of(link.address())));
        return "exchanges/web/link";
    }

    @PostMapping("/{link}/revoke")
    String revoke(Asker asker, @PathVariable UUID event, @PathVariable UUID link, RedirectAttributes redirect) {
        links.revoke(asker, new LinkId(link));
        Notice.done("live.links.revoked").after(redirect);
        return "redirect:/events/" + event + "/exchange/live";
    }
}
