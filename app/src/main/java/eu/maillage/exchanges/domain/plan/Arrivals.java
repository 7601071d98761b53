package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.ParticipantState;
import eu.maillage.events.ParticipationChanged;
import eu.maillage.tenancy.Asker;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Seats whoever comes and has no seat, once the room follows a plan: not expected, or given up before the plan was made. */
@Component
class Arrivals {

    private final Planning planning;

    Arrivals(Planning planning) {
        this.planning = planning;
    }

    @ApplicationModuleListener
    void on(ParticipationChanged fact) {
        if (fact.state() == ParticipantState.PRESENT) {
            planning.follow(Asker.application(fact.territory()), fact.event(), fact.organisation());
        }
    }
}
