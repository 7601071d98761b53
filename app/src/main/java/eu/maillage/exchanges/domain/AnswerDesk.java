package eu.maillage.exchanges.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.exchanges.domain.AnswerOutcome.Recorded;
import eu.maillage.exchanges.domain.AnswerOutcome.Refused;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes what secretaries noted: in any order, again and again, during a round and long after it. */
@Component
@InTerritory
public class AnswerDesk {

    private final AnswerStore answers;
    private final RoomPlans plans;
    private final ClockStore clocks;
    private final LiveTopics live;
    private final AuditLog audit;
    private final InstantSource clock;

    AnswerDesk(
            AnswerStore answers,
            RoomPlans plans,
            ClockStore clocks,
            LiveTopics live,
            AuditLog audit,
            InstantSource clock) {
        this.answers = answers;
        this.plans = plans;
        this.clocks = clocks;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the answers in their order; one outcome for each, and none of them holds up the next. */
    public List<AnswerOutcome> take(Asker asker, UUID event, List<Answer> sent) {
        Crew.requireSecretary(asker, event);
        answers.holdOpen(event);
        boolean closed = plans.isClosed(asker, event);
        Optional<PublishedPlan> plan = plans.latest(asker, event);
        Presence presence = new Presence(clocks.order(event), plans.latecomers(asker, event));
        List<AnswerOutcome> outcomes = sent.stream()
                .map(answer ->
                        take(asker, event, plan, known -> AnswerRules.judge(known, presence, closed, answer), answer))
                .toList();
        if (outcomes.stream().anyMatch(Recorded.class::isInstance)) {
            live.publishSoon(ExchangeTopics.progress(asker.territory(), event));
            plan.ifPresent(known -> plans.noteThere(asker, event, raised(sent, outcomes, known.mergers())));
            noteWhoTyped(asker, event, sent, outcomes);
        }
        return outcomes;
    }

    /** The companies that raised a card: «next» says NON for whoever is not marked, there or not. */
    private static Set<UUID> raised(List<Answer> sent, List<AnswerOutcome> outcomes, Mergers mergers) {
        Set<UUID> raised = new HashSet<>();
        for (int place = 0; place < sent.size(); place++) {
            if (outcomes.get(place) instanceof Recorded recorded) {
                sent.get(place).marks().forEach((organisation, mark) -> {
                    if (mark == Mark.YES && !recorded.refused().containsKey(organisation)) {
                        raised.add(mergers.of(organisation));
                    }
                });
            }
        }
        return raised;
    }

    /** What is typed in afterwards is somebody else's word, so it is kept who typed it, and for which table. */
    private void noteWhoTyped(Asker asker, UUID event, List<Answer> sent, List<AnswerOutcome> outcomes) {
        IntStream.range(0, sent.size())
                .filter(place -> outcomes.get(place) instanceof Recorded)
                .mapToObj(sent::get)
                .filter(answer -> answer.source() == AnswerSource.PAPER)
                .map(Answer::table)
                .distinct()
                .forEach(table -> audit.recordNumbered(asker, "live.paper.audit-table", table, Crew.scope(event)));
    }

    private AnswerOutcome take(
            Asker asker,
            UUID event,
            Optional<PublishedPlan> plan,
            Function<PublishedPlan, AnswerOutcome> judge,
            Answer answer) {
        AnswerOutcome outcome = plan.map(judge).orElseGet(() -> new Refused(AnswerRefusal.NO_PLAN));
        if (outcome instanceof Recorded recorded
                && add(asker, event, plan.orElseThrow().plan(), answer, recorded)) {
            return outcome;
        }
        // What was taken once stays taken, even if it would be refused today.
        return answers.outcome(event, answer).orElse(outcome);
    }

    private boolean add(Asker asker, UUID event, RoundPlan plan, Answer answer, Recorded recorded) {
        UUID owner = plan.card(answer.card()).orElseThrow().organisation();
        return answers.add(event, answer, owner, recorded.refused(), asker, clock.instant());
    }
}
