package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.TableProgress;
import eu.maillage.live.LiveSource;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the control room how far each table is in the round that is on. */
@Component
class ProgressSource implements LiveSource {

    /** The tables in the order of their numbers; empty while no round is on. */
    record Progress(List<TableProgress> tables) {}

    private final RunningExchanges exchanges;
    private final JsonMapper json;

    ProgressSource(RunningExchanges exchanges, JsonMapper json) {
        this.exchanges = exchanges;
        this.json = json;
    }

    @Override
    public String kind() {
        return ExchangeTopics.PROGRESS;
    }

    @Override
    public String snapshot(Topic topic) {
        Asker application = Asker.application(topic.territory());
        return json.writeValueAsString(new Progress(tables(application, topic.about())));
    }

    List<TableProgress> tables(Asker asker, UUID event) {
        RunningExchange exchange = exchanges.look(asker, event);
        return exchange.plan()
                .flatMap(plan -> exchange.moment()
                        .map(now -> TableProgress.of(plan, exchanges.book(asker, event), now.phase(), now.round())))
                .orElse(List.of());
    }
}
