package eu.maillage.exchanges.domain.plan;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes the plan of an exchange by hand: each change makes a new version. Whoever changes it says which version she saw,
 * so that nobody overwrites what she has not seen.
 */
@Component
@InTerritory
public class Planning {

    private final PlanSheets sheets;
    private final PlanVersionStore versions;
    private final SettingsStore settings;
    private final WishStore wishes;
    private final PlanPublication room;
    private final AuditLog audit;
    private final Clock clock;

    Planning(
            PlanSheets sheets,
            PlanVersionStore versions,
            SettingsStore settings,
            WishStore wishes,
            PlanPublication room,
            AuditLog audit,
            Clock clock) {
        this.sheets = sheets;
        this.versions = versions;
        this.settings = settings;
        this.wishes = wishes;
        this.room = room;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves a guest to another table.
     *
     * @param keep whether the next planning leaves it there
     */
    public PlanVersion move(
            Asker asker, EventId event, OrganisationId organisation, int table, boolean keep, int seen) {
        PlanSheet sheet = sheet(asker, event, seen);
        PlanContent plan = content(sheet);
        requireSeat(plan, organisation);
        if (table < 1 || table > plan.seating().tables().size()) {
            throw new NotFound("No table %d at event %s.".formatted(table, event));
        }
        if (keep || sheet.isLocked(organisation)) {
            wishes.add(event, new Wish.Fixed(organisation, table));
        }
        Seating seating = plan.seating().with(organisation, table);
        log(asker, "moved", event, organisation);
        return add(
                asker,
                event,
                sheet,
                PlanVersion.Cause.MOVED,
                organisation,
                making(sheet).following(plan, seating));
    }

    /** Lets two guests exchange their chairs. */
    public PlanVersion swap(Asker asker, EventId event, OrganisationId organisation, OrganisationId other, int seen) {
        PlanSheet sheet = sheet(asker, event, seen);
        PlanContent plan = content(sheet);
        requireSeat(plan, organisation);
        requireSeat(plan, other);
        Seating seating = plan.seating().swapped(organisation, other);
        log(asker, "swapped", event, organisation);
        return add(
                asker,
                event,
                sheet,
                PlanVersion.Cause.SWAPPED,
                organisation,
                making(sheet).following(plan, seating));
    }

    /** Keeps a guest at its table whatever is planned next. */
    public void lock(Asker asker, EventId event, OrganisationId organisation) {
        asker.requireCoordinator();
        int table = content(going(asker, event))
                .seating()
                .tableOf(organisation)
                .orElseThrow(() -> new NotFound("%s has no seat at event %s.".formatted(organisation, event)));
        wishes.add(event, new Wish.Fixed(organisation, table));
        log(asker, "locked", event, organisation);
    }

    private void log(Asker asker, String what, EventId event, OrganisationId organisation) {
        audit.record(
                asker, "exchanges.plan.audit." + what, new Scope("organisation", organisation.value()), event.scope());
    }

    private void log(Asker asker, String what, EventId event) {
        audit.record(asker, "exchanges.plan.audit." + what, event.scope());
    }

    /** Goes back to the version that the current one was made from. */
    public PlanVersion undo(Asker asker, EventId event, int seen) {
        Integer basis = current(sheet(asker, event, seen)).basis();
        if (basis == null) {
            throw new NotFound("Version %d of event %s has none before it.".formatted(seen, event));
        }
        return restore(asker, event, basis, seen);
    }

    /** Takes an earlier version up again: its seating, its settings, its fixed places; the cards are those of today. */
    public PlanVersion restore(Asker asker, EventId event, int number, int seen) {
        PlanSheet sheet = sheet(asker, event, seen);
        PlanVersion earlier = sheets.version(asker, event, number)
                .orElseThrow(() -> new NotFound("No plan %d of event %s.".formatted(number, event)));
        settings.save(event, ChosenSettings.all(earlier.content().settings()));
        locks(asker, event, number).bringBack(sheet, earlier.content().seating());
        PlanContent content =
                making(sheet).following(earlier.content(), earlier.content().seating());
        PlanVersion restored = new PlanVersion(
                current(sheet).number() + 1,
                clock.instant(),
                asker.name(),
                PlanVersion.Cause.RESTORED,
                earlier.about(),
                earlier.basis(),
                sheet.locks(),
                content);
        versions.add(event, restored);
        log(asker, "restored", event);
        return restored;
    }

    /** The places that were fixed when the version after this one was made, and so while this one stood. */
    private LocksOfThen locks(Asker asker, EventId event, int number) {
        List<Wish.Fixed> locks = sheets.version(asker, event, number + 1)
                .map(PlanVersion::locksBefore)
                .orElse(List.of());
        return new LocksOfThen(event, locks, wishes);
    }

    /** Changes the rounds or the cards that go round, and leaves everybody where they sit. */
    public PlanVersion adjust(Asker asker, EventId event, ExchangeSettings decided, int seen) {
        PlanSheet sheet = sheet(asker, event, seen);
        settings.save(event, ChosenSettings.all(decided));
        log(asker, "settled", event);
        PlanContent plan = content(sheet);
        PlanContent content = making(sheet).content(decided, plan.seating(), plan.proof());
        return add(asker, event, sheet, PlanVersion.Cause.ROTATED, null, content);
    }

    /** Takes in whoever came or went and the cards of today; all others stay, and every batch keeps its way. */
    public PlanVersion update(Asker asker, EventId event, int seen) {
        PlanVersion updated = update(asker, event, sheet(asker, event, seen));
        log(asker, "updated", event);
        return updated;
    }

    /** The same when nobody is looking: a guest who came and has no seat gets one, and the room is told; one at a time. */
    public void follow(Asker asker, EventId event, OrganisationId guest) {
        asker.requireCoordinator();
        versions.hold(event);
        PlanSheet sheet = sheets.of(asker, event);
        if (sheet.released() == null || !sheet.isUnseated(guest)) {
            return;
        }
        PlanVersion updated = update(asker, event, sheet);
        hand(asker, event, updated, sheet.assembly());
    }

    private PlanVersion update(Asker asker, EventId event, PlanSheet sheet) {
        PlanContent plan = content(sheet);
        PlanMaking making = making(sheet);
        Seating seating = making.updated(plan.seating(), sheet.question(plan.settings()));
        return add(asker, event, sheet, PlanVersion.Cause.UPDATED, null, making.following(plan, seating));
    }

    /** Hands the current plan to the room. */
    public void release(Asker asker, EventId event, int seen) {
        PlanSheet sheet = sheet(asker, event, seen);
        hand(asker, event, current(sheet), sheet.assembly());
        log(asker, "released", event);
    }

    private void hand(Asker asker, EventId event, PlanVersion plan, Assembly assembly) {
        room.publish(asker, event.value(), RoomPlan.of(plan.content(), assembly));
        versions.release(event, plan.number(), clock.instant());
    }

    private PlanVersion add(
            Asker asker,
            EventId event,
            PlanSheet sheet,
            PlanVersion.Cause cause,
            @Nullable OrganisationId about,
            PlanContent content) {
        PlanVersion before = current(sheet);
        PlanVersion next = new PlanVersion(
                before.number() + 1,
                clock.instant(),
                asker.name(),
                cause,
                about,
                before.number(),
                sheet.locks(),
                content);
        versions.add(event, next);
        return next;
    }

    private PlanSheet sheet(Asker asker, EventId event, int seen) {
        asker.requireCoordinator();
        PlanSheet sheet = going(asker, event);
        if (current(sheet).number() != seen) {
            throw new Stale("Event %s is at plan %d, not %d."
                    .formatted(event, current(sheet).number(), seen));
        }
        return sheet;
    }

    private PlanSheet going(Asker asker, EventId event) {
        PlanSheet sheet = sheets.of(asker, event);
        sheet.assembly().event().requireNotOver();
        return sheet;
    }

    private static PlanVersion current(PlanSheet sheet) {
        PlanVersion current = sheet.current();
        if (current == null) {
            throw new NotFound(
                    "Event %s has no plan.".formatted(sheet.assembly().event().id()));
        }
        return current;
    }

    private static PlanContent content(PlanSheet sheet) {
        return current(sheet).content();
    }

    private static void requireSeat(PlanContent plan, OrganisationId organisation) {
        if (!plan.seating().has(organisation)) {
            throw new NotFound("%s has no seat.".formatted(organisation));
        }
    }

    private static PlanMaking making(PlanSheet sheet) {
        return new PlanMaking(sheet.assembly());
    }
}
