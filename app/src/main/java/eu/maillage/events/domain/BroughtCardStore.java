package eu.maillage.events.domain;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.CardNumber;
import eu.maillage.events.EventId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the cards that were brought to events, with their text as it was then. */
@Repository
class BroughtCardStore {

    private static final String COLUMNS = """
            select id, event_id, card_id, kind, number, organisation_id, organisation_name, category, title,
                   description, period, quantity, unit, available_from, available_until, place, conditions,
                   withdrawn_at, brought_at
            from events.brought_card
            """;

    private final JdbcClient database;

    BroughtCardStore(JdbcClient database) {
        this.database = database;
    }

    List<BroughtCard> of(EventId event) {
        return database.sql(COLUMNS + "where event_id = :event order by kind desc, number")
                .param("event", event.value())
                .query(BroughtCardStore::row)
                .list();
    }

    List<BroughtCard> of(EventId event, OrganisationId organisation) {
        return database.sql(COLUMNS
                        + "where event_id = :event and organisation_id = :organisation order by kind desc, number")
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(BroughtCardStore::row)
                .list();
    }

    /** How many each organisation brought, those withdrawn left out. */
    Map<OrganisationId, CardCount> counts(EventId event) {
        Map<OrganisationId, CardCount> counts = new HashMap<>();
        database.sql("""
                        select organisation_id, count(*) filter (where kind = 'OFFER') as offers,
                               count(*) filter (where kind = 'NEED') as needs
                        from events.brought_card where event_id = :event and withdrawn_at is null
                        group by organisation_id
                        """).param("event", event.value()).query(row -> {
            counts.put(
                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                    new CardCount(row.getInt("offers"), row.getInt("needs")));
        });
        return counts;
    }

    Optional<BroughtCard> find(BroughtCardId id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(BroughtCardStore::row)
                .optional();
    }

    Optional<BroughtCard> find(EventId event, CardId card) {
        return database.sql(COLUMNS + "where event_id = :event and card_id = :card")
                .param("event", event.value())
                .param("card", card.value())
                .query(BroughtCardStore::row)
                .optional();
    }

    void insert(BroughtCard card) {
        frozen(
                        database.sql("""
                        insert into events.brought_card (id, event_id, card_id, kind, number, organisation_id,
                                organisation_name, category, title, description, period, quantity, unit,
                                available_from, available_until, place, conditions, brought_at)
                        values (:id, :event, :card, :kind, :number, :organisation, :organisationName, :category,
                                :title, :description, :period, :quantity, :unit, :from, :until, :place, :conditions,
                                :broughtAt)
                        """)
                                .param("event", card.event().value())
                                .param("card", card.card().value())
                                .param("kind", card.kind().name())
                                .param("number", card.number().value())
                                .param("organisation", card.organisation().value()),
                        card)
                .update();
    }

    /** Freezes the text anew, under the same number, and brings the card back if it was withdrawn. */
    void freeze(BroughtCard card) {
        frozen(database.sql("""
                        update events.brought_card
                        set organisation_name = :organisationName, category = :category, title = :title,
                            description = :description, period = :period, quantity = :quantity, unit = :unit,
                            available_from = :from, available_until = :until, place = :place,
                            conditions = :conditions, brought_at = :broughtAt, withdrawn_at = null
                        where id = :id
                        """), card).update();
    }

    private static JdbcClient.StatementSpec frozen(JdbcClient.StatementSpec statement, BroughtCard card) {
        CardText text = card.text();
        Period period = text.period();
        return statement
                .param("id", card.id().value())
                .param("organisationName", card.organisationName())
                .param("category", card.category().name())
                .param("title", text.title())
                .param("description", text.description())
                .param("period", period == null ? null : period.name())
                .param("quantity", text.quantity())
                .param("unit", text.unit())
                .param("from", text.availableFrom())
                .param("until", text.availableUntil())
                .param("place", text.place())
                .param("conditions", text.conditions())
                .param("broughtAt", card.broughtAt().atOffset(ZoneOffset.UTC));
    }

    void withdraw(BroughtCardId id, Instant now) {
        database.sql("update events.brought_card set withdrawn_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the merged organisation keeps its place, as in an event that both came to, its cards stay its own. */
    void move(OrganisationId merged, OrganisationId kept) {
        database.sql("""
                        update events.brought_card c set organisation_id = :kept
                        where c.organisation_id = :merged
                          and not exists (select from events.participant p
                                          where p.event_id = c.event_id and p.organisation_id = :merged)
                        """)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .update();
    }

    private static BroughtCard row(ResultSet row, int line) throws SQLException {
        CardKind kind = CardKind.valueOf(row.getString("kind"));
        Category category = Category.valueOf(row.getString("category"));
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new BroughtCard(
                new BroughtCardId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                new CardId(row.getObject("card_id", UUID.class)),
                new CardNumber(kind, row.getInt("number")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                category,
                text(row, kind, category),
                withdrawn != null,
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }

    private static CardText text(ResultSet row, CardKind kind, @Nullable Category category) throws SQLException {
        String period = row.getString("period");
        return new CardText(
                kind,
                category,
                row.getString("title"),
                row.getString("description"),
                period == null ? null : Period.valueOf(period),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getObject("available_from", LocalDate.class),
                row.getObject("available_until", LocalDate.class),
                row.getString("place"),
                row.getString("conditions"));
    }
}
