package eu.maillage.exchanges.domain;

import eu.maillage.database.Together;
import eu.maillage.exchanges.domain.AnswerTaking.Sending;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what secretaries noted: in any order, again and again, during a round and long after it. What devices of one event send
 * at the same moment is written together.
 */
@Component
public class AnswerDesk {

    private record Room(TerritoryId territory, UUID event) {}

    private final LastHeard heard;
    private final LiveTopics live;
    private final Together<Room, Sending, List<Acknowledged>> together;

    AnswerDesk(AnswerTaking taking, LastHeard heard, LiveTopics live) {
        this.heard = heard;
        this.live = live;
        this.together = new Together<>(
                (room, sendings) -> taking.take(Asker.application(room.territory()), room.event(), sendings));
    }

    /**
     * Takes the answers in their order; one outcome for each, and none of them holds up the next. What is recorded is committed
     * when this returns, unless it is a part of a transaction.
     */
    public List<AnswerOutcome> take(Asker asker, UUID event, List<Answer> sent) {
        return take(asker, event, sent, false).stream()
                .map(Acknowledged::outcome)
                .toList();
    }

    private List<Acknowledged> take(Asker asker, UUID event, List<Answer> sent, boolean asksWhatStands) {
        Crew.requireSecretary(asker, event);
        return together.ask(new Room(asker.territory(), event), new Sending(asker, sent, asksWhatStands));
    }

    /** The same from the device of a table, which is heard by it and told what others noted otherwise. */
    public List<Acknowledged> takeFromTablet(Asker asker, UUID event, List<Answer> sent) {
        List<Acknowledged> told = take(asker, event, sent, true);
        if (!sent.isEmpty()
                && heard.isNews(asker.territory(), event, sent.getLast().table(), List.of())) {
            live.publishSoon(ExchangeTopics.progress(asker.territory(), event));
        }
        return told;
    }
}
