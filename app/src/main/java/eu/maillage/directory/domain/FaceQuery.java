package eu.maillage.directory.domain;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationSearch;
import eu.maillage.directory.OrganisationsFound;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.AskedOnce;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations and people as other modules see them. */
@Component
@InTerritory(readOnly = true)
class FaceQuery {

    /** The scope of the roles that are held for one organisation. */
    private static final String ORGANISATION = "organisation";

    private static final String FACE = """
            select organisation.id, organisation.name, kind, siret, sector, zone_id, zone.name as zone_name, commune,
                latitude, longitude, precision, archived_at is not null as archived, organisation.folded
            from directory.organisation left join directory.zone on zone.id = zone_id
            """;

    private static final String PERSON = """
            select standing.organisation_id, contact.id, contact.name, role, email, phone,
                array(select newest.purpose from (
                    select distinct on (purpose) purpose, given from directory.consent
                    where contact_id = contact.id order by purpose, at desc, id desc) newest where given) as purposes,
                array(select organisation_id from directory.standing every
                    where every.contact_id = contact.id order by since, organisation_id) as organisations
            from directory.standing join directory.contact on contact.id = contact_id
            """;

    private static final String WANTED = """
            archived_at is null
            and (:zone::uuid is null or zone_id = :zone::uuid)
            and (:divisions::text[] is null or left(sector, 2) = any(:divisions::text[]))
            and organisation.id <> all(:without)
            """;

    private final JdbcClient database;
    private final ResemblanceQuery resembling;
    private final Sectors sectors;

    FaceQuery(JdbcClient database, ResemblanceQuery resembling, Sectors sectors) {
        this.database = database;
        this.resembling = resembling;
        this.sectors = sectors;
    }

    public boolean isEmpty(Asker asker) {
        return database.sql("select not exists (select from directory.organisation)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** By their ids, merged ones answered by the one kept. */
    public List<OrganisationFace> organisations(Asker asker, Collection<OrganisationId> ids) {
        return withPeople(asker, withoutPeople(asker, ids));
    }

    /** The same, nobody in them. */
    @AskedOnce
    public List<OrganisationFace> withoutPeople(Asker asker, Collection<OrganisationId> ids) {
        // As an array, so that they are looked up one by one and not found in a walk through all organisations.
        return List.copyOf(database.sql(FACE + """
                        where organisation.id = any(array(
                            select coalesce(merged_into, id) from directory.organisation where id = any(:ids)))
                        order by organisation.folded, organisation.id
                        """)
                .param("ids", OrganisationStore.uuids(ids))
                .query(this::face)
                .list());
    }

    /** The merged ones among them as they were, with the people of the one kept. */
    public List<OrganisationFace> former(Asker asker, Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database
                .sql(FACE
                        + " where organisation.id = any(:ids) and merged_into is not null order by organisation.folded")
                .param("ids", OrganisationStore.uuids(ids))
                .query(this::face)
                .list()
                .stream()
                .map(face -> with(
                        face,
                        organisations(asker, List.of(face.id())).stream()
                                .flatMap(kept -> kept.contacts().stream())
                                .toList()))
                .toList();
    }

    /** The one kept, by the id of each that went. */
    public Map<OrganisationId, OrganisationId> mergers(Asker asker, Collection<OrganisationId> ids) {
        Map<OrganisationId, OrganisationId> kept = new HashMap<>();
        database.sql("""
                        select id, merged_into from directory.organisation
                        where merged_into is not null and (id = any(:ids) or merged_into = any(:ids))
                        """).param("ids", OrganisationStore.uuids(ids)).query(row -> {
            kept.put(
                    new OrganisationId(row.getObject("id", UUID.class)),
                    new OrganisationId(row.getObject("merged_into", UUID.class)));
        });
        return kept;
    }

    public List<OrganisationFace> all(Asker asker) {
        return database.sql(FACE + " where archived_at is null order by organisation.folded, organisation.id")
                .query(this::face)
                .list();
    }

    /** Those in which each word is found; where none is, those whose names resemble the text. */
    public List<OrganisationFace> search(Asker asker, String text, int limit) {
        return find(asker, OrganisationSearch.of(text), limit).first();
    }

    /** Out of an index alone. */
    public List<OrganisationId> called(Asker asker, String text, int limit) {
        SearchedWords words = SearchedWords.of(Folding.name(text));
        return database.sql("select id from directory.organisation where archived_at is null and " + words.inName()
                        + " order by folded, id limit :limit")
                .params(words.values())
                .param("limit", limit)
                .query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The same, narrowed, and how many there are. */
    public OrganisationsFound find(Asker asker, OrganisationSearch search, int limit) {
        OrganisationsFound found = matching(search, limit);
        return found.total() == 0 && forgives(search) ? resembling(search, limit) : found;
    }

    private static boolean forgives(OrganisationSearch search) {
        return search.words().strip().length() > 3;
    }

    /** All, then sorted: along the index of names each row is fetched by itself, which takes twice as long. */
    private OrganisationsFound matching(OrganisationSearch search, int limit) {
        SearchedWords words = SearchedWords.of(search.words());
        AtomicLong total = new AtomicLong();
        List<OrganisationFace> first = database.sql("""
                        with found as materialized (select id, folded from directory.organisation where %s and %s),
                             first as (select id from found order by folded, id limit :limit)
                        select face.*, (select count(*) from found) as total
                        from (%s where organisation.id = any(array(select id from first))) face
                        order by folded, id
                        """.formatted(WANTED, words.condition(), FACE))
                .params(values(search))
                .params(words.values())
                .param("limit", limit)
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return face(row, number);
                })
                .list();
        return new OrganisationsFound(first, total.get());
    }

    private OrganisationsFound resembling(OrganisationSearch search, int limit) {
        Map<UUID, Integer> slips = resembling.among(search.words(), WANTED, values(search));
        List<OrganisationFace> nearest = slips.isEmpty()
                ? List.of()
                : database.sql(FACE + """
                         join unnest(:ids::uuid[], :slips::int[]) as near (id, slips) on near.id = organisation.id
                        order by slips, organisation.folded, organisation.id limit :limit
                        """)
                        .param("ids", slips.keySet().toArray(UUID[]::new))
                        .param("slips", slips.values().toArray(Integer[]::new))
                        .param("limit", limit)
                        .query(this::face)
                        .list();
        return new OrganisationsFound(nearest, slips.size());
    }

    private Map<String, @Nullable Object> values(OrganisationSearch search) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("zone", search.zone() == null ? null : search.zone().value());
        values.put(
                "divisions",
                search.section() == null
                        ? null
                        : sectors.divisionsOf(search.section()).toArray(String[]::new));
        values.put("without", OrganisationStore.uuids(search.without()));
        return values;
    }

