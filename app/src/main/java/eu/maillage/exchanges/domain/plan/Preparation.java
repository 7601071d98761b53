package eu.maillage.exchanges.domain.plan;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes what the coordinator decides before the exchange is planned: the settings, and what every seating must keep. */
@Component
@InTerritory
public class Preparation {

    private final SettingsStore settings;
    private final WishStore wishes;
    private final PlanVersionStore versions;
    private final Assemblies assemblies;
    private final PlanSheets sheets;
    private final AuditLog audit;

    Preparation(
            SettingsStore settings,
            WishStore wishes,
            PlanVersionStore versions,
            Assemblies assemblies,
            PlanSheets sheets,
            AuditLog audit) {
        this.settings = settings;
        this.wishes = wishes;
        this.versions = versions;
        this.assemblies = assemblies;
        this.sheets = sheets;
        this.audit = audit;
    }

    /** Keeps what is decided otherwise than it stands; the rest stays as it was chosen or goes on being proposed. */
    public void settle(Asker asker, EventId event, ExchangeSettings decided) {
        open(asker, event);
        ExchangeSettings shown = sheets.of(asker, event).settings();
        settings.save(event, settings.of(event).changed(shown, decided));
        audit.record(asker, "exchanges.plan.audit.settled", event.scope());
    }

    /**
     * Adds a wish, one at a time.
     *
     * @return whether it was added: one that stands already is not
     */
    public boolean wish(Asker asker, EventId event, Wish wish) {
        open(asker, event);
        versions.hold(event);
        Demanded demanded = SeatingQuestion.demanded(wish);
        if (wishes.of(event).stream()
                .map(StoredWish::wish)
                .map(SeatingQuestion::demanded)
                .anyMatch(demanded::isSameAs)) {
            return false;
        }
        wishes.add(event, wish);
        audit.record(asker, "exchanges.plan.audit.wished", event.scope());
        return true;
    }

    public void takeBack(Asker asker, EventId event, UUID wish) {
        open(asker, event);
        wishes.remove(event, wish);
        audit.record(asker, "exchanges.plan.audit.wish-removed", event.scope());
    }

    /** Lets a guest sit anywhere again. */
    public void unlock(Asker asker, EventId event, OrganisationId organisation) {
        open(asker, event);
        sheets.of(asker, event).locksOf(organisation).forEach(lock -> wishes.remove(event, lock));
        audit.record(
                asker, "exchanges.plan.audit.unlocked", new Scope("organisation", organisation.value()), event.scope());
    }

    private void open(Asker asker, EventId event) {
        asker.requireCoordinator();
        assemblies.require(asker, event).requireNotOver();
    }
}
