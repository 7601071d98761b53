package eu.maillage.events.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.Cards;
import eu.maillage.cards.OwnTrade;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.CardBrought;
import eu.maillage.events.CardNumber;
import eu.maillage.events.CardWithdrawn;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings cards to an event: freezes their text there and numbers them, offers A and needs B. */
@Component
@InTerritory
public class CardBringing {

    private final EventStore events;
    private final ParticipantStore participants;
    private final BroughtCardStore store;
    private final Cards cards;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final AuditLog audit;
    private final Clock clock;

    CardBringing(
            EventStore events,
            ParticipantStore participants,
            BroughtCardStore store,
            Cards cards,
            Directory directory,
            ApplicationEventPublisher facts,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.store = store;
        this.cards = cards;
        this.directory = directory;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    public Bringing bring(Asker asker, EventId event, CardId id) {
        CardFace card = cards.card(asker, id).orElseThrow(() -> new NotFound("No card %s.".formatted(id)));
        EventAccess.requireVoice(asker, card.organisation());
        Event at = lock(event);
        if (at.isOver()) {
            return new Bringing.TooLate(event);
        }
        Optional<Participant> attending =
                participants.find(event, card.organisation()).filter(Participant::isCounted);
        if (attending.isEmpty()) {
            return new Bringing.NotAttending(id);
        }
        OrganisationFace organisation =
                directory.organisation(asker, card.organisation()).orElseThrow();
        boolean going =
                store.find(event, id).filter(known -> !known.withdrawn()).isPresent();
        Bringing answer = bring(asker, at, card, organisation);
        if (answer instanceof Bringing.Brought && !going) {
            log(asker, "brought", event, id);
        }
        return answer;
    }

    /** What an organisation does with its own cards is its own affair. */
    private void log(Asker asker, String what, EventId event, CardId card) {
        if (asker.coordinates()) {
            audit.record(asker, "events.audit." + what, new Scope("card", card.value()), event.scope());
        }
    }

    public List<Bringing> bringAll(Asker asker, EventId event) {
        asker.requireCoordinator();
        Event at = lock(event);
        at.requireNotOver();
        List<OrganisationId> counted = participants.of(event).stream()
                .filter(Participant::isCounted)
                .map(Participant::organisation)
                .toList();
        List<OrganisationFace> attending = directory.organisations(asker, counted);
        Map<OrganisationId, List<CardFace>> ready =
                cards.of(asker, counted).stream().collect(Collectors.groupingBy(CardFace::organisation));
        List<BroughtCard> before = store.of(event);
        Set<CardId> takenBack = before.stream()
                .filter(BroughtCard::withdrawn)
                .map(BroughtCard::card)
                .collect(Collectors.toSet());
        List<Bringing> answers = attending.stream()
                .flatMap(organisation -> ready.getOrDefault(organisation.id(), List.of()).stream()
                        .filter(card -> !takenBack.contains(card.id()))
                        .map(card -> bring(asker, at, card, organisation)))
                .toList();
        int fresh = store.of(event).size() - before.size();
        if (fresh > 0) {
            audit.recordMany(asker, "events.audit.brought-many", fresh, event.scope());
        }
        return answers;
    }

    /** All ready cards of one organisation that are not there, by itself or on its behalf. */
    public List<Bringing> bringAllOf(Asker asker, EventId event, OrganisationId organisation) {
        EventAccess.requireVoice(asker, organisation);
        lock(event);
        Set<CardId> there = store.of(event, organisation).stream()
                .filter(card -> !card.withdrawn())
                .map(BroughtCard::card)
                .collect(Collectors.toSet());
        return cards.of(asker, organisation).stream()
                .filter(card -> card.isReady() && !there.contains(card.id()))
                .map(card -> bring(asker, event, card.id()))
                .toList();
    }

    private Bringing bring(Asker asker, Event event, CardFace card, OrganisationFace organisation) {
        OwnTrade trade = card.ownTrade();
        if (event.isOver() || !(asker.coordinates() || event.isAhead())) {
            return new Bringing.TooLate(event.id());
        }
        Optional<BroughtCard> known = store.find(event.id(), card.id());
        if (known.isPresent() && !known.get().withdrawn()) {
            return new Bringing.Brought(known.get());
        }
        if (!card.isReady()) {
            return new Bringing.NotReady(card.id());
        }
        if (event.ownTradeRefused() && trade != null && card.isRefusedAsOwnTrade()) {
            return new Bringing.OwnTradeRefused(card, trade);
        }
        BroughtCard brought = known.map(before -> freezeAgain(before, card, organisation))
                .orElseGet(() -> number(event.id(), card, organisation));
        facts.publishEvent(new CardBrought(asker.territory(), event.id(), brought.id()));
        return new Bringing.Brought(brought);
    }

    private BroughtCard number(EventId event, CardFace card, OrganisationFace organisation) {
        CardNumber number = new CardNumber(card.kind(), events.nextNumber(event, card.kind()));
        BroughtCard brought = frozen(new BroughtCardId(Ids.next()), event, number, card, organisation);
        store.insert(brought);
        return brought;
    }

    private BroughtCard freezeAgain(BroughtCard before, CardFace card, OrganisationFace organisation) {
        BroughtCard again = frozen(before.id(), before.event(), before.number(), card, organisation);
        store.freeze(again);
        return again;
    }

    private BroughtCard frozen(
            BroughtCardId id, EventId event, CardNumber number, CardFace card, OrganisationFace organisation) {
        return new BroughtCard(
                id,
                event,
                card.id(),
                number,
                organisation.id(),
                organisation.name(),
                Objects.requireNonNull(card.text().category(), "a ready card has a category"),
                card.text(),
                false,
                clock.instant());
    }

    /** Takes the card's newer text to the event, under the same number; only while nothing has begun. */
    public Renewal renew(Asker asker, EventId event, BroughtCardId id) {
        asker.requireCoordinator();
        Event at = lock(event);
        if (!at.isAhead()) {
            return Renewal.TOO_LATE;
        }
        BroughtCard before = find(event, id);
        CardFace card = cards.card(asker, before.card())
                .orElseThrow(() -> new NotFound("Card %s was thrown away.".formatted(before.card())));
        if (!card.isReady() || card.kind() != before.kind()) {
            return Renewal.NOT_READY;
        }
        if (at.ownTradeRefused() && card.isRefusedAsOwnTrade()) {
            return Renewal.OWN_TRADE;
        }
        freezeAgain(
                before, card, directory.organisation(asker, card.organisation()).orElseThrow());
        log(asker, "renewed", event, before.card());
        return Renewal.RENEWED;
    }

    /** What became of taking a card's newer text. */
    public enum Renewal {
        RENEWED,
        NOT_READY,
        OWN_TRADE,
        TOO_LATE
    }

    public void withdraw(Asker asker, EventId event, BroughtCardId id) {
        BroughtCard card = find(event, id);
        EventAccess.requireVoice(asker, card.organisation());
        lock(event).requireNotOver();
        withdraw(asker, card);
        if (!card.withdrawn()) {
            log(asker, "withdrawn", event, card.card());
        }
    }

    /** Takes back all cards of one organisation. */
    void withdrawAll(Asker asker, EventId event, OrganisationId organisation) {
        store.of(event).stream()
                .filter(card -> card.organisation().equals(organisation))
                .forEach(card -> withdraw(asker, card));
    }

    private void withdraw(Asker asker, BroughtCard card) {
        if (!card.withdrawn()) {
            store.withdraw(card.id(), clock.instant());
            facts.publishEvent(new CardWithdrawn(asker.territory(), card.event(), card.id()));
        }
    }

    private BroughtCard find(EventId event, BroughtCardId id) {
        return store.find(id)
                .filter(card -> card.event().equals(event))
                .orElseThrow(() -> new NotFound("No card %s at event %s.".formatted(id, event)));
    }

    private Event lock(EventId event) {
        return events.findAndLock(event).orElseThrow(() -> new NotFound("No event %s.".formatted(event)));
    }
}
