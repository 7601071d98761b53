package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.exchanges.domain.Tablet;
import eu.maillage.exchanges.domain.TabletsHeard;
import eu.maillage.live.LiveSource;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the control room how far each table is in the round that is on, and whether its device is heard. */
@Component
class ProgressSource implements LiveSource {

    /**
     * What is told.
     *
     * @param tables in the order of their numbers; empty while no round is on
     */
    record Progress(List<TableProgress> tables, List<TabletState> tablets) {}

    /**
     * A table's device.
     *
     * @param last when one that is silent was heard last, in milliseconds since 1970; else 0
     */
    record TabletState(int table, Tablet.State state, long last) {

        static TabletState of(Tablet tablet) {
            Instant last = tablet.state() == Tablet.State.SILENT ? tablet.last() : null;
            return new TabletState(tablet.table(), tablet.state(), last == null ? 0 : last.toEpochMilli());
        }
    }

    private final RunningExchanges exchanges;
    private final TabletsHeard tablets;
    private final JsonMapper json;

    ProgressSource(RunningExchanges exchanges, TabletsHeard tablets, JsonMapper json) {
        this.exchanges = exchanges;
        this.tablets = tablets;
        this.json = json;
    }

    @Override
    public String kind() {
        return ExchangeTopics.PROGRESS;
    }

    @Override
    public String snapshot(Topic topic) {
        Asker application = Asker.application(topic.territory());
        RunningExchange exchange = exchanges.look(application, topic.about());
        return json.writeValueAsString(new Progress(
                tables(application, topic.about(), exchange),
                tablets(application, topic.about(), exchange).stream()
                        .map(TabletState::of)
                        .toList()));
    }

    List<Tablet> tablets(Asker asker, UUID event, RunningExchange exchange) {
        return exchange.plan()
                .map(plan -> tablets.of(asker, event, plan.tables()))
                .orElse(List.of());
    }

    List<TableProgress> tables(Asker asker, UUID event, RunningExchange exchange) {
        return exchange.plan()
                .flatMap(plan -> exchange.moment()
                        .map(now -> TableProgress.of(plan, exchanges.book(asker, event), now.phase(), now.round())))
                .orElse(List.of());
    }
}
