package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Page;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The projected screen: the clock, the round, and which batch is on which table. */
@Controller
class ScreenPages {

    private final RunningExchanges exchanges;
    private final InstantSource clock;

    ScreenPages(RunningExchanges exchanges, InstantSource clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @GetMapping("/events/{event}/exchange/screen")
    String screen(Page page, Model model, Asker asker, @PathVariable UUID event) {
        RunningExchange exchange = exchanges.look(asker, event);
        model.addAttribute("page", page);
        model.addAttribute("view", new ScreenView(RoomView.of(event, exchange, clock.instant()), visits(exchange)));
        return "exchanges/web/screen";
    }

    private static List<ScreenView.Place> visits(RunningExchange exchange) {
        return exchange.moment()
                .flatMap(now -> exchange.plan().map(plan -> plan.tables().stream()
                        .map(table -> new ScreenView.Place(
                                table.name(),
                                plan.visit(now.phase(), now.round(), table.number())
                                        .map(RoundPlan.Visit::batch)
                                        .orElse(0)))
                        .toList()))
                .orElse(List.of());
    }
}
