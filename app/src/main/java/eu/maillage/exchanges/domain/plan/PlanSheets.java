package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AttendedEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.KnownMergers;
import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out the planning of an exchange as it stands. */
@Component
class PlanSheets {

    private final Events events;
    private final Assemblies assemblies;
    private final SettingsStore settings;
    private final WishStore wishes;
    private final PlanVersionStore versions;
    private final SearchStore searches;
    private final KnownMergers mergers;

    PlanSheets(
            Events events,
            Assemblies assemblies,
            SettingsStore settings,
            WishStore wishes,
            PlanVersionStore versions,
            SearchStore searches,
            KnownMergers mergers) {
        this.events = events;
        this.assemblies = assemblies;
        this.settings = settings;
        this.wishes = wishes;
        this.versions = versions;
        this.searches = searches;
        this.mergers = mergers;
    }

    PlanSheet of(Asker asker, EventId event) {
        return of(asker, events.attended(asker, event));
    }

    /** The same with the people of each organisation. */
    PlanSheet withPeople(Asker asker, EventId event) {
        PlanSheet sheet = of(asker, event);
        return new PlanSheet(
                assemblies.withPeople(asker, sheet.assembly()),
                sheet.settings(),
                sheet.wishes(),
                sheet.current(),
                sheet.released(),
                sheet.search());
    }

    PlanSheet of(Asker asker, AttendedEvent attended) {
        EventId event = attended.event().id();
        Optional<PlanVersion> made = versions.latest(event);
        List<StoredWish> wished = wishes.of(event);
        Set<OrganisationId> seated =
                made.map(plan -> plan.content().seating().organisations()).orElse(Set.of());
        Assembly assembly = assemblies.of(asker, attended, seated);
        Successors successors = successors(
                asker,
                event,
                Stream.concat(
                        made.stream().flatMap(PlanVersion::organisations),
                        wished.stream().flatMap(wish -> wish.wish().about().stream())));
        int guests = (int)
                assembly.guests().stream().filter(guest -> !guest.absent()).count();
        return new PlanSheet(
                assembly,
                settings.of(event).completed(guests, assembly.event().starts()),
                successors.in(wished),
                made.map(successors::in).orElse(null),
                versions.released(event).orElse(null),
                searches.find(event).orElse(null));
    }

    /** Every plan made, the newest first. */
    List<PlanVersion> versions(Asker asker, EventId event) {
        return today(asker, event, versions.all(event)).toList();
    }

    Optional<PlanVersion> version(Asker asker, EventId event, int number) {
        return today(asker, event, versions.find(event, number).stream().toList())
                .findFirst();
    }

    Optional<NewerPlan> newerThanTheRooms(EventId event) {
        return versions.newerThanReleased(event);
    }

    private Stream<PlanVersion> today(Asker asker, EventId event, List<PlanVersion> plans) {
        Successors successors = successors(asker, event, plans.stream().flatMap(PlanVersion::organisations));
        return plans.stream().map(successors::in);
    }

    private Successors successors(Asker asker, EventId event, Stream<OrganisationId> named) {
        return new Successors(mergers.among(
                asker, event.value(), named.map(OrganisationId::value).collect(Collectors.toSet())));
    }
}
