package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.ContactFace;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One event as an organisation that takes part sees it.
 *
 * @param brought its own cards, those withdrawn left out
 * @param outdated those among them whose text it has changed since
 * @param deleted those among them that are no more among its cards
 * @param waiting its ready cards that can be brought
 * @param refused its ready cards that the event keeps out, because they read like its own trade
 * @param people those who could come
 * @param takesCards whether cards can still be brought to it
 */
public record OwnEvent(
        Event event,
        Participant participant,
        List<BroughtCard> brought,
        List<BroughtCard> outdated,
        List<BroughtCard> deleted,
        List<CardFace> waiting,
        List<CardFace> refused,
        List<ContactFace> people,
        boolean takesCards) {

    /** More than one sees at a glance on a phone. */
    private static final int MANY = 3;

    /** Whether its cards are folded, so that what is asked of it is seen first. */
    public boolean folded() {
        return brought.size() > MANY;
    }

    /** Whether it goes on, and the organisation is not noted to be elsewhere. */
    public boolean isThere() {
        return event.state() == EventState.RUNNING && participant.isCounted();
    }

    /** Whether this is still to be answered, or to be answered otherwise. */
    public boolean isToAnswer(ParticipantState answer) {
        return event.state() == EventState.OPEN && !(participant.isAnswered() && participant.state() == answer);
    }

    /** What is said beside how it answered, or instead. */
    public String standing() {
        if (!event.isAhead()) {
            return "events.participation.under-way";
        }
        if (participant.formerDay() != null) {
            return participant.isCounted() ? "events.participation.former-yes" : "events.participation.former-no";
        }
        return participant.isAnswered() ? "events.participation.answered" : "events.participation.question";
    }

    public Optional<ContactFace> comes() {
        return participant.comes(people);
    }

    /** Its people to choose among; none where there is no choice. */
    public List<Option> choices() {
        return people.size() < 2 && (people.isEmpty() || comes().isPresent())
                ? List.of()
                : people.stream()
                        .map(one -> Option.of(one.id().toString(), one.name()))
                        .toList();
    }

    /** Who comes now, as the form shows it. */
    public FormState chosen() {
        return FormState.of(
                        new ContactForm(comes().map(one -> one.id().toString()).orElse("")))
                .named("c-" + event.id());
    }

    /** The numbers of those that were changed since, as one reads them. */
    public String outdatedNumbers() {
        return numbers(outdated);
    }

    /** The numbers of those that it deleted since. */
    public String deletedNumbers() {
        return numbers(deleted);
    }

    private static String numbers(List<BroughtCard> cards) {
        return cards.stream().map(card -> card.number().toString()).collect(Collectors.joining(", "));
    }

    public long brought(CardKind kind) {
        return brought.stream().filter(card -> card.kind() == kind).count();
    }
}
