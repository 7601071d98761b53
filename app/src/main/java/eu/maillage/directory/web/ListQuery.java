package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.ResemblanceQuery;
import eu.maillage.directory.domain.SearchedWords;
import eu.maillage.directory.domain.Sectors;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Sort;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of organisations, narrowed and sorted. */
@Component
@InTerritory(readOnly = true)
class ListQuery {

    static final List<String> COLUMNS = List.of("name", "commune", "zone", "kind", "changed");

    /** The zones are few: their order goes along, so that no organisation is joined to its zone before it is chosen. */
    private static final String ZONE = "array_position(:zones::uuid[], zone_id)";

    /** Up to as many are faster looked up than found again on the way to their page. */
    private static final int FEW = 500;

    /** Whatever is said beside it, those chosen, in an order. */
    private static final String ROWS = """
            select %1$s organisation.*, zone.name as zone_name, person.name as person, person.email, person.phone
            from %2$s
            join directory.organisation on organisation.id = chosen.id
            left join directory.zone on zone.id = zone_id
            left join lateral (
                select contact.name, email, phone from directory.standing
                join directory.contact on contact.id = contact_id
                where organisation_id = organisation.id
                order by email is null, since, contact.id limit 1) person on true
            order by %3$s
            """;

    /** A page of the list, or all of it. */
    record Found(List<ListView.Row> rows, Paging paging, boolean resembling, boolean empty) {}

    /**
     * What is left.
     *
     * @param byText so that all that they are searched by must be read
     * @param byPeople so that all people must be read as well
     */
    private record Narrowed(String where, Map<String, Object> values, boolean byText, boolean byPeople) {

        /** Where no index has the order that is asked for, all would be read once to count them and once more to sort them. */
        boolean isGathered(Sort sort) {
            boolean indexed = !sort.by("zone") && !(sort.by("commune") && sort.descending());
            return byPeople || (byText && !indexed);
        }

        Narrowed to(List<UUID> few) {
            return new Narrowed("organisation.id = any(:few)", Map.of("few", few.toArray(UUID[]::new)), false, false);
        }
    }

    /** How many, and which they are where they were searched for and are few; otherwise none. */
    private record Counted(long total, List<UUID> few) {}

    private record Page(List<ListView.Row> rows, long total) {}

    private final JdbcClient database;
    private final ResemblanceQuery resembling;
    private final Sectors sectors;

    ListQuery(JdbcClient database, ResemblanceQuery resembling, Sectors sectors) {
        this.resembling = resembling;
        this.database = database;
        this.sectors = sectors;
    }

    public Found find(Asker asker, ListFilter filter, Sort sort, String page) {
        asker.requireCoordinator();
        Page found = page(narrowed(filter, false), sort, page);
        boolean resembling = found.total() == 0 && filter.text().length() > 3;
        if (resembling) {
            found = page(narrowed(filter, true), sort, page);
        }
        long total = found.total();
        return new Found(
                found.rows(), Paging.of(page, total), resembling && total > 0, total == 0 && !filter.narrows());
    }

    /** All rows of the narrowed list, for a file. */
    public List<ListView.Row> all(Asker asker, ListFilter filter, Sort sort) {
        asker.requireCoordinator();
        return rows(narrowed(filter, false), order(sort), Integer.MAX_VALUE, 0);
    }

