package eu.maillage.exchanges.domain;

import eu.maillage.database.Together;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import java.util.Collections;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands in a room now, read once for all tablets that are told of it at the same moment. */
@Component
public class StandingAnswers {

    private final Together<Room, Asker, AnswerBook> together;

    StandingAnswers(RunningExchanges exchanges) {
        this.together = new Together<>((room, askers) ->
                Collections.nCopies(askers.size(), exchanges.book(Asker.application(room.territory()), room.event())));
    }

    public AnswerBook of(Asker asker, UUID event) {
        Crew.requireSecretary(asker, event);
        return together.ask(new Room(asker.territory(), event), asker);
    }

    private record Room(TerritoryId territory, UUID event) {}
}
