package eu.maillage.exchanges.domain.after;

import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.KnownMergers;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sees what came of an exchange, at any time: until it is over, what stands so far. */
@Component
@InTerritory(readOnly = true)
public class Outcomes {

    private final Events events;
    private final RunningExchanges exchanges;
    private final KnownMergers mergers;
    private final Attendance attendance;

    Outcomes(Events events, RunningExchanges exchanges, KnownMergers mergers, Attendance attendance) {
        this.events = events;
        this.exchanges = exchanges;
        this.mergers = mergers;
        this.attendance = attendance;
    }

    public Outcome of(Asker asker, EventId id) {
        asker.requireCoordinator();
        Event event = events.event(asker, id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        AnswerBook book = exchanges.book(asker, id.value());
        List<Participant> participants = events.participants(asker, id);
        List<BroughtCard> brought = events.cards(asker, id);
        CompanyAnswers answers =
                new CompanyAnswers(book, mergers.among(asker, id.value(), named(participants, brought, book)), brought);
        List<BroughtCard> cards =
                brought.stream().filter(card -> wentRound(card, answers)).toList();
        Attendance.Present present = attendance.of(asker, participants, cards, answers);
        return new Outcome(
                event,
                present.parties(),
                cards.stream().map(card -> present.answered(card, answers)).toList());
    }

    /** Those of the absent go round as well; a card that was answered stays in the results, even if it was taken back later. */
    private static boolean wentRound(BroughtCard card, CompanyAnswers answers) {
        return !card.withdrawn() || !answers.marks(card).isEmpty();
    }

    private static Set<UUID> named(List<Participant> participants, List<BroughtCard> cards, AnswerBook book) {
        Set<UUID> named = new HashSet<>();
        participants.forEach(one -> named.add(one.organisation().value()));
        cards.forEach(card -> {
            named.add(card.organisation().value());
            named.addAll(book.marks(card.id().value()).keySet());
        });
        return named;
    }
}