    public List<String> labels(Asker asker) {
        asker.requireCoordinator();
        return database.sql("""
                        select distinct unnest(labels) as label
                        from (select distinct labels from directory.organisation where labels <> '{}') alike
                        order by 1 limit 100
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** A few are looked up; many are walked past along an index, or gathered once, counted and sorted. */
    private Page page(Narrowed narrowed, Sort sort, String page) {
        if (narrowed.isGathered(sort)) {
            return gathered(narrowed, order(sort), page);
        }
        Counted counted = count(narrowed);
        if (counted.total() == 0) {
            return new Page(List.of(), 0);
        }
        Paging paging = Paging.of(page, counted.total());
        Narrowed left = counted.few().isEmpty() ? narrowed : narrowed.to(counted.few());
        return new Page(rows(left, order(sort), paging.size(), paging.offset()), counted.total());
    }

    private Counted count(Narrowed narrowed) {
        return database.sql("select count(*), %s from directory.organisation where %s"
                        .formatted(
                                narrowed.byText()
                                        ? "case when count(*) <= :most then array_agg(id) end"
                                        : "null::uuid[]",
                                narrowed.where()))
                .params(narrowed.values())
                .param("most", FEW)
                .query((row, number) -> {
                    Array few = row.getArray(2);
                    return new Counted(row.getLong(1), few == null ? List.of() : List.of((UUID[]) few.getArray()));
                })
                .single();
    }

    /** Behind the last page it is the last, as in {@link Paging}. */
    private Page gathered(Narrowed narrowed, String order, String page) {
        AtomicLong total = new AtomicLong();
        List<ListView.Row> rows = database.sql(
                        """
                        with found as materialized (
                            select id, folded, commune_folded, zone_id, kind, changed_at from directory.organisation where %s),
                        counted as (select count(*) as total from found),
                        chosen as (
                            select organisation.id, (select total from counted) from found organisation order by %s limit :limit
                            offset least(:offset, (select greatest(total - 1, 0) / :limit * :limit from counted)))
                        """.formatted(narrowed.where(), order) + ROWS.formatted("total,", "chosen", order))
                .params(narrowed.values())
                .param("zones", zones(order))
                .param("limit", Paging.ROWS)
                .param("offset", Paging.offset(page))
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return row(row, number);
                })
                .list();
        return new Page(rows, total.get());
    }

    private List<ListView.Row> rows(Narrowed narrowed, String order, int limit, int offset) {
        String chosen =
                "(select organisation.id from directory.organisation where %s order by %s limit :limit offset :offset) chosen"
                        .formatted(narrowed.where(), order);
        return database.sql(ROWS.formatted("", chosen, order))
                .params(narrowed.values())
                .param("zones", zones(order))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    private UUID[] zones(String order) {
        return order.startsWith(ZONE) ? zones() : new UUID[0];
    }

    private UUID[] zones() {
        return database.sql("select id from directory.zone order by folded, id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
    }

    /** What everybody has is an index's order, there or back; whoever has no commune or zone comes last both ways. */
    private static String order(Sort sort) {
        String columns =
                switch (sort.column()) {
                    case "commune" -> "commune_folded %1$s nulls last, organisation.folded, organisation.id";
                    case "zone" -> ZONE + " %1$s nulls last, organisation.folded, organisation.id";
                    case "kind" -> "kind %1$s, organisation.folded %1$s, organisation.id %1$s";
                    case "changed" -> "changed_at %1$s, organisation.folded %1$s, organisation.id %1$s";
                    default -> "organisation.folded %1$s, organisation.id %1$s";
                };
        return columns.formatted(sort.descending() ? "desc" : "asc");
    }

    private Narrowed narrowed(ListFilter filter, boolean resembling) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        conditions.add(filter.archived() ? "archived_at is not null and merged_into is null" : "archived_at is null");
        filter.ofKind().ifPresent(kind -> {
            conditions.add("kind = :kind");
            values.put("kind", kind.name());
        });
        filter.ofZone().ifPresent(zone -> {
            conditions.add("zone_id = :zone");
            values.put("zone", zone);
        });
        if (filter.withoutZone()) {
            conditions.add("zone_id is null");
        }
        if (filter.withoutEmail()) {
            conditions.add("""
                    not exists (select from directory.standing join directory.contact on contact.id = contact_id
                                where organisation_id = organisation.id and email is not null)
                    """);
        }
        narrowByText(filter, resembling, conditions, values);
        return new Narrowed(
                String.join(" and ", conditions), values, !filter.text().isEmpty(), filter.withoutEmail());
    }

    private void narrowByText(
            ListFilter filter, boolean resembling, List<String> conditions, Map<String, Object> values) {
        if (!filter.section().isEmpty()) {
            conditions.add("left(sector, 2) = any(:divisions)");
            values.put("divisions", sectors.divisionsOf(filter.section()).toArray(String[]::new));
        }
        if (!filter.withLabel().isEmpty()) {
            conditions.add(":label = any(labels)");
            values.put("label", filter.withLabel());
        }
        SearchedWords searched = SearchedWords.of(filter.text());
        if (resembling) {
            values.put("alike", alike(filter.text(), String.join(" and ", conditions), values));
            conditions.add("organisation.id = any(:alike)");
        } else {
            conditions.add(searched.condition());
            values.putAll(searched.values());
        }
    }

    private UUID[] alike(String text, String where, Map<String, Object> values) {
        return resembling.among(text, where, values).keySet().toArray(UUID[]::new);
    }

    private ListView.Row row(ResultSet row, int number) throws SQLException {
        String sector = row.getString("sector");
        return new ListView.Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("siret"),
                sector == null ? null : sectors.byCode(sector).orElse(null),
                row.getString("zone_name"),
                row.getString("commune"),
                List.of((String[]) row.getArray("labels").getArray()),
                row.getString("person"),
                row.getString("email"),
                row.getString("phone"));
    }
}
