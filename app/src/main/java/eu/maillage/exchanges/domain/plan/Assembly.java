package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Sector;
import eu.maillage.directory.ZoneFace;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an exchange is planned from: the event, those who take part, the cards they brought.
 *
 * @param participants in the order of their names
 * @param faces of the participants and of whoever brought a card
 * @param companies the one kept, by the id of each that became one with it; known with the people
 */
public record Assembly(
        Event event,
        List<Participant> participants,
        Map<OrganisationId, OrganisationFace> faces,
        List<BroughtCard> cards,
        Map<OrganisationId, OrganisationId> companies) {

    public Assembly(
            Event event,
            List<Participant> participants,
            Map<OrganisationId, OrganisationFace> faces,
            List<BroughtCard> cards) {
        this(event, participants, faces, cards, Map.of());
    }

    public Assembly {
        companies = Map.copyOf(companies);
        participants = List.copyOf(participants);
        faces = Map.copyOf(faces);
        cards = List.copyOf(cards);
    }

    public List<Guest> guests() {
        return participants.stream().map(this::guest).toList();
    }

    /** The cards that still go round. */
    public List<BroughtCard> cardsGoing() {
        return cards.stream().filter(card -> !card.withdrawn()).toList();
    }

    /** Whether an organisation, or another that it became one with, brought a card. */
    public boolean isOwn(OrganisationId organisation, BroughtCard card) {
        return company(organisation).equals(company(card.organisation()));
    }

    private OrganisationId company(OrganisationId organisation) {
        return companies.getOrDefault(organisation, organisation);
    }

    public Optional<Participant> participant(OrganisationId organisation) {
        return participants.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    /** The organisation's name; one that the directory forgot keeps the name on its cards. */
    public String name(OrganisationId organisation) {
        OrganisationFace face = faces.get(organisation);
        return face != null
                ? face.name()
                : cards.stream()
                        .filter(card -> card.organisation().equals(organisation))
                        .map(BroughtCard::organisationName)
                        .findFirst()
                        .orElse("…");
    }

    private Guest guest(Participant participant) {
        OrganisationFace face = faces.get(participant.organisation());
        return new Guest(
                participant.organisation(),
                name(participant.organisation()),
                face == null ? null : zone(face.zone()),
                face == null ? null : trade(face.sector()),
                participant.state() == ParticipantState.ABSENT);
    }

    private static @Nullable String zone(@Nullable ZoneFace zone) {
        return zone == null ? null : zone.name();
    }

    private static Sector.@Nullable Heading trade(@Nullable Sector sector) {
        return sector == null ? null : sector.division();
    }
}
