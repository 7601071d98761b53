package eu.maillage.exchanges.web.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of the tables: searched in the background, changed by hand, handed to the room. */
@Controller
class PlanPages {

    private final PlanReading reading;
    private final Planning planning;
    private final Preparation preparation;
    private final SeatingSearches searches;
    private final Clock clock;

    PlanPages(PlanReading reading, Planning planning, Preparation preparation, SeatingSearches searches, Clock clock) {
        this.reading = reading;
        this.planning = planning;
        this.preparation = preparation;
        this.searches = searches;
        this.clock = clock;
    }

    @GetMapping("/events/{id}/exchange/plan")
    String plan(Asker asker, Page page, @PathVariable UUID id, Model model) {
        EventId event = new EventId(id);
        PlanSheet sheet = reading.sheet(asker, event);
        model.addAttribute("view", new PlanViews(page, sheet).view(reading.versions(asker, event), clock.instant()));
        return "exchanges/web/plan/plan";
    }

    /** How far the search is, for the page that waits for it; once it is over, what was found takes its place there. */
    @GetMapping("/events/{id}/exchange/plan/progress")
    String progress(Asker asker, Page page, @PathVariable UUID id, Model model, HttpServletResponse response) {
        EventId event = new EventId(id);
        PlanSheet sheet = reading.sheet(asker, event);
        model.addAttribute("view", new PlanViews(page, sheet).view(reading.versions(asker, event), clock.instant()));
        if (sheet.isSearching()) {
            return "exchanges/web/plan/progress";
        }
        response.setHeader("HX-Retarget", "#plan");
        response.setHeader("HX-Reswap", "outerHTML");
        model.addAttribute("found", true);
        return "exchanges/web/plan/plan";
    }

    @PostMapping("/events/{id}/exchange/plan/search")
    String search(Asker asker, @PathVariable UUID id) {
        searches.begin(asker, new EventId(id));
        return back(id);
    }

    @PostMapping("/events/{id}/exchange/plan/stop")
    String stop(Asker asker, @PathVariable UUID id) {
        searches.stop(asker, new EventId(id));
        return back(id);
    }

    @PostMapping("/events/{id}/exchange/plan/undo")
    String undo(Asker asker, Page page, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes redirect) {
        PlanSheet before = reading.sheet(asker, new EventId(id));
        PlanVersion undone = planning.undo(asker, new EventId(id), seen);
        told(page, before, undone, "exchanges.plan.done.undone", undone.number())
                .after(redirect);
        return back(id);
    }

    @PostMapping("/events/{id}/exchange/plan/restore")
    String restore(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @RequestParam int number,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        PlanSheet before = reading.sheet(asker, new EventId(id));
        PlanVersion restored = planning.restore(asker, new EventId(id), number, seen);
        told(page, before, restored, "exchanges.plan.done.restored", number).after(redirect);
        return back(id);
    }

    /** Which plan it is now, and the settings that came back with it. */
    private static Notice told(Page page, PlanSheet before, PlanVersion now, String key, int number) {
        String changes = SettingsChanges.between(
                page.wording(),
                new PlanWords(page.wording(), before.assembly()),
                before.settings(),
                now.content().settings());
        return changes.isEmpty()
                ? Notice.done(key, number)
                : Notice.done("exchanges.plan.done.with-settings", number, changes);
    }

    @PostMapping("/events/{id}/exchange/plan/update")
    String update(Asker asker, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes redirect) {
        planning.update(asker, new EventId(id), seen);
        Notice.done("exchanges.plan.done.updated").after(redirect);
        return back(id);
    }

    @PostMapping("/events/{id}/exchange/plan/release")
    String release(Asker asker, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes redirect) {
        planning.release(asker, new EventId(id), seen);
        Notice.done("exchanges.plan.done.released", seen).after(redirect);
        return back(id);
    }

    @PostMapping("/events/{id}/exchange/plan/lock/{organisation}")
    String lock(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation) {
        planning.lock(asker, new EventId(id), new OrganisationId(organisation));
        return back(id) + "#o-" + organisation;
    }

    @PostMapping("/events/{id}/exchange/plan/unlock/{organisation}")
    String unlock(Asker asker, @PathVariable UUID id, @PathVariable UUID organisation) {
        preparation.unlock(asker, new EventId(id), new OrganisationId(organisation));
        return back(id) + "#o-" + organisation;
    }

    private static String back(UUID event) {
        return "redirect:" + ExchangeTabs.address(new EventId(event), ExchangeTabs.Place.PLAN);
    }
}
