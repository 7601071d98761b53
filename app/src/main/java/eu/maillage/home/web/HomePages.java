package eu.maillage.home.web;

import eu.maillage.accounts.Landing;
import eu.maillage.directory.Directory;
import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.PublicAddress;
import eu.maillage.tenancy.Territories;
import eu.maillage.ui.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, for each as she comes. */
@Controller
class HomePages {

    private static final int SHOWN = 6;

    private final Territories territories;
    private final Directory directory;
    private final Events events;
    private final PublicAddress address;
    private final List<Landing> landings;

    HomePages(
            Territories territories,
            Directory directory,
            Events events,
            PublicAddress address,
            ObjectProvider<Landing> landings) {
        this.territories = territories;
        this.directory = directory;
        this.events = events;
        this.address = address;
        this.landings = landings.orderedStream().toList();
    }

    @GetMapping("/")
    String home(Page page, Model model) {
        model.addAttribute("page", page);
        Asker asker = page.asker();
        if (asker == null) {
            return territories.all().isEmpty() ? "redirect:/setup" : "home/web/front";
        }
        if (asker.coordinates()) {
            model.addAttribute("view", desk(asker));
            return "home/web/desk";
        }
        return landing(asker).map(path -> "redirect:" + path).orElse("home/web/waiting");
    }

    private DeskView desk(Asker asker) {
        List<Event> all = events.events(asker);
        List<Event> current = all.stream()
                .filter(event -> event.state() != EventState.CLOSED)
                .sorted(Comparator.comparing(Event::day))
                .limit(SHOWN)
                .toList();
        List<Event> over = all.stream()
                .filter(event -> event.state() == EventState.CLOSED)
                .limit(SHOWN)
                .toList();
        boolean known = !all.isEmpty() || !directory.isEmpty(asker);
        return new DeskView(known, current, over, address.chosen(), address.secure());
    }

    /** Where a link's holder, or somebody with a narrower role, begins. */
    private Optional<String> landing(Asker asker) {
        return asker.grants().stream()
                .flatMap(grant -> landings.stream()
                        .filter(landing -> landing.role() == grant.role()
                                && landing.scopeKind().equals(grant.scope().kind()))
                        .map(landing -> landing.path().apply(grant.scope().id())))
                .sorted()
                .findFirst();
    }
}
