package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells when the device of each table was last heard. Nothing of it is kept: a node knows those that it hears itself, for
 * as long as it runs.
 */
@Component
@InTerritory(readOnly = true)
public class TabletsHeard {

    /** Where a device is whose secretary has not chosen her table. */
    public static final int NO_TABLE = 0;

    private final RoomPlans plans;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final LastHeard heard;

    TabletsHeard(RoomPlans plans, AnswerStore answers, LastHeard heard, InstantSource clock) {
        this.plans = plans;
        this.answers = answers;
        this.heard = heard;
        this.clock = clock;
    }

    /**
     * Notes that the device of a table is there; true when this, or the silence of another, is news for the control room.
     *
     * @param left the tables where the device was before, and is not any more
     */
    public boolean hear(Asker asker, UUID event, int table, Collection<Integer> left) {
        Crew.requireSecretary(asker, event);
        plans.event(asker, event);
        return heard.isNews(asker.territory(), event, table, left);
    }

    /** The devices of these tables, in their order. */
    public List<Tablet> of(Asker asker, UUID event, List<RoundPlan.Table> tables) {
        asker.requireCoordinator();
        Map<Integer, Instant> last = heard.of(asker.territory(), event);
        Tablet.State otherwise = last.isEmpty() && !answers.hasAny(event) ? Tablet.State.NEVER : Tablet.State.UNHEARD;
        Instant now = clock.instant();
        return tables.stream()
                .map(RoundPlan.Table::number)
                .map(table -> tablet(table, last, otherwise, now))
                .toList();
    }

    private static Tablet tablet(int table, Map<Integer, Instant> last, Tablet.State otherwise, Instant now) {
        Instant heard = last.get(table);
        if (heard == null) {
            return new Tablet(table, otherwise, null);
        }
        return new Tablet(
                table, LastHeard.isConnected(heard, now) ? Tablet.State.CONNECTED : Tablet.State.SILENT, heard);
    }
}
