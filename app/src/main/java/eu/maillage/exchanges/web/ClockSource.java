package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.StandingAnswers;
import eu.maillage.live.LiveSource;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import org.springframework.stereotype.Component;

/** Tells the clock to all screens of a room, naming nobody and no card; the grids of a table are told what stands there as well. */
@Component
class ClockSource implements LiveSource {

    private final RunningExchanges exchanges;
    private final StandingAnswers standing;

    ClockSource(RunningExchanges exchanges, StandingAnswers standing) {
        this.exchanges = exchanges;
        this.standing = standing;
    }

    @Override
    public String kind() {
        return ExchangeTopics.CLOCK;
    }

    @Override
    public String snapshot(Topic topic) {
        Asker application = Asker.application(topic.territory());
        RunningExchange exchange = exchanges.look(application, topic.about());
        ClockState clock = ClockState.of(exchange);
        return exchange.plan()
                .flatMap(plan -> plan.table(topic.part())
                        .map(table -> TableAnswers.of(plan, table, standing.of(application, topic.about()))))
                .map(clock::with)
                .orElse(clock)
                .text();
    }
}
