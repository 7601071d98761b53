package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.PhoneNumber;
import eu.maillage.directory.Purpose;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.domain.Participation;
import eu.maillage.ui.FormState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own page: the events it is expected at, and its cards.
 *
 * @param past the events that are over, and what it brought to them, the latest first
 * @param resultsSent when it was sent what came of the latest of them, if that has left
 * @param speakers who is asked about her details here: whose link it is, or who comes; empty where that is unknown
 * @param overtaken whether she said yes on a page that did not show her newest no
 * @param asked the event at which a person was named wrongly
 * @param named that person as she was typed
 */
public record ParticipationView(
        OrganisationId organisation,
        String name,
        List<OwnEvent> events,
        List<Participation.Part> past,
        @Nullable Instant resultsSent,
        List<CardFace> cards,
        List<Speaker> speakers,
        boolean overtaken,
        @Nullable EventId asked,
        FormState named) {

    /** What is true of the first event, above which it stands: an answer is awaited only before it begins. */
    public String lead() {
        Optional<OwnEvent> first = events.stream().findFirst();
        if (first.filter(own -> own.event().state() == EventState.OPEN).isPresent()) {
            return "events.participation.lead";
        }
        return first.filter(OwnEvent::isThere).isPresent()
                ? "events.participation.lead-under-way"
                : "events.participation.lead-no-event";
    }

    /** The form for another person who comes to this event. */
    public FormState other(OwnEvent own) {
        return (own.event().id().equals(asked) ? named : FormState.EMPTY)
                .named("o-" + own.event().id());
    }

    /** The details that the interested organisations would read. */
    public static String details(ContactFace person) {
        return Stream.of(
                        person.name(),
                        person.email(),
                        person.phone() == null ? null : PhoneNumber.shown(person.phone()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What else she is asked, beside the sharing of her details. */
    public static List<Purpose> others() {
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose != Purpose.SHARING)
                .toList();
    }

    public long ready(CardKind kind) {
        return cards.stream()
                .filter(card -> card.isReady() && !card.isRefusedAsOwnTrade() && card.kind() == kind)
                .count();
    }

    public long drafts() {
        return cards.stream().filter(card -> !card.isReady()).count();
    }
}
