package eu.maillage.exchanges.domain.rehearsal;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.Rehearsal.Opinions;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.tenancy.Asker;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The companies and the secretary of every table: who raises what, and what is noted of it. */
final class Tables {

    /** A device numbers its answers by phase, round and place: more than any plan has of them. */
    private static final int MOST_ROUNDS = 100;

    private static final long MOST_CARDS = 10_000;

    private final AnswerDesk desk;
    private final Asker asker;
    private final EventId event;
    private final RoundPlan plan;
    private final Map<UUID, BroughtCard> cards;
    private final Opinions opinions;

    Tables(AnswerDesk desk, Asker asker, EventId event, RoundPlan plan, List<BroughtCard> cards, Opinions opinions) {
        this.desk = desk;
        this.asker = asker;
        this.event = event;
        this.plan = plan;
        this.cards = cards.stream().collect(Collectors.toMap(card -> card.id().value(), Function.identity()));
        this.opinions = opinions;
    }

    RoundPlan plan() {
        return plan;
    }

    /** A whole round; now and then a slow table does not reach its last two cards. */
    void answer(Phase phase, int round) {
        for (Table table : plan.tables()) {
            int missed = (3 * table.number() + 5 * round + 7 * place(phase)) % 11 == 0 ? 2 : 0;
            answer(phase, round, table, batch(phase, round, table) - missed);
        }
    }

    /** The first cards of a round: here three, there a few more. */
    void begin(Phase phase, int round) {
        for (Table table : plan.tables()) {
            answer(phase, round, table, Math.min(3 + 2 * table.number() % 7, batch(phase, round, table)));
        }
    }

    private int batch(Phase phase, int round, Table table) {
        return plan.visit(phase, round, table.number())
                .map(visit -> visit.cards().size())
                .orElse(0);
    }

    private void answer(Phase phase, int round, Table table, int reached) {
        List<UUID> announced = plan.visit(phase, round, table.number()).map(Visit::cards).orElse(List.of()).stream()
                .limit(Math.max(0, reached))
                .toList();
        desk.take(
                asker,
                event.value(),
                IntStream.range(0, announced.size())
                        .mapToObj(place -> answer(phase, round, table, announced.get(place), place))
                        .filter(answer -> !answer.marks().isEmpty())
                        .toList());
    }

    /** Played again it is the same answer, which counts once. */
    private Answer answer(Phase phase, int round, Table table, UUID card, int place) {
        long number = (place(phase) * MOST_ROUNDS + round) * MOST_CARDS + place + 1;
        return new Answer(
                device(table), number, AnswerSource.SECRETARY, table.number(), phase, round, card, marks(table, card));
    }

    private static int place(Phase phase) {
        return switch (phase) {
            case OFFERS -> 0;
            case NEEDS -> 1;
        };
    }

    private UUID device(Table table) {
        String name = "rehearsal of %s, table %d".formatted(event, table.number());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Map<UUID, Mark> marks(Table table, UUID card) {
        BroughtCard brought = cards.get(card);
        Map<UUID, Mark> marks = new HashMap<>();
        if (brought != null) {
            TableProgress.answerers(plan, table, card)
                    .forEach(company -> marks.put(
                            company, opinions.interested(new OrganisationId(company), brought) ? Mark.YES : Mark.NO));
        }
        return marks;
    }
}
