package eu.maillage.events.domain;

import eu.maillage.accounts.CapabilityLinks;
import eu.maillage.accounts.IssuedLink;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Participant;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.LetterTemplates;
import eu.maillage.mail.Outbox;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links by which organisations answer and write their cards themselves: handed over, or sent by letter. */
@Component
@InTerritory
public class OwnLinks {

    private static final Duration LIFETIME = Duration.ofDays(90);

    private final CapabilityLinks links;
    private final Directory directory;
    private final EventStore events;
    private final ParticipantStore participants;
    private final CardCounts counts;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final Territories territories;
    private final OwnLinkStore holders;
    private final Clock clock;

    OwnLinks(
            CapabilityLinks links,
            Directory directory,
            EventStore events,
            ParticipantStore participants,
            CardCounts counts,
            LetterTemplates templates,
            Outbox outbox,
            Territories territories,
            OwnLinkStore holders,
            Clock clock) {
        this.links = links;
        this.directory = directory;
        this.events = events;
        this.participants = participants;
        this.counts = counts;
        this.templates = templates;
        this.outbox = outbox;
        this.territories = territories;
        this.holders = holders;
        this.clock = clock;
    }

    /** A new link, told this once. */
    public record OwnLink(String address, Instant until) {}

    /** How many letters are on their way, and which organisations got none, without an address or without her consent. */
    public record Sent(int letters, int withoutAddress, int withoutConsent) {}

    public OrganisationFace organisation(Asker asker, OrganisationId organisation) {
        asker.requireCoordinator();
        return directory
                .organisation(asker, organisation)
                .orElseThrow(() -> new NotFound("No organisation %s.".formatted(organisation)));
    }

    /** For one person, or for whoever the organisation sends where no one is named and it has several people. */
    public OwnLink make(Asker asker, OrganisationId organisation, @Nullable ContactId named) {
        OrganisationFace face = organisation(asker, organisation);
        Optional<ContactId> holder = face.contacts().stream()
                .map(ContactFace::id)
                .filter(one -> named == null ? face.contacts().size() == 1 : one.equals(named))
                .findFirst();
        if (named != null && holder.isEmpty()) {
            throw new NotFound("No contact %s in organisation %s.".formatted(named, organisation));
        }
        return told(make(asker, face, holder, false));
    }

    /** For the person who comes. */
    public OwnLink make(Asker asker, OrganisationId organisation, EventId event) {
        OrganisationFace face = organisation(asker, organisation);
        Optional<ContactId> coming = participants
                .find(event, organisation)
                .flatMap(participant -> participant.comes(face.contacts()))
                .map(ContactFace::id);
        return make(asker, organisation, coming.orElse(null));
    }

    private IssuedLink make(Asker asker, OrganisationFace face, Optional<ContactId> holder, boolean sent) {
        IssuedLink link = links.issue(asker, Role.MANAGER, OpenOwnLinks.scope(face.id()), face.name(), LIFETIME);
        holder.ifPresent(contact -> holders.add(link.id(), contact, sent));
        return link;
    }

    private OwnLink told(IssuedLink link) {
        return new OwnLink(link.address(), clock.instant().plus(LIFETIME));
    }

    /** Sends a new link to one person, as the coordinator asks for it; false where she has no address. */
    public boolean send(Asker asker, OrganisationId organisation, ContactId contact) {
        OrganisationFace face = organisation(asker, organisation);
        Optional<ContactFace> reader = face.contacts().stream()
                .filter(one -> one.id().equals(contact) && reader(one).isPresent())
                .findFirst();
        reader.ifPresent(to -> send(asker, face, to, null));
        return reader.isPresent();
    }

    /** Sends each organisation without cards its link: to the person who comes, or else to one who wants to be invited. */
    public Sent sendToAllWithoutCards(Asker asker, EventId id) {
        asker.requireCoordinator();
        Event event = events.find(id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        event.requireNotOver();
        Map<OrganisationId, Participant> coming = participants.of(id).stream()
                .collect(Collectors.toMap(Participant::organisation, participant -> participant));
        int letters = 0;
        int withoutAddress = 0;
        int withoutConsent = 0;
        for (OrganisationFace face : withoutCards(asker, id, coming)) {
            List<ContactFace> people = people(face, Objects.requireNonNull(coming.get(face.id())));
            Optional<ContactFace> reader = people.stream()
                    .filter(one ->
                            one.consentsTo(Purpose.INVITATIONS) && reader(one).isPresent())
                    .findFirst();
            if (reader.isPresent()) {
                send(asker, face, reader.get(), event);
                letters++;
            } else if (people.stream().allMatch(one -> reader(one).isEmpty())) {
                withoutAddress++;
            } else {
                withoutConsent++;
            }
        }
        return new Sent(letters, withoutAddress, withoutConsent);
    }

    private List<OrganisationFace> withoutCards(Asker asker, EventId event, Map<OrganisationId, Participant> coming) {
        return directory.organisations(
                asker, counts.of(asker, event, coming.values()).withoutCards());
    }

    /** Who comes first, then the others. */
    private static List<ContactFace> people(OrganisationFace face, Participant participant) {
        return Stream.concat(
                        face.contacts().stream().filter(one -> one.id().equals(participant.contact())),
                        face.contacts().stream().filter(one -> !one.id().equals(participant.contact())))
                .toList();
    }

    private static Optional<Correspondent> reader(ContactFace contact) {
        return contact.email() == null || !Correspondent.isAddress(contact.email())
                ? Optional.empty()
                : Optional.of(new Correspondent(contact.name(), contact.email()));
    }

    /** One that still waits for the same reader is overtaken by the new one. */
    private void send(Asker asker, OrganisationFace face, ContactFace contact, @Nullable Event event) {
        Correspondent to = reader(contact).orElseThrow();
        Territory territory = territories
                .find(asker.territory())
                .orElseThrow(() -> new NotFound("No territory %s.".formatted(asker.territory())));
        holders.sentTo(contact.id()).forEach(earlier -> outbox.withdraw(asker, OpenOwnLinks.letter(earlier)));
        IssuedLink issued = make(asker, face, Optional.of(contact.id()), true);
        OwnLink link = told(issued);
        outbox.send(
                asker,
                templates
                        .write(
                                asker,
                                to,
                                territory.language(),
                                "events/web/ownLinkLetter",
                                new OwnLinkLetter(face.name(), event, link.address()),
                                event == null ? "events.letter.subject" : "events.letter.subject-event",
                                event == null ? territory.name() : event.name())
                        .readBy(contact.id().value())
                        .withKey(OpenOwnLinks.letter(issued.id()))
                        .uselessAfter(link.until()));
    }
}
