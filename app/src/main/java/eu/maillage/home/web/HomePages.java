package eu.maillage.home.web;

import eu.maillage.accounts.Landing;
import eu.maillage.directory.Directory;
import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.events.EventTask;
import eu.maillage.events.Events;
import eu.maillage.events.NextSteps;
import eu.maillage.mail.PostOffice;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.PublicAddress;
import eu.maillage.tenancy.Territories;
import eu.maillage.ui.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final NextSteps steps;
    private final PublicAddress address;
    private final PostOffice post;
    private final List<Landing> landings;
    private final Clock clock;

    HomePages(
            Territories territories,
            Directory directory,
            Events events,
            NextSteps steps,
            PublicAddress address,
            PostOffice post,
            ObjectProvider<Landing> landings,
            Clock clock) {
        this.territories = territories;
        this.directory = directory;
        this.events = events;
        this.steps = steps;
        this.address = address;
        this.post = post;
        this.landings = landings.orderedStream().toList();
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Page page, Model model) {
        model.addAttribute("page", page);
        Asker asker = page.asker();
        if (asker == null) {
            return territories.all().isEmpty() ? "redirect:/setup" : "home/web/front";
        }
        if (asker.coordinates()) {
            model.addAttribute("view", desk(asker, LocalDate.ofInstant(clock.instant(), page.zone())));
            return "home/web/desk";
        }
        return landing(asker).map(path -> "redirect:" + path).orElse("home/web/waiting");
    }

    private DeskView desk(Asker asker, LocalDate today) {
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
        return new DeskView(
                known, next(asker, all, today), current, over, address.chosen(), address.secure(), post.isOpen());
    }

    /** Of the event that goes on, else of the nearest; of one that is over, as long as something is missing there. */
    private DeskView.@Nullable Next next(Asker asker, List<Event> all, LocalDate today) {
        Stream<Event> ahead = all.stream().filter(event -> !event.isOver());
        Stream<Event> last = all.stream().filter(Event::isOver).limit(1);
        return Stream.concat(ahead, last)
                .sorted(Comparator.comparing((Event event) -> event.state() != EventState.RUNNING)
                        .thenComparingLong(event -> Math.abs(ChronoUnit.DAYS.between(today, event.day()))))
                .flatMap(event -> steps.next(asker, event.id()).stream()
                        .filter(task -> !event.isOver() || task.standing() == EventTask.Standing.MISSING)
                        .map(task -> new DeskView.Next(event, task)))
                .findFirst()
                .orElse(null);
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
