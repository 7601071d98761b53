package eu.maillage.exchanges.domain.plan;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import eu.maillage.accounts.AuditLog;
import eu.maillage.background.Background;
import eu.maillage.events.EventId;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins, follows and ends the search for a seating, which goes on in the background. */
@Component
@InTerritory
public class SeatingSearches {

    static final String TASK = "exchange-seating";

    private static final int USUAL_MORNING = 40;

    private final PlanSheets sheets;
    private final SearchStore searches;
    private final PlanVersionStore versions;
    private final SettingsStore settings;
    private final Background background;
    private final AuditLog audit;
    private final Clock clock;

    SeatingSearches(
            PlanSheets sheets,
            SearchStore searches,
            PlanVersionStore versions,
            SettingsStore settings,
            Background background,
            AuditLog audit,
            Clock clock) {
        this.sheets = sheets;
        this.searches = searches;
        this.versions = versions;
        this.settings = settings;
        this.background = background;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a search; one that is going on is given up. */
    public void begin(Asker asker, EventId event) {
        asker.requireCoordinator();
        PlanSheet sheet = sheets.of(asker, event);
        Duration budget = Duration.ofSeconds(sheet.question().guests().size() <= USUAL_MORNING ? 2 : 15);
        UUID id = open(asker, event, sheet, budget);
        audit.record(asker, "exchanges.plan.audit.searched", event.scope());
        background.soon(new TaskInstance<>(TASK, id.toString(), SearchTask.data(asker.territory(), event)));
    }

    /**
     * Searches while the asker waits. With one effort, the same guests get the same seats.
     *
     * @param effort of deterministic work, about one second each
     */
    public void searchNow(Asker asker, EventId event, double effort) {
        asker.requireCoordinator();
        PlanSheet sheet = sheets.of(asker, event);
        UUID id = open(asker, event, sheet, Duration.ofSeconds(Math.max(1, Math.round(effort))));
        PlannedSeating outcome =
                sheet.question().answer(Budget.ofEffort(effort), Progress.Listener.NONE, new Cancellation());
        end(asker, event, id, sheet, outcome);
    }

    private UUID open(Asker asker, EventId event, PlanSheet sheet, Duration budget) {
        sheet.assembly().event().requireNotOver();
        UUID id = Ids.next();
        searches.begin(event, id, budget, clock.instant(), asker.name());
        return id;
    }

    /** Ends the search early: the best seating so far becomes the plan. */
    public void stop(Asker asker, EventId event) {
        sheet(asker, event);
        searches.stop(event);
    }

    /** What is to be searched. */
    PlanSheet sheet(Asker asker, EventId event) {
        asker.requireCoordinator();
        return sheets.of(asker, event);
    }

    /** False when the search is to end. */
    boolean note(Asker asker, EventId event, UUID search, double affinity, double bound) {
        asker.requireCoordinator();
        return searches.note(event, search, affinity, bound);
    }

    boolean isWanted(Asker asker, EventId event, UUID search) {
        asker.requireCoordinator();
        return searches.isWanted(event, search);
    }

    /** Makes a version of what was found, unless another search took its place or the event is over. */
    void end(Asker asker, EventId event, UUID search, PlanSheet searched, PlannedSeating outcome) {
        asker.requireCoordinator();
        String by = searches.startedBy(event);
        if (!searches.end(event, search, outcome, searched.question().mark())
                || !(outcome instanceof PlannedSeating.Found found)) {
            return;
        }
        PlanSheet now = sheets.of(asker, event);
        if (now.isOver()) {
            return;
        }
        settings.save(event, settings.of(event).or(searched.settings()));
        PlanContent content =
                new PlanMaking(now.assembly()).searched(searched.settings(), found.seating(), found.proof());
        PlanVersion before = now.current();
        int number = before == null ? 0 : before.number();
        versions.add(
                event,
                new PlanVersion(
                        number + 1,
                        clock.instant(),
                        by,
                        PlanVersion.Cause.PLANNED,
                        null,
                        before == null ? null : Objects.requireNonNull(before).number(),
                        now.locks(),
                        content));
    }
}
