package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.live.LiveSource;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the clock to all screens of a room; it names nobody and no card. */
@Component
class ClockSource implements LiveSource {

    private final RunningExchanges exchanges;
    private final JsonMapper json;

    ClockSource(RunningExchanges exchanges, JsonMapper json) {
        this.exchanges = exchanges;
        this.json = json;
    }

    @Override
    public String kind() {
        return ExchangeTopics.CLOCK;
    }

    @Override
    public String snapshot(Topic topic) {
        Asker application = Asker.application(topic.territory());
        return json.writeValueAsString(ClockState.of(exchanges.look(application, topic.about())));
    }
}
