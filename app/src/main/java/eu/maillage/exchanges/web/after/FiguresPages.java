package eu.maillage.exchanges.web.after;

import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.after.ExchangeFigures;
import eu.maillage.tenancy.Asker;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of the exchanges, as they may be shown to anybody: no name, no detail. */
@Controller
class FiguresPages {

    private final ExchangeFigures figures;

    FiguresPages(ExchangeFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/exchanges")
    String all(Asker asker, Model model) {
        model.addAttribute("view", new FiguresListView(figures.announced(asker)));
        return "exchanges/web/after/exchanges";
    }

    @GetMapping("/exchanges/{exchange}/figures")
    String one(Asker asker, @PathVariable UUID exchange, Model model) {
        ExchangeFigures.Counted counted = figures.of(asker, new EventId(exchange));
        model.addAttribute("view", new FiguresView(counted.event(), counted.figures()));
        return "exchanges/web/after/exchange";
    }
}
