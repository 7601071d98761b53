package eu.maillage.exchanges.web.paper;

import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.plan.Assembly;
import eu.maillage.exchanges.domain.plan.PhaseRotation.Visit;
import eu.maillage.exchanges.domain.plan.PlanContent;
import eu.maillage.exchanges.domain.plan.Timetable;
import eu.maillage.exchanges.web.paper.PaperView.Pack;
import eu.maillage.exchanges.web.paper.PaperView.PrintedCard;
import eu.maillage.exchanges.web.paper.PaperView.Stop;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out the batches of each phase, in the order in which their cards are read. */
final class PackViews {

    private final Wording words;
    private final PlanContent plan;
    private final Timetable times;
    private final Map<BroughtCardId, BroughtCard> cards;
    private final Function<BroughtCard, PrintedCard> print;

    PackViews(Wording words, Assembly assembly, PlanContent plan, Function<BroughtCard, PrintedCard> print) {
        this.words = words;
        this.plan = plan;
        this.times = Timetable.of(plan.settings());
        this.cards = assembly.cardsGoing().stream().collect(Collectors.toMap(BroughtCard::id, Function.identity()));
        this.print = print;
    }

    PaperView.Packs packs() {
        return new PaperView.Packs(Stream.of(Phase.values())
                .flatMap(phase -> IntStream.rangeClosed(
                                1, plan.seating().tables().size())
                        .boxed()
                        .flatMap(batch -> pack(phase, batch)))
                .toList());
    }

    /** Nothing where no card of the batch is left. */
    private Stream<Pack> pack(Phase phase, int batch) {
        List<Halt> halts = halts(phase, batch);
        List<BroughtCard> pile = known(halts.stream()
                .map(Halt::visit)
                .flatMap(visit -> Stream.concat(visit.cards().stream(), visit.unread().stream()))
                .distinct());
        if (pile.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Pack(
                words.t("exchanges.paper.batch", batch),
                words.name("exchanges.plan.phase", phase),
                words.t("exchanges.paper.pack.content", pile.size(), batch, numbers(pile)),
                halts.stream().map(halt -> stop(halt, pile)).toList(),
                PaperViews.pages(pile.stream().map(print).toList(), PaperViews.CARDS_A_PAGE)));
    }

    /** A round in which a batch lies on a table. */
    private record Halt(Timetable.Round round, Visit visit) {}

    private List<Halt> halts(Phase phase, int batch) {
        return times.of(phase).stream()
                .flatMap(round -> plan.rotation(phase).rounds().get(round.number() - 1).stream()
                        .filter(visit -> visit.batch() == batch)
                        .map(visit -> new Halt(round, visit)))
                .toList();
    }

    private Stop stop(Halt halt, List<BroughtCard> pile) {
        List<BroughtCard> read = known(halt.visit().cards().stream());
        List<BroughtCard> unread = known(halt.visit().unread().stream());
        String order = read.equals(pile) ? words.t("exchanges.paper.pack.in-order") : numbers(read);
        return new Stop(
                String.valueOf(halt.round().number()),
                MorningViews.span(words, halt.round()),
                words.t("exchanges.plan.table", halt.visit().table()),
                unread.isEmpty() ? order : words.t("exchanges.paper.pack.short", order, numbers(unread)));
    }

    /** Those that were not taken back since the plan was made. */
    private List<BroughtCard> known(Stream<BroughtCardId> ids) {
        return ids.map(cards::get).filter(Objects::nonNull).toList();
    }

    private static String numbers(List<BroughtCard> some) {
        return some.stream().map(card -> card.number().toString()).collect(Collectors.joining(", "));
    }
}
