package eu.maillage.exchanges.web.after;

import static eu.maillage.events.EventStep.FOLLOW_UP;
import static eu.maillage.events.EventTask.Standing.DONE;
import static eu.maillage.events.EventTask.Standing.LATER;
import static eu.maillage.events.EventTask.Standing.MISSING;

import eu.maillage.events.AttendedEvent;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventPart;
import eu.maillage.events.EventState;
import eu.maillage.events.EventTask;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.exchanges.domain.after.WrittenFile;
import eu.maillage.mail.LetterFate;
import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds the coordinator, once an exchange is over, that everybody waits for a file. */
@Component
class ResultsPart implements EventPart {

    private final ResultLetters letters;

    ResultsPart(ResultLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<EventTask> tasks(Asker asker, AttendedEvent attended) {
        Event event = attended.event();
        if (!asker.coordinates() || event.kind() != EventKind.EXCHANGE) {
            return List.of();
        }
        String results = "/events/" + event.id() + "/exchange/results";
        if (event.state() != EventState.CLOSED) {
            return List.of(EventTask.of(FOLLOW_UP, 20, LATER, "exchanges.after.task.later", results));
        }
        Collection<WrittenFile> written = letters.written(asker, event.id()).values();
        int kept = (int) written.stream()
                .filter(file -> file.fate() != LetterFate.SENT && file.fate() != LetterFate.UNDER_WAY)
                .count();
        if (written.isEmpty()) {
            return List.of(EventTask.of(FOLLOW_UP, 20, MISSING, "exchanges.after.task.send", results)
                    .doing("exchanges.after.act.send"));
        }
        if (kept > 0) {
            return List.of(EventTask.of(FOLLOW_UP, 20, MISSING, "exchanges.after.task.kept", "/mail", kept)
                    .doing("exchanges.after.act.mail"));
        }
        String figures = "/exchanges/" + event.id() + "/figures";
        return List.of(
                EventTask.of(FOLLOW_UP, 20, DONE, "exchanges.after.task.sent", results, written.size()),
                EventTask.of(FOLLOW_UP, 30, DONE, "exchanges.after.task.figures", figures)
                        .doing("exchanges.after.act.figures"));
    }
}
