package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.ContactFace;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.Participant;
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

    public Optional<ContactFace> comes() {
        return participant.comes(people);
    }

    /** Its people to choose among; none where there is no choice. */
    public List<Option> choices() {
        return people.size() < 2
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
        return outdated.stream().map(card -> card.number().toString()).collect(Collectors.joining(", "));
    }

    public long brought(CardKind kind) {
        return brought.stream().filter(card -> card.kind() == kind).count();
    }
}
