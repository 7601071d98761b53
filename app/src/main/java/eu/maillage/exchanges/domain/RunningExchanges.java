package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows a running exchange to those who have a part in it. */
@Component
@InTerritory(readOnly = true)
public class RunningExchanges {

    private final PlanStore plans;
    private final ClockStore clocks;
    private final AnswerStore answers;
    private final ClosingStore closings;

    RunningExchanges(PlanStore plans, ClockStore clocks, AnswerStore answers, ClosingStore closings) {
        this.plans = plans;
        this.clocks = clocks;
        this.answers = answers;
        this.closings = closings;
    }

    /** The plan that the room follows; {@link NotFound} while none is published. */
    public PublishedPlan plan(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        return plans.latest(asker, event)
                .orElseThrow(() -> new NotFound("No plan is published for the event " + event));
    }

    public RunningOrder order(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        return clocks.order(event);
    }

    /** What stands of all answers so far. */
    public AnswerBook book(Asker asker, UUID event) {
        Crew.requireATable(asker, event);
        return AnswerBook.of(answers.all(event));
    }

    /** Whether the event takes no more answers. */
    public boolean isClosed(Asker asker, UUID event) {
        Crew.requireAPart(asker, event);
        return closings.isClosed(event);
    }
}
