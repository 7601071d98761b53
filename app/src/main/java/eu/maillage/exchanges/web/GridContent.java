package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
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
import org.jspecify.annotations.Nullable;

/**
 * All that a secretary's tablet needs to go on alone: the whole plan and what stands so far.
 *
 * @param marks by card and organisation, without the blank ones
 * @param latest by table the place of its last answer in the order of arrival
 * @param missed by card the companies that were not there yet when their table read it
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
                exchange.mergers().kept(),
                exchange.closed(),
                page.csrf());
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
