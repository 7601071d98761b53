package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import org.springframework.stereotype.Component;

/** Lays out the planning of an exchange as it stands. */
@Component
class PlanSheets {

    private final Assemblies assemblies;
    private final SettingsStore settings;
    private final WishStore wishes;
    private final PlanVersionStore versions;
    private final SearchStore searches;

    PlanSheets(
            Assemblies assemblies,
            SettingsStore settings,
            WishStore wishes,
            PlanVersionStore versions,
            SearchStore searches) {
        this.assemblies = assemblies;
        this.settings = settings;
        this.wishes = wishes;
        this.versions = versions;
        this.searches = searches;
    }

    PlanSheet of(Asker asker, EventId event) {
        Assembly assembly = assemblies.of(asker, event);
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
