package eu.maillage.exchanges.domain.after;

import eu.maillage.events.EventId;
import eu.maillage.exchanges.Interest;
import eu.maillage.exchanges.InterestRecorded;
import eu.maillage.exchanges.Interests;
import eu.maillage.exchanges.domain.AnswerClosing;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records the interests of an exchange once it is over, and tells each of them once. */
@Component
@InTerritory
class RecordedInterests implements Interests {

    private final InterestStore store;
    private final Outcomes outcomes;
    private final AnswerClosing closing;
    private final ApplicationEventPublisher facts;
    private final InstantSource clock;

    RecordedInterests(
            InterestStore store,
            Outcomes outcomes,
            AnswerClosing closing,
            ApplicationEventPublisher facts,
            InstantSource clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.closing = closing;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<Interest> of(Asker asker, EventId event) {
        asker.requireCoordinator();
        return store.of(event);
    }

    /**
     * Waits for the answers that are still being taken, so that none is left out. What was told stays as it was told: done
     * again it adds nothing, even when two organisations have become one meanwhile. Nor does it where the event is open again.
     */
    public void record(Asker asker, EventId event) {
        asker.requireApplication();
        if (!closing.close(asker, event.value()) || !store.of(event).isEmpty()) {
            return;
        }
        Outcome outcome = outcomes.of(asker, event);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (OrganisationResults owner : outcome.results()) {
            for (Response response : owner.responses()) {
                tell(
                        asker,
                        new Interest(
                                event,
                                response.card().id(),
                                response.interested().id(),
                                owner.organisation().id(),
                                now));
            }
        }
    }

    private void tell(Asker asker, Interest interest) {
        if (store.add(interest)) {
            facts.publishEvent(new InterestRecorded(
                    asker.territory(),
                    interest.event(),
                    interest.card(),
                    interest.interested(),
                    interest.owner(),
                    interest.at()));
        }
    }
}
