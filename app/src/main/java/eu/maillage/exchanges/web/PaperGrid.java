package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tab;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a table's batch out as a grid, to type in what was noted on paper. */
record PaperGrid(Page page, RoomView room, Spot spot, AnswerBook book) {

    PaperView view() {
        return new PaperView(
                room,
                tables(),
                rounds(),
                spot.table().number(),
                spot.table().name(),
                spot.phase(),
                spot.round(),
                spot.table().seats().stream().map(RoundPlan.Seat::name).toList(),
                spot.cards().stream().map(this::row).toList());
    }

    private List<Tab> tables() {
        return spot.plan().tables().stream()
                .map(table -> new Tab(
                        table.name(),
                        address(table.number(), spot.phase(), spot.round()),
                        null,
                        table.number() == spot.table().number()))
                .toList();
    }

    private List<Tab> rounds() {
        return spot.plan().phases().stream()
                .flatMap(plan -> IntStream.rangeClosed(1, plan.rounds().size())
                        .mapToObj(round -> new Tab(
                                page.t("live.paper.round", page.name("live.phase", plan.phase()), round),
                                address(spot.table().number(), plan.phase(), round),
                                null,
                                plan.phase() == spot.phase() && round == spot.round())))
                .toList();
    }

    private String address(int table, Phase phase, int round) {
        return "%s/paper-grid?table=%d&phase=%s&round=%d".formatted(room.path(), table, phase, round);
    }

    private PaperView.Row row(RoundPlan.Card card) {
        return new PaperView.Row(
                card.id(),
                card.number(),
                card.title(),
                spot.table().seats().stream()
                        .map(seat -> new PaperView.Cell(
                                seat.organisation(),
                                seat.name(),
                                Desk.part(spot.plan(), seat, card),
                                book.mark(card.id(), seat.organisation())))
                        .toList());
    }
}
