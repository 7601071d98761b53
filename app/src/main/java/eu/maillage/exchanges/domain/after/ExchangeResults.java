package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventResults;
import eu.maillage.exchanges.domain.AnswerClosing;
import eu.maillage.mail.LetterFate;
import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The interests of an exchange, and the files that say so. */
@Component
class ExchangeResults implements EventResults {

    private final ResultLetters letters;
    private final InterestStore interests;
    private final AnswerClosing closing;

    ExchangeResults(ResultLetters letters, InterestStore interests, AnswerClosing closing) {
        this.letters = letters;
        this.interests = interests;
        this.closing = closing;
    }

    @Override
    public boolean areSent(Asker asker, Event event) {
        return isOurs(event) && !letters.written(asker, event.id()).isEmpty();
    }

    @Override
    public Optional<Instant> sentTo(Asker asker, Event event, OrganisationId organisation) {
        return isOurs(event)
                ? Optional.ofNullable(letters.written(asker, event.id()).get(organisation))
                        .filter(file -> file.fate() == LetterFate.SENT)
                        .map(WrittenFile::at)
                : Optional.empty();
    }

    @Override
    public void takeBack(Asker asker, Event event) {
        if (isOurs(event)) {
            closing.reopen(asker, event.id().value());
            interests.forget(event.id());
        }
    }

    @Override
    public void hold(Asker asker, Event event) {
        if (isOurs(event)) {
            closing.hold(asker, event.id().value());
        }
    }

    private static boolean isOurs(Event event) {
        return event.kind() == EventKind.EXCHANGE;
    }
}
