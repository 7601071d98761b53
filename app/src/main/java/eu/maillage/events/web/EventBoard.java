package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.ParticipantState;
import eu.maillage.events.domain.WithoutCards;
import java.util.List;
import java.util.function.Predicate;

/**
 * An event with all who attend and all that was brought.
 *
 * @param written the other cards of those who attend
 */
public record EventBoard(Event event, List<Attendant> attendants, List<BroughtCard> cards, List<CardFace> written) {

    public List<Attendant> counted() {
        return attendants.stream()
                .filter(each -> each.participant().isCounted())
                .toList();
    }

    public int in(ParticipantState state) {
        return count(attendants, each -> each.participant().state() == state);
    }

    /** Those who said that they come, and those who are there already. */
    public int sure() {
        return in(ParticipantState.CONFIRMED) + in(ParticipantState.PRESENT);
    }

    public int withoutContact() {
        return count(counted(), each -> each.contact().isEmpty());
    }

    public int withoutConsent() {
        return count(counted(), each -> !each.shares());
    }

    /** Organisations that brought fewer offers or needs than the method asks for. */
    public List<Attendant> lacking() {
        return counted().stream().filter(each -> !each.cards().isEnough()).toList();
    }

    /** Organisations that have written no card yet. */
    public int withoutCards() {
        return WithoutCards.among(
                        attendants.stream().map(Attendant::participant).toList(), cards, written)
                .size();
    }

    public int waiting() {
        return counted().stream().mapToInt(each -> each.cards().waiting()).sum();
    }

    public int refused() {
        return counted().stream().mapToInt(each -> each.cards().refused()).sum();
    }

    public int drafts() {
        return counted().stream().mapToInt(each -> each.cards().drafts()).sum();
    }

    public int brought() {
        return (int) cards.stream().filter(card -> !card.withdrawn()).count();
    }

    private static int count(List<Attendant> attendants, Predicate<Attendant> which) {
        return (int) attendants.stream().filter(which).count();
    }
}
