package eu.maillage.cards.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardRemoved;
import eu.maillage.cards.CardText;
import eu.maillage.cards.CardWritten;
import eu.maillage.cards.Cards;
import eu.maillage.cards.OwnTrade;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holds a territory's cards: written, shown, thrown away. */
@Component
@InTerritory
public class CardBox implements Cards {

    private final CardStore store;
    private final CardFaces faces;
    private final Directory directory;
    private final AuditLog log;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CardBox(
            CardStore store,
            CardFaces faces,
            Directory directory,
            AuditLog log,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.faces = faces;
        this.directory = directory;
        this.log = log;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Optional<CardFace> card(Asker asker, CardId id) {
        return store.find(id).map(card -> {
            CardAccess.require(asker, card.organisation());
            return faces.of(asker, card);
        });
    }

    @Override
    public List<CardFace> cards(Asker asker, Collection<CardId> ids) {
        List<StoredCard> cards = store.findAll(ids);
        cards.forEach(card -> CardAccess.require(asker, card.organisation()));
        return faces.of(asker, cards);
    }

    @Override
    public List<CardFace> of(Asker asker, OrganisationId organisation) {
        return of(asker, List.of(organisation));
    }

    @Override
    public List<CardFace> of(Asker asker, Collection<OrganisationId> organisations) {
        return of(asker, organisations, List.of());
    }

    @Override
    public List<CardFace> of(Asker asker, Collection<OrganisationId> organisations, Collection<CardId> without) {
        organisations.forEach(organisation -> CardAccess.require(asker, organisation));
        return faces.of(asker, store.of(organisations, without));
    }

    @Override
    public Set<OrganisationId> writers(Asker asker, Collection<OrganisationId> organisations) {
        organisations.forEach(organisation -> CardAccess.require(asker, organisation));
        return store.writers(organisations);
    }

    @Override
    public CardId add(Asker asker, OrganisationId organisation, CardText text) {
        CardId id = new CardId(Ids.next());
        write(asker, new WriteCard(id, organisation, text, true, 0));
        return id;
    }

    /** Several cards with their organisations' names, in the order asked for; unknown ids are left out. */
    public List<NamedCard> named(Asker asker, List<CardId> ids) {
        asker.requireCoordinator();
        Map<CardId, NamedCard> known = faces.named(asker, store.findAll(ids)).stream()
                .collect(Collectors.toMap(named -> named.card().id(), named -> named));
        return ids.stream().map(known::get).flatMap(Stream::ofNullable).toList();
    }

    /**
     * The card of the same organisation that has this title already, accents, case and punctuation aside: it has one for
     * each title that it offers or needs. A card that is called so already is left alone.
     */
    public Optional<CardFace> twin(Asker asker, OrganisationId organisation, CardId id, CardKind kind, String title) {
        CardAccess.require(asker, organisation);
        String folded = CardTitles.folded(title);
        List<StoredCard> alike = store.of(List.of(kept(asker, organisation)), List.of()).stream()
                .filter(card -> card.text().kind() == kind
                        && !folded.isEmpty()
                        && CardTitles.folded(card.text().title()).equals(folded))
                .toList();
        return alike.stream().anyMatch(card -> card.id().equals(id))
                ? Optional.empty()
                : alike.stream().findFirst().map(card -> faces.of(asker, card));
    }

    /** Writes a card; one that is not complete stays a draft. */
    public WritingResult write(Asker asker, WriteCard wish) {
        WritingResult written = written(asker, wish);
        if (asker.coordinates()) {
            log.recordOnce(asker, "cards.audit.written", about(wish.id()), about(wish.organisation()));
        }
        return written;
    }

    private WritingResult written(Asker asker, WriteCard wish) {
        put(asker, wish);
        return result(faces.of(asker, store.find(wish.id()).orElseThrow()));
    }

    /** Writes without looking at what was written; whoever was merged since her page was opened is the one kept. */
    void put(Asker asker, WriteCard asked) {
        CardAccess.require(asker, asked.organisation());
        Optional<StoredCard> known = store.find(asked.id());
        WriteCard wish = known.map(StoredCard::organisation)
                        .filter(asked.organisation()::equals)
                        .isPresent()
                ? asked
                : asked.by(kept(asker, asked.organisation()));
        if (known.isPresent()) {
            change(asker, known.get(), wish);
        } else {
            begin(asker, wish);
        }
        tell(asker, wish);
    }

    private OrganisationId kept(Asker asker, OrganisationId organisation) {
        return directory
                .organisation(asker, organisation)
                .map(OrganisationFace::id)
                .orElseThrow(() -> new NotFound("No organisation %s to write a card for.".formatted(organisation)));
    }

    private void tell(Asker asker, WriteCard wish) {
        facts.publishEvent(new CardWritten(
                asker.territory(), wish.id(), wish.organisation(), wish.text().kind(), wish.state()));
    }

    /** Writes many for organisations that are known to be there, the new ones all at once. */
    void putAll(Asker asker, List<WriteCard> wishes) {
        asker.requireCoordinator();
        List<WriteCard> fresh =
                wishes.stream().filter(wish -> wish.version() == 0).toList();
        store.insertAll(fresh, clock.instant(), asker.id());
        fresh.forEach(wish -> tell(asker, wish));
        wishes.stream().filter(wish -> wish.version() != 0).forEach(wish -> put(asker, wish));
    }

    /** Writes several new cards, all or none; a card that is there already, because it was sent twice, is left alone. */
    public List<WritingResult> writeAll(Asker asker, List<WriteCard> wishes) {
        List<WriteCard> fresh =
                wishes.stream().filter(wish -> store.find(wish.id()).isEmpty()).toList();
        List<WritingResult> results =
                fresh.stream().map(wish -> written(asker, wish)).toList();
        if (asker.coordinates()) {
            fresh.stream()
                    .collect(Collectors.groupingBy(WriteCard::organisation, Collectors.summingInt(_ -> 1)))
                    .forEach((organisation, many) ->
                            log.recordMany(asker, "cards.audit.noted", many, about(organisation)));
        }
        return results;
    }

    private void begin(Asker asker, WriteCard wish) {
        if (wish.version() != 0 || !store.insert(wish, clock.instant(), asker.id())) {
            throw new Stale("Card %s was thrown away, or belongs to somebody else.".formatted(wish.id()));
        }
    }

    private void change(Asker asker, StoredCard known, WriteCard wish) {
        if (!known.organisation().equals(wish.organisation())) {
            throw new NotFound("Card %s is not one of organisation %s.".formatted(wish.id(), wish.organisation()));
        }
        if (!store.update(wish, clock.instant(), asker.id())) {
            throw new Stale("Card %s is at version %d, not %d.".formatted(wish.id(), known.version(), wish.version()));
        }
    }

    private static WritingResult result(CardFace card) {
        if (!card.isReady()) {
            return new WritingResult.KeptAsDraft(card);
        }
        OwnTrade trade = card.ownTrade();
        return trade == null || trade.overruled()
                ? new WritingResult.Ready(card)
                : new WritingResult.ReadyButOwnTrade(card, trade);
    }

    /** Throws a card away. */
    public void remove(Asker asker, CardId id) {
        StoredCard card = find(id);
        CardAccess.require(asker, card.organisation());
        store.remove(id);
        log.record(asker, "cards.audit.removed", about(card.organisation()));
        facts.publishEvent(new CardRemoved(asker.territory(), id, card.organisation()));
    }

    @Override
    public void overrule(Asker asker, CardId id) {
        asker.requireCoordinator();
        StoredCard card = find(id);
        OwnTrade trade = faces.of(asker, card).ownTrade();
        if (trade != null && !trade.overruled()) {
            store.overrule(id, trade.words().stream().map(Words::fold).toList());
            log.record(asker, "cards.audit.overruled", about(id), about(card.organisation()));
        }
    }

    /** Gives the cards of an organisation that was merged to the one that was kept. */
    public void move(Asker asker, OrganisationId merged, OrganisationId kept) {
        asker.requireCoordinator();
        store.move(merged, kept);
    }

    private static Scope about(CardId card) {
        return new Scope("card", card.value());
    }

    private static Scope about(OrganisationId organisation) {
        return new Scope("organisation", organisation.value());
    }

    private StoredCard find(CardId id) {
        return store.find(id).orElseThrow(() -> new NotFound("No card %s.".formatted(id)));
    }
}
