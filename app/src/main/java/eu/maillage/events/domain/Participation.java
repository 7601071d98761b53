package eu.maillage.events.domain;

import eu.maillage.cards.CardFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventResults;
import eu.maillage.events.EventState;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an organisation may know of the events it is expected at: the event, its own answer, its own cards. */
@Component
@InTerritory(readOnly = true)
public class Participation {

    private final EventStore events;
    private final ParticipantStore participants;
    private final BroughtCardStore cards;
    private final ObjectProvider<EventResults> results;

    Participation(
            EventStore events,
            ParticipantStore participants,
            BroughtCardStore cards,
            ObjectProvider<EventResults> results) {
        this.events = events;
        this.participants = participants;
        this.cards = cards;
        this.results = results;
    }

    /** One event with the organisation's own part in it. */
    public record Part(Event event, Participant participant, List<BroughtCard> cards) {

        /** Its cards without those taken back. */
        public List<BroughtCard> going() {
            return cards.stream().filter(card -> !card.withdrawn()).toList();
        }

        /** Whether cards can still be brought to it. */
        public boolean takesCards() {
            return event.isAhead() && participant.isCounted();
        }

        /** Whether a ready card can be brought to it, and is not there yet. */
        public boolean awaits(CardFace card) {
            return takesCards()
                    && !refuses(card)
                    && going().stream().noneMatch(here -> here.card().equals(card.id()));
        }

        /** Whether the card was brought to it with a text that it no longer has. */
        public boolean keepsOlderThan(CardFace card) {
            return going().stream().anyMatch(here -> here.card().equals(card.id()) && here.isOutdatedBy(card));
        }

        /** Whether it keeps a card out, because it reads like the organisation's own trade. */
        public boolean refuses(CardFace card) {
            return event.ownTradeRefused() && card.isRefusedAsOwnTrade();
        }

        /** First what waits for its answer, last what has no day, and what goes on without it. */
        private int place() {
            return switch (event.state()) {
                case OPEN -> participant.isAnswered() ? 1 : 0;
                case RUNNING -> participant.isCounted() ? 1 : 3;
                case POSTPONED -> 2;
                case DRAFT, CLOSED -> 3;
            };
        }
    }

    /** All that it takes or took part in, the latest first. */
    public List<Event> eventsOf(Asker asker, OrganisationId organisation) {
        EventAccess.requireVoice(asker, organisation);
        return participants.of(organisation).stream()
                .flatMap(participant -> events.find(participant.event()).stream())
                .sorted(Comparator.comparing(Event::day).reversed())
                .toList();
    }

    /** Those it took part in and that are over, the latest first. */
    public List<Part> past(Asker asker, OrganisationId organisation) {
        EventAccess.requireVoice(asker, organisation);
        return parts(organisation, Event::isOver)
                .filter(part -> part.participant().isCounted() || !part.going().isEmpty())
                .sorted(Comparator.comparing((Part part) -> part.event().day()).reversed())
                .toList();
    }

    /** When it was sent what came of an event that is over, if that has left. */
    public Optional<Instant> resultsSent(Asker asker, Part part) {
        OrganisationId organisation = part.participant().organisation();
        EventAccess.requireVoice(asker, organisation);
        Asker reader = Asker.application(asker.territory());
        return results.stream()
                .flatMap(each -> each.sentTo(reader, part.event(), organisation).stream())
                .findFirst();
    }

    /** Those it was told of and that are not over: first those that wait for its answer, then the next one where it is awaited. */
    public List<Part> of(Asker asker, OrganisationId organisation) {
        EventAccess.requireVoice(asker, organisation);
        return parts(organisation, event -> event.state() != EventState.DRAFT && !event.isOver())
                .sorted(Comparator.comparingInt(Part::place)
                        .thenComparing(part -> part.event().day()))
                .toList();
    }

    private Stream<Part> parts(OrganisationId organisation, Predicate<Event> which) {
        return participants.of(organisation).stream().flatMap(participant -> events.find(participant.event()).stream()
                .filter(which)
                .map(event -> new Part(event, participant, cards.of(event.id(), organisation))));
    }
}
