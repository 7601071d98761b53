package eu.maillage.cards.web;

import eu.maillage.cards.CardId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the cards of one page of the list. The words that were typed find cards by an index of words, which keeps the list's
 * own order. A few are gathered and sorted, whatever they are narrowed by; where they are many, the list is walked
 * along an index of that order, past those that were not found: near its end each card is asked for its words, on a longer
 * walk all that were found are gathered first. Every walk begins at the nearer end.
 */
@Repository
@InTerritory(readOnly = true)
class CardListQuery {

    static final List<String> COLUMNS = List.of("changed", "title", "category");

    /** Up to as many are faster sorted than passed on a walk through 50,000. */
    static final int FEW = 1_500;

    /** On the way to this part of what was found it is faster to ask each card for its words than to gather all first. */
    private static final int NEAR = 20;

    /** Follows every letter, so that a range of words ends behind all that begin alike. */
    private static final char LAST = '\uffff';

    /** The cards of one page, in their order. */
    record Found(List<CardId> ids, Paging paging) {}

    private final JdbcClient database;

    CardListQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * The page that is asked for of the narrowed list.
     *
     * @param named those whose cards are found as well, whatever words are in them
     */
    public Found find(Asker asker, CardFilter filter, Collection<OrganisationId> named, Sort sort, String page) {
        asker.requireCoordinator();
        Narrowed narrowed = narrowed(filter, named);
        long total = narrowed.isByWordsAlone() ? narrowed.found() : count(narrowed.cards(false), narrowed.parameters());
        Paging paging = Paging.of(page, total);
        boolean fromTheEnd = paging.offset() > total / 2;
        long rows = Math.min(paging.size(), total - paging.offset());
        long offset = fromTheEnd ? total - paging.offset() - rows : paging.offset();
        boolean near = (offset + rows) * NEAR <= total;
        List<CardId> ids = database.sql("select id from %s order by %s limit :rows offset :offset"
                        .formatted(narrowed.in(sort, total, near), order(sort, fromTheEnd)))
                .params(narrowed.parameters())
                .param("rows", rows)
                .param("offset", offset)
                .query((row, number) -> new CardId(row.getObject(1, UUID.class)))
                .list();
        return new Found(fromTheEnd ? ids.reversed() : ids, paging);
    }

    /** The newest change first, unless asked otherwise: that is where she was. Each way is an index's, there or back. */
    private static String order(Sort sort, boolean back) {
        boolean up = sort.descending() == back;
        return switch (sort.column()) {
            case "title" -> "folded_title %1$s, id %1$s".formatted(up ? "asc" : "desc");
            case "category" -> "category %1$s, folded_title %1$s, id %1$s".formatted(up ? "asc" : "desc");
            default -> up ? "changed_at desc, id asc" : "changed_at asc, id desc";
        };
    }

    /**
     * The cards that are left.
     *
     * @param conditions beside the words
     * @param found how many have the words, whatever the conditions
     */
    private record Narrowed(List<String> conditions, WordSearch search, Map<String, Object> parameters, long found) {

        String in(Sort sort, long total, boolean near) {
            if (isByWordsAlone() && search.single() && sort.by(COLUMNS.getFirst())) {
                return "(%s) found".formatted(search.once(", changed_at"));
            }
            return total <= FEW ? gathered() : cards(near);
        }

        /** All that are left, apart from their order, so that no index of that order is walked from end to end for a few. */
        private String gathered() {
            return "(select id, changed_at, category, folded_title from %s offset 0) found".formatted(cards(false));
        }

        boolean isByWordsAlone() {
            return !search.isEmpty() && conditions.isEmpty();
        }

        /** An array is looked up one by one; «is true» keeps the question one that is answered card by card. */
        String cards(boolean near) {
            List<String> all = new ArrayList<>(conditions);
            if (!search.isEmpty()) {
                all.add(
                        found <= FEW
                                ? "id = any(array(%s))".formatted(search.once(""))
                                : near ? search.met() : "(id in (%s)) is true".formatted(search.any()));
            }
            return "cards.card" + (all.isEmpty() ? "" : " where " + String.join(" and ", all));
        }
    }

    private Narrowed narrowed(CardFilter filter, Collection<OrganisationId> named) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        WordSearch search = WordSearch.of(filter.typed(), named, this::ends);
        parameters.putAll(search.parameters());
        long found = search.isEmpty() ? 0 : count("(%s) found".formatted(search.once("")), parameters);
        return new Narrowed(conditions, search, parameters, found);
    }

    /** The term itself when no word begins with it. */
    private WordSearch.Ends ends(String term) {
        return database.sql("""
                        select coalesce(min(word), :from), coalesce(max(word), :from)
                        from cards.card_word where word >= :from and word < :to
                        """)
                .param("from", term)
                .param("to", term + LAST)
                .query((row, number) -> new WordSearch.Ends(row.getString(1), row.getString(2)))
                .single();
    }

    private static List<String> conditions(CardFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        equal(conditions, parameters, "kind", filter.kind());
        equal(conditions, parameters, "category", filter.category());
        equal(conditions, parameters, "state", filter.state());
        if (filter.organisation() != null) {
            conditions.add("organisation_id = :organisation");
            parameters.put("organisation", filter.organisation());
        }
        return conditions;
    }

    private long count(String cards, Map<String, Object> parameters) {
        return database.sql("select count(*) from " + cards)
                .params(parameters)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Enum<?> value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value.name());
        }
    }
}
