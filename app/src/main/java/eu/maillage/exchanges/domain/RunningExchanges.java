package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows a running exchange to those who have a part in it. */
@Component
@InTerritory(readOnly = true)
public class RunningExchanges {

    private final RoomPlans plans;
    private final ClockStore clocks;
    private final AnswerStore answers;

    RunningExchanges(RoomPlans plans, ClockStore clocks, AnswerStore answers) {
        this.plans = plans;
        this.clocks = clocks;
        this.answers = answers;
    }

    /** All that the screens of the room follow. */
    public RunningExchange look(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        return new RunningExchange(
                plans.latest(asker, event).orElse(null), clocks.order(event), plans.isClosed(asker, event));
    }

    /** What stands of all answers so far. */
    public AnswerBook book(Asker asker, UUID event) {
        Crew.requireATable(asker, event);
        plans.event(asker, event);
        return AnswerBook.of(answers.all(event));
    }
}