    public Optional<ContactFace> contact(Asker asker, ContactId id) {
        return contacts(asker, List.of(id)).stream().findFirst();
    }

    public List<ContactFace> contacts(Asker asker, Collection<ContactId> ids) {
        Map<ContactId, ContactFace> people = new HashMap<>();
        database
                .sql(PERSON + " where contact.id = any(:ids) order by since, standing.organisation_id")
                .param("ids", ids.stream().map(ContactId::value).distinct().toArray(UUID[]::new))
                .query((row, number) -> person(row))
                .list()
                .stream()
                .filter(person -> person.organisations().stream().anyMatch(one -> mayMeet(asker, one)))
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return ids.stream()
                .distinct()
                .filter(people::containsKey)
                .map(people::get)
                .toList();
    }

    /** Of those whom the asker may meet. */
    public Map<Purpose, Instant> refusals(Asker asker, ContactId id) {
        Map<Purpose, Instant> refused = new EnumMap<>(Purpose.class);
        if (contact(asker, id).isPresent()) {
            database.sql("""
                            select purpose, at from (
                                select distinct on (purpose) purpose, given, at from directory.consent
                                where contact_id = :id order by purpose, at desc, id desc) newest
                            where not given
                            """).param("id", id.value()).query(row -> {
                refused.put(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getObject("at", OffsetDateTime.class).toInstant());
            });
        }
        return refused;
    }

    private List<OrganisationFace> withPeople(Asker asker, List<OrganisationFace> faces) {
        Map<OrganisationId, List<ContactFace>> people = people(faces.stream()
                .map(OrganisationFace::id)
                .filter(id -> mayMeet(asker, id))
                .toList());
        return faces.stream()
                .map(face -> with(face, people.getOrDefault(face.id(), List.of())))
                .toList();
    }

    private static OrganisationFace with(OrganisationFace face, List<ContactFace> people) {
        return new OrganisationFace(
                face.id(),
                face.name(),
                face.kind(),
                face.siret(),
                face.sector(),
                face.zone(),
                face.commune(),
                face.coordinates(),
                people,
                face.archived());
    }

    private Map<OrganisationId, List<ContactFace>> people(Collection<OrganisationId> organisations) {
        Map<OrganisationId, List<ContactFace>> people = new HashMap<>();
        if (organisations.isEmpty()) {
            return people;
        }
        database.sql(PERSON + " where standing.organisation_id = any(:ids) order by since, contact.id")
                .param("ids", OrganisationStore.uuids(organisations))
                .query(row -> {
                    people.computeIfAbsent(
                                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                    any -> new java.util.ArrayList<>())
                            .add(person(row));
                });
        return people;
    }

    private static boolean mayMeet(Asker asker, OrganisationId organisation) {
        return asker.coordinates() || asker.holds(Role.MANAGER, new Scope(ORGANISATION, organisation.value()));
    }

    private OrganisationFace face(ResultSet row, int number) throws SQLException {
        String sector = row.getString("sector");
        UUID zone = row.getObject("zone_id", UUID.class);
        return new OrganisationFace(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("siret"),
                sector == null ? null : sectors.byCode(sector).orElse(null),
                zone == null ? null : new ZoneFace(new ZoneId(zone), row.getString("zone_name")),
                row.getString("commune"),
                OrganisationStore.place(row),
                List.of(),
                row.getBoolean("archived"));
    }

    private static ContactFace person(ResultSet row) throws SQLException {
        var details = new Contact.Details(row.getString("name"), row.getString("email"), row.getString("phone"));
        return new ContactFace(
                new ContactId(row.getObject("id", UUID.class)),
                details.called(),
                row.getString("role"),
                details.email(),
                details.phone(),
                purposes(row.getArray("purposes")),
                Arrays.stream((UUID[]) row.getArray("organisations").getArray())
                        .map(OrganisationId::new)
                        .toList());
    }

    private static Set<Purpose> purposes(Array names) throws SQLException {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (String name : (String[]) names.getArray()) {
            purposes.add(Purpose.valueOf(name));
        }
        return purposes;
    }
}
