package eu.maillage.exchanges.web;

import eu.maillage.events.ClosingAdvice;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.UnreadCards;
import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        UUID id = event.id().value();
        return event.kind() == EventKind.EXCHANGE
                ? unread(asker, id, exchanges.look(asker, id)).flatMap(UnreadAdvice::of)
                : Optional.empty();
    }

    /** What was not read so far; absent while the room has no plan. */
    Optional<UnreadCards> unread(Asker asker, UUID event, RunningExchange exchange) {
        return exchange.plan().map(plan -> UnreadCards.of(plan, exchanges.book(asker, event)));
    }

    static Optional<Advice> of(UnreadCards unread) {
        return unread.cards() == 0
                ? Optional.empty()
                : Optional.of(new Advice("live.control.unread", List.of(unread.cards())));
    }
}
