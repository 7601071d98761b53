package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.Coordinates.Precision;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations in the database. */
@Component
class OrganisationStore {

    private static final String COLUMNS = """
            id, version, name, kind, body_id, siret, siren, rna, bce, sector, zone_id, size, labels, street, postal_code,
            commune, latitude, longitude, precision, website, note, archived_at, merged_into, created_at, changed_at
            """;

    private static final String INSERT = """
            insert into directory.organisation (id, name, folded, kind, body_id, siret, siren, rna, bce,
                sector, zone_id, size, labels, street, postal_code, commune, commune_folded, latitude, longitude, precision,
                website, note, haystack, created_at, changed_at)
            values (:id, :name, :folded, :kind, :body, :siret, :siren, :rna, :bce,
                :sector, :zone, :size, :labels, :street, :postalCode, :commune, :communeFolded, :latitude, :longitude,
                :precision, :website, :note, :haystack, :now, :now)
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batch;

    OrganisationStore(JdbcClient database, NamedParameterJdbcOperations batch) {
        this.database = database;
        this.batch = batch;
    }

    Optional<Organisation> find(OrganisationId id) {
        return database.sql("select " + COLUMNS + " from directory.organisation where id = :id")
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .optional();
    }

    List<Organisation> find(Collection<OrganisationId> ids) {
        return database.sql("select " + COLUMNS + " from directory.organisation where id = any(:ids)")
                .param("ids", uuids(ids))
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> ofKind(OrganisationKind kind) {
        return database.sql("select " + COLUMNS + """
                         from directory.organisation where kind = :kind and archived_at is null order by folded, id
                        """)
                .param("kind", kind.name())
                .query(OrganisationStore::organisation)
                .list();
    }

    /** All that may be matched by an import: the archived and the merged ones too. */
    List<Organisation> all() {
        return database.sql("select " + COLUMNS + " from directory.organisation order by id")
                .query(OrganisationStore::organisation)
                .list();
    }

    void add(OrganisationId id, Particulars told, @Nullable Coordinates place, Instant now) {
        database.sql(INSERT)
                .params(columns(id, told, place, now))
                .param("haystack", "")
                .update();
    }

    /** One organisation of many, with the people it is searched by. */
    record Added(
            OrganisationId id, Particulars told, @Nullable Coordinates place, List<Contact.Details> people) {}

    /** Adds many at once, found by their names, numbers and people without being indexed again. */
    void addAll(List<Added> many, Instant now) {
        batch.batchUpdate(
                INSERT,
                many.stream()
                        .map(one -> {
                            Map<String, @Nullable Object> columns = columns(one.id(), one.told(), one.place(), now);
                            columns.put("haystack", haystack(one.told(), one.people()));
                            return new MapSqlParameterSource(columns);
                        })
                        .toArray(SqlParameterSource[]::new));
    }

    /** First the names, which may be misspelt in a search, then behind a bar what is found by its exact letters. */
    private static String haystack(Particulars told, List<Contact.Details> people) {
        Identifiers ids = told.identifiers();
        Address address = told.address();
        Stream<@Nullable String> names = Stream.of(told.name(), address.commune());
        Stream<@Nullable String> exact =
                Stream.of(address.postalCode(), ids.siret(), ids.siren(), ids.rna(), ids.bce());
        return folded(names, people, Contact.Details::name) + " | " + folded(exact, people, OrganisationStore::reached);
    }

    private static String reached(Contact.Details person) {
        return Stream.of(person.email(), person.phone())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
    }

    private static String folded(
            Stream<@Nullable String> own,
            List<Contact.Details> people,
            Function<Contact.Details, @Nullable String> theirs) {
        return Folding.text(Stream.concat(own, people.stream().<@Nullable String>map(theirs))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    void change(OrganisationId id, int version, Particulars told, @Nullable Coordinates place, Instant now) {
        int changed = database.sql("""
                        update directory.organisation set version = version + 1, name = :name, folded = :folded,
                            kind = :kind, body_id = :body, siret = :siret, siren = :siren, rna = :rna, bce = :bce,
                            sector = :sector, zone_id = :zone, size = :size, labels = :labels, street = :street,
                            postal_code = :postalCode, commune = :commune,
                            commune_folded = :communeFolded, latitude = :latitude, longitude = :longitude,
                            precision = :precision, website = :website, note = :note, changed_at = :now
                        where id = :id and version = :version
                        """)
                .params(columns(id, told, place, now))
                .param("version", version)
                .update();
        expectOne(changed, id, version);
    }

    void archive(OrganisationId id, int version, @Nullable Instant at) {
        expectOne(
                database.sql("""
                                update directory.organisation set version = version + 1, archived_at = :at
                                where id = :id and version = :version and merged_into is null
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("at", at == null ? null : utc(at))
                        .update(),
                id,
                version);
    }

    /** Closes the merged one, and leads whoever followed it to the one kept. */
    void merge(OrganisationId kept, OrganisationId merged, int mergedVersion, Instant now) {
        expectOne(
                database.sql("""
                                update directory.organisation
                                set version = version + 1, archived_at = :now, merged_into = :kept
                                where id = :merged and version = :version and merged_into is null
                                """)
                        .param("now", utc(now))
                        .param("kept", kept.value())
                        .param("merged", merged.value())
                        .param("version", mergedVersion)
                        .update(),
                merged,
                mergedVersion);
        for (String follower : List.of("merged_into", "body_id")) {
            database.sql("update directory.organisation set %1$s = :kept where %1$s = :merged and id <> :kept"
                            .formatted(follower))
                    .param("kept", kept.value())
                    .param("merged", merged.value())
                    .update();
        }
    }

    /** Rewrites the text by which these organisations are searched, from what is stored of them and their people. */
    void index(Collection<OrganisationId> ids) {
        database.sql("""
                        update directory.organisation organisation
                        set haystack = directory.fold(concat_ws(' ', name, commune, people.names)) || ' | '
                            || directory.fold(concat_ws(' ', postal_code, siret, siren, rna, bce, people.reached))
                        from (select chosen.id, string_agg(contact.name, ' ') as names,
                                     string_agg(concat_ws(' ', email, phone), ' ') as reached
                              from directory.organisation chosen
                              left join directory.standing on standing.organisation_id = chosen.id
                              left join directory.contact on contact.id = standing.contact_id
                              where chosen.id = any(:ids) group by chosen.id) people
                        where organisation.id = people.id
                        """).param("ids", uuids(ids)).update();
    }

    /** Those with the same identifier or the same folded name, not archived; for a person to look at. */
    List<Organisation> alike(Identifiers identifiers, String folded, @Nullable OrganisationId except) {
        return database.sql("select " + COLUMNS + """
                         from directory.organisation
                        where archived_at is null and id is distinct from :except
                          and (folded = :folded or siret = :siret or siren = :siren or rna = :rna or bce = :bce)
                        order by folded, id limit 20
                        """)
                .param("except", except == null ? null : except.value(), java.sql.Types.OTHER)
                .param("folded", folded)
                .param("siret", identifiers.siret())
                .param("siren", identifiers.siren())
                .param("rna", identifiers.rna())
                .param("bce", identifiers.bce())
                .query(OrganisationStore::organisation)
                .list();
    }

    static UUID[] uuids(Collection<OrganisationId> ids) {
        return ids.stream().map(OrganisationId::value).distinct().toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void expectOne(int changed, OrganisationId id, int version) {
        if (changed != 1) {
            throw new Stale("Organisation %s is no longer at version %d.".formatted(id, version));
        }
    }

    private static Map<String, @Nullable Object> columns(
            OrganisationId id, Particulars told, @Nullable Coordinates place, Instant now) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id.value());
        columns.put("name", told.name());
        columns.put("folded", told.folded());
        columns.put("kind", told.kind().name());
        columns.put("body", told.body() == null ? null : told.body().value());
        columns.put("siret", told.identifiers().siret());
        columns.put("siren", told.identifiers().siren());
        columns.put("rna", told.identifiers().rna());
        columns.put("bce", told.identifiers().bce());
        columns.put("sector", told.sector());
        columns.put("zone", told.zone() == null ? null : told.zone().value());
        columns.put("size", told.size() == null ? null : told.size().name());
        columns.put("labels", told.labels().toArray(String[]::new));
        columns.put("street", told.address().street());
        columns.put("postalCode", told.address().postalCode());
        columns.put("commune", told.address().commune());
        columns.put("communeFolded", told.address().foldedCommune());
        columns.put("latitude", place == null ? null : place.latitude());
        columns.put("longitude", place == null ? null : place.longitude());
        columns.put("precision", place == null ? null : place.precision().name());
        columns.put("website", told.website());
        columns.put("note", told.note());
        columns.put("now", utc(now));
        return columns;
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        Coordinates place = place(row);
        UUID merged = row.getObject("merged_into", UUID.class);
        OffsetDateTime archived = row.getObject("archived_at", OffsetDateTime.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                particulars(row, place),
                place,
                archived == null ? null : archived.toInstant(),
                merged == null ? null : new OrganisationId(merged),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable Coordinates place(ResultSet row) throws SQLException {
        String precision = row.getString("precision");
        return precision == null
                ? null
                : new Coordinates(row.getDouble("latitude"), row.getDouble("longitude"), Precision.valueOf(precision));
    }

    private static Particulars particulars(ResultSet row, @Nullable Coordinates place) throws SQLException {
        UUID body = row.getObject("body_id", UUID.class);
        UUID zone = row.getObject("zone_id", UUID.class);
        String size = row.getString("size");
        return new Particulars(
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                body == null ? null : new OrganisationId(body),
                new Identifiers(
                        row.getString("siret"), row.getString("siren"), row.getString("rna"), row.getString("bce")),
                row.getString("sector"),
                zone == null ? null : new ZoneId(zone),
                size == null ? null : Size.valueOf(size),
                List.of((String[]) row.getArray("labels").getArray()),
                new Address(row.getString("street"), row.getString("postal_code"), row.getString("commune")),
                place != null && place.precision() == Precision.ADDRESS ? place : null,
                row.getString("website"),
                row.getString("note"));
    }
}
