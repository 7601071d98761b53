package eu.maillage.exchanges.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.exchanges.domain.AnswerOutcome.Recorded;
import eu.maillage.exchanges.domain.AnswerOutcome.Refused;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes what several devices of one event sent, in one transaction: what is refused of one holds up nothing of another. */
@Component
@InTerritory
class AnswerTaking {

    /**
     * What one device sent, in its order, and who sent it.
     *
     * @param asksWhatStands whether it is told what stands by then
     */
    record Sending(Asker asker, List<Answer> answers, boolean asksWhatStands) {}

    /** An answer, who sent it, and what comes of it. */
    private record Taken(Asker asker, Answer answer, AnswerOutcome outcome) {

        Taken with(AnswerOutcome other) {
            return new Taken(asker, answer, other);
        }

        boolean isRecorded() {
            return outcome instanceof Recorded;
        }

        Acknowledged told(AnswerBook book) {
            return Acknowledged.of(answer, outcome, book);
        }
    }

    private final AnswerStore answers;
    private final RoomPlans plans;
    private final ClockStore clocks;
    private final AnswerBooks books;
    private final LateAnswerStore late;
    private final LiveTopics live;
    private final AuditLog audit;
    private final InstantSource clock;

    AnswerTaking(
            AnswerStore answers,
            RoomPlans plans,
            ClockStore clocks,
            AnswerBooks books,
            LateAnswerStore late,
            LiveTopics live,
            AuditLog audit,
            InstantSource clock) {
        this.answers = answers;
        this.plans = plans;
        this.clocks = clocks;
        this.books = books;
        this.late = late;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** What each sender is told, in the order of its answers; who may send was asked before. */
    public List<List<Acknowledged>> take(Asker application, UUID event, List<Sending> sendings) {
        application.requireApplication();
        answers.holdOpen(event);
        boolean closed = plans.isClosed(application, event);
        Optional<PublishedPlan> plan = plans.latest(application, event);
        Presence presence = new Presence(clocks.order(event), plans.latecomers(application, event));
        List<Taken> judged = sendings.stream()
                .flatMap(sending -> sending.answers().stream()
                        .map(answer -> new Taken(
                                sending.asker(),
                                answer,
                                plan.map(known -> AnswerRules.judge(known, presence, closed, answer))
                                        .orElseGet(() -> new Refused(AnswerRefusal.NO_PLAN)))))
                .toList();
        List<Taken> taken = plan.map(known -> kept(event, known.plan(), judged)).orElse(judged);
        plan.ifPresent(known -> tell(application, event, known.mergers(), taken));
        noteLate(event, taken);
        AnswerBook book = book(application, event, sendings, taken);
        Iterator<Taken> next = taken.iterator();
        return sendings.stream()
                .map(sending -> sending.answers().stream()
                        .map(_ -> next.next().told(book))
                        .toList())
                .toList();
    }

    /** What stands with what was taken, read here once for all who sent something. */
    private AnswerBook book(Asker application, UUID event, List<Sending> sendings, List<Taken> taken) {
        boolean isAsked = sendings.stream().anyMatch(Sending::asksWhatStands)
                && taken.stream().anyMatch(Taken::isRecorded);
        return isAsked ? books.of(application, event) : AnswerBook.EMPTY;
    }

    /** What was taken once stays taken, even if it would be refused today. */
    private List<Taken> kept(UUID event, RoundPlan plan, List<Taken> judged) {
        Set<Taken> added = added(event, plan, judged);
        List<Answer> others = judged.stream()
                .filter(one -> !added.contains(one))
                .map(Taken::answer)
                .toList();
        if (others.isEmpty()) {
            return judged;
        }
        Map<Answer, AnswerOutcome> before = answers.outcomes(event, others);
        return judged.stream()
                .map(one -> added.contains(one) ? one : one.with(before.getOrDefault(one.answer(), one.outcome())))
                .toList();
    }

    /** Themselves, because the same answer may be sent twice. */
    private Set<Taken> added(UUID event, RoundPlan plan, List<Taken> judged) {
        List<Taken> wanted = new ArrayList<>();
        List<AnswerStore.Kept> rows = new ArrayList<>();
        for (Taken one : judged) {
            if (one.outcome() instanceof Recorded recorded) {
                UUID owner = plan.card(one.answer().card()).orElseThrow().organisation();
                wanted.add(one);
                rows.add(new AnswerStore.Kept(
                        one.answer(), owner, recorded.refused(), one.asker().id()));
            }
        }
        List<Boolean> fresh = rows.isEmpty() ? List.of() : answers.add(event, rows, clock.instant());
        Set<Taken> added = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int place = 0; place < fresh.size(); place++) {
            if (fresh.get(place)) {
                added.add(wanted.get(place));
            }
        }
        return added;
    }

    /** What a tablet keeps until the event is opened again; who types in a grid of paper sees it before her. */
    private void noteLate(UUID event, List<Taken> taken) {
        List<Answer> refused = taken.stream()
                .filter(one -> one.outcome().equals(new Refused(AnswerRefusal.EVENT_CLOSED)))
                .map(Taken::answer)
                .filter(answer -> answer.source() != AnswerSource.PAPER)
                .toList();
        if (!refused.isEmpty()) {
            late.note(event, refused, clock.instant());
        }
    }

    private void tell(Asker application, UUID event, Mergers mergers, List<Taken> taken) {
        List<Taken> recorded = taken.stream().filter(Taken::isRecorded).toList();
        if (!recorded.isEmpty()) {
            live.publishSoon(ExchangeTopics.progress(application.territory(), event));
            recorded.stream()
                    .map(one -> one.answer().table())
                    .distinct()
                    .forEach(table -> live.publishSoon(ExchangeTopics.table(application.territory(), event, table)));
            plans.noteThere(application, event, raised(recorded, mergers));
            noteWhoTyped(event, recorded);
        }
    }

    /** The companies that raised a card: «next» says NON for whoever is not marked, there or not. */
    private static Set<UUID> raised(List<Taken> taken, Mergers mergers) {
        Set<UUID> raised = new HashSet<>();
        for (Taken one : taken) {
            if (one.outcome() instanceof Recorded recorded) {
                one.answer().marks().forEach((organisation, mark) -> {
                    if (mark == Mark.YES && !recorded.refused().containsKey(organisation)) {
                        raised.add(mergers.of(organisation));
                    }
                });
            }
        }
        return raised;
    }

    /** What is typed in afterwards is somebody else's word, so it is kept who typed it, and for which table. */
    private void noteWhoTyped(UUID event, List<Taken> recorded) {
        Map<Asker, Set<Integer>> typed = new LinkedHashMap<>();
        recorded.stream()
                .filter(one -> one.answer().source() == AnswerSource.PAPER)
                .forEach(one -> typed.computeIfAbsent(one.asker(), _ -> new TreeSet<>())
                        .add(one.answer().table()));
        typed.forEach((asker, tables) -> tables.forEach(
                table -> audit.recordNumbered(asker, "live.paper.audit-table", table, Crew.scope(event))));
    }
}
