package eu.maillage.exchanges.web;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.accounts.LinkId;
import eu.maillage.documents.QrCode;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands out the links of the day: one for each helper, who may be told her table by it, and for the projected screen. */
@Controller
@RequestMapping("/events/{event}/exchange/live/links")
class LinkPages {

    /** Long enough to hand them out some days before. */
    private static final Duration LIFETIME = Duration.ofDays(14);

    private static final Set<Role> HANDED_OUT = Set.of(Role.FACILITATOR, Role.SECRETARY, Role.SCREEN);

    /** Chosen instead of a table: a link for each of them. */
    static final String EACH_TABLE = "EACH";

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
            @RequestParam(defaultValue = "") String table,
            HttpServletResponse response) {
        if (!HANDED_OUT.contains(role)) {
            throw new Forbidden("No link makes its holder " + role);
        }
        RunningExchange exchange = exchanges.look(asker, event);
        if (exchange.closed()) {
            throw new Closed("The room of event %s is over.".formatted(event));
        }
        String words = label.strip();
        List<LinkView.Made> made = (role == Role.SCREEN || table.isEmpty()
                        ? Stream.of(new Wanted(words.isEmpty() ? page.name("live.role", role) : words, null))
                        : ofTables(exchange, words.isEmpty() ? page.name("live.role-at", role) : words, table))
                .map(wanted -> made(
                        links.issue(asker, role, Crew.scope(event), wanted.table(), wanted.label(), LIFETIME), wanted))
                .toList();
        if (made.isEmpty()) {
            throw new NotFound("No table %s at event %s.".formatted(table, event));
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", page);
        model.addAttribute("view", new LinkView(event, made));
        return "exchanges/web/link";
    }

    /** @param table where its holder begins; absent where she says it herself */
    private record Wanted(String label, @Nullable Integer table) {}

    /** For each table that was chosen: one of them, or all. */
    private static Stream<Wanted> ofTables(RunningExchange exchange, String words, String chosen) {
        return exchange.plan().stream()
                .flatMap(plan -> plan.tables().stream())
                .filter(table -> chosen.equals(EACH_TABLE) || chosen.equals(String.valueOf(table.number())))
                .map(table ->
                        new Wanted(words.equals(table.name()) ? words : words + " · " + table.name(), table.number()));
    }

    private static LinkView.Made made(IssuedLink link, Wanted wanted) {
        return new LinkView.Made(wanted.label(), link.address(), QrCode.of(link.address()));
    }

    @PostMapping("/{link}/revoke")
    String revoke(Asker asker, @PathVariable UUID event, @PathVariable UUID link, RedirectAttributes redirect) {
        links.revoke(asker, new LinkId(link));
        Notice.done("live.links.revoked").after(redirect);
        return "redirect:/events/" + event + "/exchange/live";
    }
}
