package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Presence;
import eu.maillage.exchanges.domain.RunningExchange;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * The room as those at its tables work with it.
 *
 * @param view where it stands now
 * @param book what was answered so far
 */
record HelperRoom(RoomView view, RunningExchange exchange, AnswerBook book) {

    boolean isPlanned() {
        return exchange.plan().isPresent();
    }

    /** The page that waits for a plan. */
    String withoutPlan(Model model) {
        model.addAttribute("view", view);
        return "exchanges/web/noPlan";
    }

    /** Whether the plan has another table than the one that is asked for, as after a newer plan with fewer of them. */
    boolean lacks(@Nullable Integer table) {
        return table != null
                && exchange.plan().flatMap(plan -> plan.table(table)).isEmpty();
    }

    Presence presence() {
        return exchange.presence();
    }

    /** The fields of a form, with whoever became one with another since its page was shown under the id of today. */
    Map<String, String> today(Map<String, String> fields) {
        Map<UUID, UUID> kept = exchange.mergers().kept();
        Map<String, String> today = new HashMap<>();
        fields.forEach((name, value) -> today.merge(
                kept.keySet().stream()
                        .filter(went -> name.endsWith("." + went))
                        .findFirst()
                        .map(went -> name.replace(went.toString(), String.valueOf(kept.get(went))))
                        .orElse(name),
                value,
                (one, other) -> Mark.YES.name().equals(one) ? one : other));
        return today;
    }

    Spot at(Spot.Wanted wanted) {
        return Spot.of(exchange, wanted);
    }
}
