package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.AttendedEvent;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
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

    PlanSheets(
            Events events,
            Assemblies assemblies,
            SettingsStore settings,
            WishStore wishes,
            PlanVersionStore versions,
            SearchStore searches) {
        this.events = events;
        this.assemblies = assemblies;
        this.settings = settings;
        this.wishes = wishes;
        this.versions = versions;
        this.searches = searches;
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
        Assembly assembly = assemblies.of(asker, attended);
        int guests = (int)
                assembly.guests().stream().filter(guest -> !guest.absent()).count();
        return new PlanSheet(
                assembly,
                settings.find(event)
                        .orElseGet(() -> ExchangeSettings.proposed(
                                guests, assembly.event().starts())),
                wishes.of(event),
                versions.latest(event).orElse(null),
                versions.released(event).orElse(null),
                searches.find(event).orElse(null));
    }
}
