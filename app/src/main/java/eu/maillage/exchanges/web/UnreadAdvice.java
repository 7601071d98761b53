package eu.maillage.exchanges.web;

import static java.util.Comparator.comparingInt;

import eu.maillage.events.ClosingAdvice;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.exchanges.domain.PhaseGap;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.UnreadCards;
import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Warns before an exchange is closed while rounds of a phase were not held, or some table has raised nothing for cards that it had. */
@Component
class UnreadAdvice implements ClosingAdvice {

    private final RunningExchanges exchanges;

    UnreadAdvice(RunningExchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public List<Advice> beforeClosing(Asker asker, Event event) {
        return event.kind() == EventKind.EXCHANGE
                ? exchanges
                        .unread(asker, event.id().value())
                        .map(UnreadAdvice::of)
                        .orElse(List.of())
                : List.of();
    }

    /** First what nobody heard of: what was left unread in the rounds that were held is the smaller part. */
    static List<Advice> of(UnreadCards unread) {
        Stream<Advice> gaps = unread.gaps().stream()
                .sorted(comparingInt(PhaseGap::silent)
                        .thenComparingInt(PhaseGap::missed)
                        .reversed())
                .map(UnreadAdvice::of);
        Stream<Advice> cards = unread.cards() == 0
                ? Stream.empty()
                : Stream.of(new Advice("live.control.unread", List.of(unread.cards())));
        return Stream.concat(gaps, cards).toList();
    }

    private static Advice of(PhaseGap gap) {
        String key = "live.control.gap." + word(gap.phase()) + "." + word(gap.extent());
        return new Advice(key, List.of(gap.cards(), gap.partly(), gap.silent(), gap.held(), gap.rounds(), gap.left()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
