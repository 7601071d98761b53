package eu.maillage.cards.domain;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardState;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.directory.OrganisationId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps cards. */
@Repository
class CardStore {

    private static final String COLUMNS = """
            select id, organisation_id, kind, state, category, title, description, period, quantity, unit,
                   available_from, available_until, place, conditions, overruled_words, version, changed_at
            from cards.card
            """;

    private static final String INSERT = """
            insert into cards.card (id, organisation_id, kind, state, category, title, description, period, quantity,
                                    unit, available_from, available_until, place, conditions, folded_title,
                                    created_at, changed_at, changed_by)
            values (:id, :organisation, :kind, :state, :category, :title, :description, :period, :quantity,
                    :unit, :from, :until, :place, :conditions, :foldedTitle, :now, :now, :by)
            on conflict (territory_id, id) do nothing
            """;

    private static final String UPDATE = """
            update cards.card
            set kind = :kind, state = :state, category = :category, title = :title, description = :description,
                period = :period, quantity = :quantity, unit = :unit, available_from = :from, available_until = :until,
                place = :place, conditions = :conditions, folded_title = :foldedTitle,
                version = version + 1, changed_at = :now, changed_by = :by
            where id = :id
              and (version = :version or (state = 'DRAFT' and changed_by = :by))
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batch;

    CardStore(JdbcClient database, NamedParameterJdbcOperations batch) {
        this.database = database;
        this.batch = batch;
    }

    Optional<StoredCard> find(CardId id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(CardStore::row)
                .optional();
    }

    List<StoredCard> findAll(Collection<CardId> ids) {
        return database.sql(COLUMNS + "where id = any(:ids) order by created_at, id")
                .param("ids", ids.stream().map(CardId::value).toArray(UUID[]::new))
                .query(CardStore::row)
                .list();
    }

    List<StoredCard> of(Collection<OrganisationId> organisations) {
        return of(organisations, List.of());
    }

    List<StoredCard> of(Collection<OrganisationId> organisations, Collection<CardId> without) {
        return database.sql(COLUMNS + """
                        where organisation_id = any(:organisations) and id <> all(:without) order by created_at, id
                        """)
                .param("without", without.stream().map(CardId::value).toArray(UUID[]::new))
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(CardStore::row)
                .list();
    }

    /** Those among them that have a card which is ready. */
    Set<OrganisationId> writers(Collection<OrganisationId> organisations) {
        return database.sql("""
                        select distinct organisation_id from cards.card
                        where organisation_id = any(:organisations) and state = 'READY'
                        """)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .set();
    }

    /** Whether it was added; not so when the id is taken. */
    boolean insert(WriteCard wish, Instant now, @Nullable UUID by) {
        boolean done = database.sql(INSERT).params(columns(wish, now, by)).update() == 1;
        if (done) {
            addWords(List.of(wish), now);
        }
        return done;
    }

    /** Adds many at once. */
    void insertAll(List<WriteCard> wishes, Instant now, @Nullable UUID by) {
        batch.batchUpdate(
                INSERT,
                wishes.stream()
                        .map(wish -> new MapSqlParameterSource(columns(wish, now, by)))
                        .toArray(SqlParameterSource[]::new));
        addWords(wishes, now);
    }

    /** Whether it was changed; not so when somebody else changed it since this version. */
    boolean update(WriteCard wish, Instant now, @Nullable UUID by) {
        boolean done = database.sql(UPDATE)
                        .params(columns(wish, now, by))
                        .param("version", wish.version())
                        .update()
                == 1;
        if (done) {
            removeWords(wish.id());
            addWords(List.of(wish), now);
        }
        return done;
    }

    private static Map<String, @Nullable Object> columns(WriteCard wish, Instant now, @Nullable UUID by) {
        CardText text = wish.text();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", wish.id().value());
        columns.put("organisation", wish.organisation().value());
        columns.put("kind", text.kind().name());
        columns.put("state", wish.state().name());
        columns.put("category", name(text.category()));
        columns.put("title", text.title());
        columns.put("description", text.description());
        columns.put("period", name(text.period()));
        columns.put("quantity", text.quantity());
        columns.put("unit", text.unit());
        columns.put("from", text.availableFrom());
        columns.put("until", text.availableUntil());
        columns.put("place", text.place());
        columns.put("conditions", text.conditions());
        columns.put("foldedTitle", CardTitles.folded(text.title()));
        columns.put("now", now.atOffset(ZoneOffset.UTC));
        columns.put("by", by);
        return columns;
    }

    void overrule(CardId id, List<String> words) {
        database.sql("update cards.card set overruled_words = :words where id = :id")
                .param("id", id.value())
                .param("words", words.toArray(String[]::new))
                .update();
    }

    void remove(CardId id) {
        database.sql("delete from cards.card where id = :id")
                .param("id", id.value())
                .update();
        removeWords(id);
    }

    private void removeWords(CardId id) {
        database.sql("delete from cards.card_word where card_id = :id")
                .param("id", id.value())
                .update();
    }

    /** What belonged to a merged organisation belongs to the one that was kept. */
    void move(OrganisationId merged, OrganisationId kept) {
        database.sql("update cards.card set organisation_id = :kept where organisation_id = :merged")
                .param("kept", kept.value())
                .param("merged", merged.value())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Keeps the words by which cards are found. */
    private void addWords(List<WriteCard> wishes, Instant now) {
        List<String> words = new ArrayList<>();
        List<UUID> cards = new ArrayList<>();
        for (WriteCard wish : wishes) {
            for (String word : SearchTerms.of(wish.text())) {
                words.add(word);
                cards.add(wish.id().value());
            }
        }
        database.sql("""
                        insert into cards.card_word (word, previous, card_id, changed_at)
                        select word, coalesce(lag(word) over (partition by card order by word collate "C"), ''), card, :now
                        from unnest(:words::text[], :cards::uuid[]) as found (word, card)
                        """)
                .param("words", words.toArray(String[]::new))
                .param("cards", cards.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StoredCard row(ResultSet row, int number) throws SQLException {
        return new StoredCard(
                new CardId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                text(row),
                CardState.valueOf(row.getString("state")),
                strings(row.getArray("overruled_words")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static CardText text(ResultSet row) throws SQLException {
        String category = row.getString("category");
        String period = row.getString("period");
        return new CardText(
                CardKind.valueOf(row.getString("kind")),
                category == null ? null : Category.valueOf(category),
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

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
