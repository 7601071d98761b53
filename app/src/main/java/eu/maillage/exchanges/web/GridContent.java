package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Presence;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.ui.Csrf;
import eu.maillage.ui.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that a secretary's tablet needs to go on alone: the whole plan and what stands so far.
 *
 * @param marks by card and organisation, without the blank ones
 * @param latest by table the place of its last answer in the order of arrival
 * @param missed by card the companies that were not there yet when their table read it
 * @param came by company that is away now, the rounds of each phase that it was there for: what it raised in them can be corrected
 * @param former the id of the one kept, by that of each company that became one with it: the tablet may still name it so
 * @param csrf the proof that goes along with what the tablet sends
 */
record GridContent(
        int version,
        int attendance,
        GridPlan plan,
        Map<UUID, Map<UUID, Mark>> marks,
        Map<Integer, Long> latest,
        Map<UUID, List<UUID>> missed,
        Map<UUID, Map<Phase, List<Integer>>> came,
        Map<UUID, UUID> former,
        boolean closed,
        @Nullable Csrf csrf) {

    static GridContent of(RunningExchange exchange, AnswerBook book, Page page) {
        RoundPlan plan = exchange.plan().orElseThrow();
        Map<UUID, Map<UUID, Mark>> marks = plan.cards().stream()
                .filter(card -> !book.marks(card.id()).isEmpty())
                .collect(Collectors.toMap(RoundPlan.Card::id, card -> book.marks(card.id())));
        return new GridContent(
                exchange.planVersion(),
                exchange.attendance(),
                GridPlan.of(plan, page.wording()),
                marks,
                plan.tables().stream()
                        .map(RoundPlan.Table::number)
                        .collect(Collectors.toMap(Function.identity(), book::latest)),
                missed(plan, book),
                came(plan, exchange.presence()),
                exchange.mergers().kept(),
                exchange.closed(),
                page.csrf());
    }

    private static Map<UUID, Map<Phase, List<Integer>>> came(RoundPlan plan, Presence presence) {
        return plan.tables().stream()
                .flatMap(table -> table.seats().stream())
                .filter(seat -> !seat.present())
                .collect(Collectors.toMap(RoundPlan.Seat::organisation, seat -> plan.phases().stream()
                        .collect(Collectors.toMap(RoundPlan.PhasePlan::phase, phase -> IntStream.rangeClosed(
                                        1, phase.rounds().size())
                                .filter(round -> presence.came(seat, phase.phase(), round))
                                .boxed()
                                .toList()))));
    }

    private static Map<UUID, List<UUID>> missed(RoundPlan plan, AnswerBook book) {
        Map<UUID, List<UUID>> missed = new HashMap<>();
        plan.tables().forEach(table -> plan.cards().forEach(card -> {
            List<UUID> answerers = TableProgress.answerers(plan, table, card.id());
            List<UUID> asked = book.asked(table.number(), card.id(), answerers);
            answerers.stream()
                    .filter(organisation -> !asked.contains(organisation))
                    .forEach(organisation -> missed.computeIfAbsent(card.id(), _ -> new ArrayList<>())
                            .add(organisation));
        }));
        return missed;
    }
}
