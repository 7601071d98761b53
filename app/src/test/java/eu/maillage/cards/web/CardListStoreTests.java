package eu.maillage.cards.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.cards.domain.CardBox;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Sort;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards enough that a frequent word is found by a walk along the list, and a rare one by its own index. */
@MaillageTest
class CardListStoreTests {

    private static final int CARDS = 2 * CardListQuery.FEW;
    private static final List<String> ORDERS =
            List.of("changed", "-changed", "title", "-title", "category", "-category");

    private final CardListQuery query;
    private final CardBox box;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Asker coordinator;
    private final OrganisationId first;
    private final OrganisationId second;

    CardListStoreTests(
            CardListQuery query,
            CardBox box,
            JdbcClient database,
            TransactionTemplate transaction,
            Directory directory,
            Given given) {
        this.query = query;
        this.box = box;
        this.database = database;
        this.transaction = transaction;
        this.coordinator = given.aCoordinator();
        this.first = directory.register(coordinator, NewOrganisation.named("Un", OrganisationKind.COMPANY));
        this.second = directory.register(coordinator, NewOrganisation.named("Deux", OrganisationKind.COMPANY));
    }

    @Test
    void theWordsOfACardThrownAwayAreGone() {
        CardId card =
                box.add(coordinator, first, CardText.of(CardKind.OFFER, Category.SPACE, "Quai de chargement", null));
        assertThat(words(card)).isPositive();

        box.remove(coordinator, card);

        assertThat(words(card)).isZero();
    }

    private long words(CardId card) {
        return inTerritory(() -> database.sql("select count(*) from cards.card_word where card_id = :card")
                .param("card", card.value())
                .query(Long.class)
                .single());
    }

    /** Titles and moments are shared by several, drafts have no category, and «commun» also begins «commune». */
    private void fill() {
        inTerritory(() -> database.sql("""
                        with made as (
                            insert into cards.card (id, organisation_id, kind, state, category, title, folded_title,
                                                    created_at, changed_at)
                            select uuidv7(), case when n % 5 = 0 then :second else :first end,
                                case when n % 3 = 0 then 'NEED' else 'OFFER' end,
                                case when n % 7 = 0 then 'DRAFT' else 'READY' end,
                                case when n % 7 > 0 then case when n % 2 = 0 then 'SPACE' else 'MATERIAL' end end,
                                n::text, 'lot ' || n * 7919 % 900, now(),
                                timestamptz '2026-01-01' + n * 7919 % 1000 * interval '1 minute'
                            from generate_series(1, :cards) n
                            returning id, title::int as n, changed_at)
                        insert into cards.card_word (word, previous, card_id, changed_at)
                        select word, coalesce(lag(word) over (partition by id order by word collate "C"), ''), id, changed_at
                        from made cross join lateral (
                            values ('commun', true), ('commune', n % 4 = 0), ('souvent', n % 10 > 0),
                                   ('parfois', n % 20 = 0), ('rare', n % 700 = 0)) has (word, it) where it
                        """)
                .param("first", first.value())
                .param("second", second.value())
                .param("cards", CARDS)
                .update());
    }

    @Test
    void everyPageOfEveryOrderHasTheSameCardsHoweverTheyAreFound() {
        fill();
        for (String order : ORDERS) {
            for (String text : List.of("", "commun", "souvent", "rare", "souv parf")) {
                for (CardKind kind : Stream.of(null, CardKind.NEED).toList()) {
                    agrees(new CardFilter(text, kind, null, null, null), List.of(), order);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"souvent", "parfois", "rare", "absent"})
    void theCardsOfWhomWasNamedAreFoundOnceBesideThoseOfTheWords(String text) {
        fill();
        agrees(new CardFilter(text, null, null, null, null), List.of(second), "changed");
        agrees(new CardFilter(text, null, null, null, second.value()), List.of(second), "title");
        agrees(new CardFilter(text, null, null, null, first.value()), List.of(second), "-title");
    }

    private void agrees(CardFilter filter, List<OrganisationId> named, String order) {
        List<CardId> all = plainly(filter, named, order);
        int last = Math.max(1, (all.size() + Paging.ROWS - 1) / Paging.ROWS);
        IntStream.of(1, 2, last / 2, last / 2 + 1, last - 1, last, last + 5)
                .filter(page -> page > 0)
                .forEach(page -> {
                    CardListQuery.Found found = query.find(
                            coordinator, filter, named, Sort.of(order, CardListQuery.COLUMNS), String.valueOf(page));
                    int from = (Math.min(page, last) - 1) * Paging.ROWS;
                    assertThat(found.paging().total()).isEqualTo(all.size());
                    assertThat(found.ids())
                            .as("%s by %s, page %d of %d", filter, order, page, last)
                            .isEqualTo(all.subList(from, Math.min(all.size(), from + Paging.ROWS)));
                });
    }

    /** The whole list as one would write it down first. */
    private List<CardId> plainly(CardFilter filter, List<OrganisationId> named, String order) {
        String way = order.startsWith("-") ? "desc" : "asc";
        String columns =
                switch (order.replace("-", "")) {
                    case "title" -> "folded_title %1$s, id %1$s";
                    case "category" -> "category %1$s, folded_title %1$s, id %1$s";
                    default -> way.equals("asc") ? "changed_at desc, id asc" : "changed_at asc, id desc";
                };
        String[] terms =
                filter.typed().isEmpty() ? new String[0] : filter.typed().split(" ");
        return inTerritory(() -> database.sql("""
                        select id from cards.card
                        where (:kind::text is null or kind = :kind) and (:only::uuid is null or organisation_id = :only)
                          and (organisation_id = any(:named)
                               or not exists (select from unnest(:terms::text[]) term where not exists (
                                   select from cards.card_word where card_id = card.id and word like term || '%%')))
                        order by %s
                        """.formatted(columns.formatted(way)))
                .param("kind", name(filter.kind()))
                .param("only", filter.organisation())
                .param("named", named.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("terms", terms)
                .query((row, number) -> new CardId(row.getObject(1, UUID.class)))
                .list());
    }

    private static @Nullable String name(@Nullable CardKind kind) {
        return kind == null ? null : kind.name();
    }

    private <T> T inTerritory(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("select set_config('maillage.territory', :territory, true)")
                    .param("territory", coordinator.territory().toString())
                    .query((row, number) -> row.getString(1))
                    .single();
            return work.get();
        }));
    }
}
