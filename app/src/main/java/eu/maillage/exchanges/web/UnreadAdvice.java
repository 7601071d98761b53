package eu.maillage.exchanges.web;

import eu.maillage.events.ClosingAdvice;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.UnreadCards;
import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Warns before an exchange is closed while some table has raised nothing for cards that it had. */
@Component
class UnreadAdvice implements ClosingAdvice {

    private final RunningExchanges exchanges;

    UnreadAdvice(RunningExchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Optional<Advice> beforeClosing(Asker asker, Event event) {
        return event.kind() == EventKind.EXCHANGE
                ? exchanges.unread(asker, event.id().value()).flatMap(UnreadAdvice::of)
                : Optional.empty();
    }

    static Optional<Advice> of(UnreadCards unread) {
        return unread.cards() == 0
                ? Optional.empty()
                : Optional.of(new Advice("live.control.unread", List.of(unread.cards())));
    }
}
