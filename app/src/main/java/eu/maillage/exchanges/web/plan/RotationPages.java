package eu.maillage.exchanges.web.plan;

import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.ExchangeSettings;
import eu.maillage.exchanges.domain.plan.PhaseSettings;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which batch is where in each round, and what to do when the time is too short. */
@Controller
class RotationPages {

    /** The buttons that make time. */
    enum Help {
        ROUNDS,
        SECONDS,
        CARDS,
        TABLES
    }

    private final PlanReading reading;
    private final Planning planning;
    private final Preparation preparation;
    private final SeatingSearches searches;

    RotationPages(PlanReading reading, Planning planning, Preparation preparation, SeatingSearches searches) {
        this.reading = reading;
        this.planning = planning;
        this.preparation = preparation;
        this.searches = searches;
    }

    @GetMapping("/events/{id}/exchange/rotation")
    String rotation(Asker asker, Page page, @PathVariable UUID id, Model model) {
        PlanSheet sheet = reading.sheet(asker, new EventId(id));
        model.addAttribute("view", new RotationViews(page, sheet).view());
        return "exchanges/web/plan/rotation";
    }

    @PostMapping("/events/{id}/exchange/rotation/help")
    String help(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam Phase phase,
            @RequestParam Help help,
            @RequestParam int value,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        EventId event = new EventId(id);
        PlanSheet sheet = reading.sheet(asker, event);
        ExchangeSettings before = sheet.settings();
        PhaseSettings times = before.phase(phase);
        if (help == Help.TABLES) {
            ExchangeSettings wider = before.widened(
                            Math.clamp(value, 1, ExchangeSettings.MOST_TABLES),
                            sheet.question().guests().size())
                    .withPhasesApart();
            preparation.settle(asker, event, wider);
            searches.begin(asker, event);
            return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.PLAN);
        }
        ExchangeSettings after =
                switch (help) {
                    case ROUNDS -> before.with(phase, rounds(times, value));
                    case SECONDS ->
                        before.with(
                                phase,
                                new PhaseSettings(
                                        times.starts(),
                                        times.rounds(),
                                        Math.clamp(value, 1, PhaseSettings.LONGEST_ROUND)));
                    case CARDS, TABLES -> before.withMostCards(Math.max(1, value));
                };
        planning.adjust(asker, event, after.withPhasesApart(), seen);
        Notice.done("exchanges.plan.done.adjusted").after(redirect);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.ROTATION);
    }

    private static PhaseSettings rounds(PhaseSettings times, int rounds) {
        return new PhaseSettings(
                times.starts(), Math.clamp(rounds, 1, PhaseSettings.MOST_ROUNDS), times.roundSeconds());
    }
}
