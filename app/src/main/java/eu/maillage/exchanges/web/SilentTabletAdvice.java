package eu.maillage.exchanges.web;

import eu.maillage.events.ClosingAdvice;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.Tablet;
import eu.maillage.exchanges.domain.TabletsHeard;
import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Warns before an exchange is closed while tables are not heard any more: what their tablets have not sent would come too late. */
@Component
@Order(0)
class SilentTabletAdvice implements ClosingAdvice {

    private final RunningExchanges exchanges;
    private final TabletsHeard tablets;
    private final InstantSource clock;

    SilentTabletAdvice(RunningExchanges exchanges, TabletsHeard tablets, InstantSource clock) {
        this.exchanges = exchanges;
        this.tablets = tablets;
        this.clock = clock;
    }

    @Override
    public List<Advice> beforeClosing(Asker asker, Event event) {
        UUID id = event.id().value();
        return event.kind() == EventKind.EXCHANGE
                ? exchanges
                        .plan(asker, id)
                        .map(plan -> of(tablets.of(asker, id, plan.tables()), clock.instant()))
                        .orElse(List.of())
                : List.of();
    }

    /** One sentence for all of them; the second number of minutes is 0 where they went silent together. */
    static List<Advice> of(List<Tablet> tablets, Instant now) {
        List<Tablet> silent = tablets.stream()
                .filter(tablet -> tablet.state() == Tablet.State.SILENT)
                .toList();
        if (silent.isEmpty()) {
            return List.of();
        }
        LongSummaryStatistics minutes =
                silent.stream().mapToLong(tablet -> tablet.silence(now)).summaryStatistics();
        return List.of(new Advice(
                "live.control.silent",
                List.of(
                        silent.stream().map(Tablet::table).toList(),
                        silent.size(),
                        minutes.getMin(),
                        minutes.getMax() == minutes.getMin() ? 0 : minutes.getMax())));
    }
}
