package eu.maillage.cards.web;

import eu.maillage.cards.CardId;
import eu.maillage.cards.domain.SearchTerms;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the cards of one page of the list. */
@Repository
@InTerritory(readOnly = true)
class CardListQuery {

    static final List<String> COLUMNS = List.of("changed", "title", "category");

    /** Follows every letter, so that a range of words ends behind all that begin alike. */
    private static final char LAST = '\uffff';

    private final JdbcClient database;

    CardListQuery(JdbcClient database) {
        this.database = database;
    }

    /** How many cards there are. */
    public long count(Asker asker, CardFilter filter, Collection<OrganisationId> named) {
        asker.requireCoordinator();
        Where where = where(filter, named);
        return database.sql(where.counting())
                .params(where.parameters())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Those of one page, in their order. */
    public List<CardId> page(
            Asker asker, CardFilter filter, Collection<OrganisationId> named, Sort sort, Paging paging) {
        asker.requireCoordinator();
        Where where = where(filter, named);
        return database.sql("select id from cards.card%s order by %s limit :size offset :offset"
                        .formatted(where.sql(), order(sort)))
                .params(where.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new CardId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The newest change first, unless asked otherwise: that is where she was. */
    private static String order(Sort sort) {
        String way = sort.descending() ? "desc" : "asc";
        return switch (sort.column()) {
            case "title" -> "folded_title " + way + ", id " + way;
            case "category" -> "category %1$s, folded_title %1$s, id %1$s".formatted(way);
            default -> sort.descending() ? "changed_at asc, id desc" : "changed_at desc, id asc";
        };
    }

    private record Where(List<String> conditions, @Nullable String found, Map<String, Object> parameters) {

        String sql() {
            Stream<String> all =
                    Stream.concat(conditions.stream(), Stream.ofNullable(found).map("id in (%s)"::formatted));
            String joined = all.collect(Collectors.joining(" and "));
            return joined.isEmpty() ? "" : " where " + joined;
        }

        /** Where only words narrow, what they find is counted without looking at the cards. */
        String counting() {
            return found != null && conditions.isEmpty()
                    ? "select count(*) from (%s) found".formatted(found)
                    : "select count(*) from cards.card" + sql();
        }
    }

    private static Where where(CardFilter filter, Collection<OrganisationId> named) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        equal(conditions, parameters, "kind", filter.kind());
        equal(conditions, parameters, "category", filter.category());
        equal(conditions, parameters, "state", filter.state());
        if (filter.organisation() != null) {
            conditions.add("organisation_id = :organisation");
            parameters.put("organisation", filter.organisation());
        }
        List<String> terms = SearchTerms.of(filter.typed());
        if (terms.isEmpty()) {
            return new Where(conditions, null, parameters);
        }
        parameters.put("named", named.stream().map(OrganisationId::value).toArray(UUID[]::new));
        return new Where(conditions, found(terms, parameters), parameters);
    }

    /** The cards that hold a word beginning with each term, and those of the organisations that were named. */
    private static String found(List<String> terms, Map<String, Object> parameters) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            words.add("select card_id from cards.card_word where word >= :from%1$d and word < :to%1$d".formatted(i));
            parameters.put("from" + i, terms.get(i));
            parameters.put("to" + i, terms.get(i) + LAST);
        }
        return "(%s) union select id from cards.card where organisation_id = any(:named)"
                .formatted(String.join(" intersect ", words));
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Enum<?> value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value.name());
        }
    }
}
