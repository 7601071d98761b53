package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.PhoneNumber;
import eu.maillage.directory.Purpose;
import eu.maillage.events.domain.Participation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own page: the events it is expected at, and its cards.
 *
 * @param past the events that are over, and what it brought to them
 * @param speaker whose link it is; absent where that is unknown
 */
public record ParticipationView(
        OrganisationId organisation,
        String name,
        List<OwnEvent> events,
        List<Participation.Part> past,
        List<CardFace> cards,
        @Nullable ContactFace speaker) {

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
