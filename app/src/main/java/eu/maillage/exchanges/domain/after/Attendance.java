package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who had a part in an exchange, by the organisations and people that the directory knows today. */
@Component
class Attendance {

    /** The organisations by every id under which they were known, merged ones included. */
    record Present(List<Party> parties, Map<OrganisationId, Party> known) {

        /** A card's answers; of two organisations that became one, a OUI outweighs a NON, and none is on its own card. */
        AnsweredCard answered(BroughtCard card, AnswerBook book) {
            Party owner = Objects.requireNonNull(known.get(card.organisation()));
            Map<OrganisationId, Mark> marks = new HashMap<>();
            book.marks(card.id().value()).forEach((organisation, mark) -> {
                Party party = known.get(new OrganisationId(organisation));
                if (party != null && !party.id().equals(owner.id())) {
                    marks.merge(party.id(), mark, (one, other) -> one == Mark.YES ? one : other);
                }
            });
            return new AnsweredCard(card, owner, marks);
        }
    }

    private final Directory directory;

    Attendance(Directory directory) {
        this.directory = directory;
    }

    Present of(Asker asker, List<Participant> participants, List<BroughtCard> cards, AnswerBook book) {
        Set<OrganisationId> involved = involved(participants, cards, book);
        List<OrganisationFace> faces = faces(asker, involved, participants);
        Map<OrganisationId, OrganisationId> today = today(asker, involved, faces);
        Set<OrganisationId> came =
                came(participants, cards, book).map(today::get).collect(Collectors.toSet());
        Map<OrganisationId, ContactFace> speakers = speakers(asker, participants);
        Map<OrganisationId, Party> parties = new LinkedHashMap<>();
        faces.forEach(face -> parties.put(face.id(), party(face, speakers.get(face.id()), came.contains(face.id()))));
        Map<OrganisationId, Party> known = new HashMap<>();
        today.forEach((id, now) -> known.put(id, Objects.requireNonNull(parties.get(now))));
        return new Present(List.copyOf(parties.values()), known);
    }

    /** Two that became one since and were both there stay two, each under its own name. */
    private List<OrganisationFace> faces(Asker asker, Set<OrganisationId> involved, List<Participant> participants) {
        List<OrganisationFace> faces = directory.organisations(asker, involved);
        Set<OrganisationId> places =
                participants.stream().map(Participant::organisation).collect(Collectors.toSet());
        Set<OrganisationId> others = new LinkedHashSet<>(involved);
        faces.forEach(face -> others.remove(face.id()));
        others.removeIf(id -> !places.contains(id) || !places.contains(merged(asker, id)));
        return Stream.concat(faces.stream(), directory.former(asker, others).stream())
                .toList();
    }

    /** Under which id each is known now: two of them may have become one. */
    private Map<OrganisationId, OrganisationId> today(
            Asker asker, Set<OrganisationId> involved, List<OrganisationFace> faces) {
        Map<OrganisationId, OrganisationId> today = new HashMap<>();
        faces.forEach(face -> today.put(face.id(), face.id()));
        for (OrganisationId id : involved) {
            if (!today.containsKey(id)) {
                today.put(id, merged(asker, id));
            }
        }
        return today;
    }

    private OrganisationId merged(Asker asker, OrganisationId id) {
        return directory
                .organisation(asker, id)
                .map(OrganisationFace::id)
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody knows organisation %s. Maybe it was deleted by hand.".formatted(id)));
    }

    /** Who was seen to be there or answered; all who were expected, where nobody noted who came. */
    private static Stream<OrganisationId> came(
            List<Participant> participants, List<BroughtCard> cards, AnswerBook book) {
        boolean noted = participants.stream().anyMatch(one -> one.state() == ParticipantState.PRESENT);
        Stream<OrganisationId> seen = participants.stream()
                .filter(one -> noted ? one.state() == ParticipantState.PRESENT : one.isCounted())
                .map(Participant::organisation);
        return Stream.concat(seen, cards.stream().flatMap(card -> answering(card, book)));
    }

    private static Stream<OrganisationId> answering(BroughtCard card, AnswerBook book) {
        return book.marks(card.id().value()).keySet().stream().map(OrganisationId::new);
    }

    private static Set<OrganisationId> involved(
            List<Participant> participants, List<BroughtCard> cards, AnswerBook book) {
        Set<OrganisationId> involved = new LinkedHashSet<>();
        participants.stream().filter(Participant::isCounted).forEach(one -> involved.add(one.organisation()));
        cards.forEach(card -> {
            involved.add(card.organisation());
            answering(card, book).forEach(involved::add);
        });
        return involved;
    }

    private Map<OrganisationId, ContactFace> speakers(Asker asker, List<Participant> participants) {
        Map<ContactId, ContactFace> people = directory.contacts(asker, chosen(participants)).stream()
                .collect(Collectors.toMap(ContactFace::id, Function.identity()));
        Map<OrganisationId, ContactFace> speakers = new HashMap<>();
        participants.forEach(one -> Optional.ofNullable(one.contact())
                .map(people::get)
                .ifPresent(person -> speakers.put(one.organisation(), person)));
        return speakers;
    }

    private static Collection<ContactId> chosen(List<Participant> participants) {
        return participants.stream()
                .map(Participant::contact)
                .filter(Objects::nonNull)
                .<ContactId>map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** Where nobody was chosen to come, somebody who agreed to be known stands for the organisation. */
    private static Party party(OrganisationFace face, @Nullable ContactFace speaker, boolean came) {
        ContactFace contact = speaker == null
                ? face.contacts().stream()
                        .filter(person -> person.consentsTo(Purpose.SHARING))
                        .findFirst()
                        .or(() -> face.contacts().stream().findFirst())
                        .orElse(null)
                : speaker;
        return new Party(face.id(), face.name(), contact, came);
    }
}
