package eu.maillage.accounts.web;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.Landing;
import eu.maillage.accounts.domain.SignIn;
import eu.maillage.accounts.domain.SignedIn;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening a capability link: its page says what for, its button opens it. */
@Controller
class EnterPages {

    /** The kind of scope of those links that are for the room of an event. */
    private static final String EVENT = "event";

    private final SignIn signIn;
    private final List<Landing> landings;

    EnterPages(SignIn signIn, ObjectProvider<Landing> landings) {
        this.signIn = signIn;
        this.landings = landings.orderedStream().toList();
    }

    @GetMapping("/enter/{secret}")
    String show(Page page, Model model, @PathVariable String secret, HttpServletResponse response) {
        Optional<CapabilityLink> link = signIn.link(secret).filter(CapabilityLink::active);
        return link.map(found -> {
                    model.addAttribute("page", page);
                    model.addAttribute("view", new EnterView(secret, found.role(), found.label()));
                    return "accounts/web/enter";
                })
                .orElseGet(() -> over(page, model, response));
    }

    @PostMapping("/enter/{secret}")
    String open(
            Page page,
            Model model,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignedIn> entered = signIn.open(secret);
        Optional<CapabilityLink> link = signIn.link(secret);
        if (entered.isEmpty() || link.isEmpty()) {
            return over(page, model, response);
        }
        // The tablets of a room, which nobody else is signed in on, catch up by themselves when their browser was
        // closed.
        if (link.get().scope().kind().equals(EVENT)
                && SessionAskers.remembered(request).isEmpty()) {
            request.setAttribute(SecurityConfiguration.STAYS, true);
        }
        SessionAskers.remember(request, entered.get());
        return "redirect:" + landing(link.get());
    }

    private String landing(CapabilityLink link) {
        return landings.stream()
                .filter(landing -> landing.role() == link.role()
                        && landing.scopeKind().equals(link.scope().kind()))
                .findFirst()
                .map(landing -> landing.of(link))
                .orElse("/");
    }

    private static String over(Page page, Model model, HttpServletResponse response) {
        model.addAttribute("page", page);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "accounts/web/enterOver";
    }
}
