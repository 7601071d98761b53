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

/** Who had a part in an exchange, as the directory knows them today: two that became one before the end are one, even if both attended. */
@Component
class Attendance {

    /** The organisations by their ids. */
    record Present(Map<OrganisationId, Party> known) {

        List<Party> parties() {
            return List.copyOf(known.values());
        }

        AnsweredCard answered(BroughtCard card, CompanyAnswers answers) {
            return new AnsweredCard(card, Objects.requireNonNull(known.get(answers.owner(card))), answers.marks(card));
        }
    }

    private final Directory directory;

    Attendance(Directory directory) {
        this.directory = directory;
    }

    Present of(Asker asker, List<Participant> participants, List<BroughtCard> cards, CompanyAnswers answers) {
        Set<OrganisationId> came = came(participants, cards, answers).collect(Collectors.toSet());
        Map<OrganisationId, ContactFace> speakers = speakers(asker, participants, answers);
        Map<OrganisationId, Party> known = new LinkedHashMap<>();
        faces(asker, involved(participants, cards, answers))
                .forEach(face -> known.put(face.id(), party(face, speakers.get(face.id()), came.contains(face.id()))));
        return new Present(known);
    }

    /** Each under its own id: who became one with another afterwards is called what it was. */
    private List<OrganisationFace> faces(Asker asker, Set<OrganisationId> involved) {
        return Stream.concat(
                        directory.organisations(asker, involved).stream(), directory.former(asker, involved).stream())
                .filter(face -> involved.contains(face.id()))
                .toList();
    }

    /** Who was seen to be there or answered; all who were expected, where nobody noted who came. */
    private static Stream<OrganisationId> came(
            List<Participant> participants, List<BroughtCard> cards, CompanyAnswers answers) {
        boolean noted = participants.stream().anyMatch(one -> one.state() == ParticipantState.PRESENT);
        Stream<OrganisationId> seen = participants.stream()
                .filter(one -> noted ? one.state() == ParticipantState.PRESENT : one.isCounted())
                .map(one -> answers.company(one.organisation()));
        return Stream.concat(seen, cards.stream().flatMap(card -> answers.marks(card).keySet().stream()));
    }

    private static Set<OrganisationId> involved(
            List<Participant> participants, List<BroughtCard> cards, CompanyAnswers answers) {
        Set<OrganisationId> involved = new LinkedHashSet<>();
        participants.stream()
                .filter(Participant::isCounted)
                .forEach(one -> involved.add(answers.company(one.organisation())));
        cards.forEach(card -> {
            involved.add(answers.owner(card));
            involved.addAll(answers.marks(card).keySet());
        });
        return involved;
    }

    /** Of two that were there for one company, the one chosen by the organisation kept speaks for it. */
    private Map<OrganisationId, ContactFace> speakers(
            Asker asker, List<Participant> participants, CompanyAnswers answers) {
        Map<ContactId, ContactFace> people = directory.contacts(asker, chosen(participants)).stream()
                .collect(Collectors.toMap(ContactFace::id, Function.identity()));
        Map<OrganisationId, ContactFace> speakers = new HashMap<>();
        participants.forEach(one -> {
            OrganisationId company = answers.company(one.organisation());
            Optional.ofNullable(one.contact())
                    .map(people::get)
                    .ifPresent(person -> speakers.merge(
                            company, person, (first, then) -> company.equals(one.organisation()) ? then : first));
        });
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
