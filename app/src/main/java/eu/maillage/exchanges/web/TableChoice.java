package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.RoundPlan;
import java.util.List;

/** A table that a helper may say is hers, with who sits there. */
public record TableChoice(String name, String companies, String href) {

    /** Every table of the room; none where there is nothing to choose. */
    static List<TableChoice> of(RoundPlan plan, String page) {
        return plan.tables().size() < 2
                ? List.of()
                : plan.tables().stream()
                        .map(table -> new TableChoice(
                                table.name(),
                                String.join(
                                        " · ",
                                        table.seats().stream()
                                                .map(RoundPlan.Seat::name)
                                                .toList()),
                                page + "?table=" + table.number()))
                        .toList();
    }
}
