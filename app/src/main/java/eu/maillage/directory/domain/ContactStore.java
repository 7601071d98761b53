package eu.maillage.directory.domain;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in the database: who they are, for whom they stand, what they consented to. */
@Component
class ContactStore {

    private static final String INSERT = """
            insert into directory.contact (id, name, folded, email, phone, created_at, changed_at)
            values (:id, :name, :folded, :email, :phone, :now, :now)
            """;
    private static final String STAND = """
            insert into directory.standing (organisation_id, contact_id, role, since)
            values (:organisation, :contact, :role, :now)
            on conflict (territory_id, organisation_id, contact_id) do update set role = excluded.role
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batch;

    ContactStore(JdbcClient database, NamedParameterJdbcOperations batch) {
        this.database = database;
        this.batch = batch;
    }

    /** One person of many. */
    record Added(ContactId id, Details details) {}

    /** One standing of many. */
    record Stood(
            OrganisationId organisation,
            ContactId contact,
            @Nullable String role) {}

    void addAll(List<Added> many, Instant now) {
        batch.batchUpdate(
                INSERT,
                many.stream().map(one -> columns(one.id(), one.details(), now)).toArray(SqlParameterSource[]::new));
    }

    void standAll(List<Stood> many, Instant now) {
        batch.batchUpdate(
                STAND,
                many.stream()
                        .map(one -> columns(one.organisation(), one.contact(), one.role(), now))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource columns(ContactId id, Details details, Instant now) {
        return new MapSqlParameterSource("id", id.value())
                .addValue("name", details.name())
                .addValue("folded", details.folded())
                .addValue("email", details.email())
                .addValue("phone", details.phone())
                .addValue("now", OrganisationStore.utc(now));
    }

    private static MapSqlParameterSource columns(
            OrganisationId organisation, ContactId contact, @Nullable String role, Instant now) {
        return new MapSqlParameterSource("organisation", organisation.value())
                .addValue("contact", contact.value())
                .addValue("role", role)
                .addValue("now", OrganisationStore.utc(now));
    }

    Optional<String> email(ContactId id) {
        return database.sql("select email from directory.contact where id = :id and email is not null")
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    Optional<Contact> find(OrganisationId organisation, ContactId id) {
        return database.sql("""
                        select contact.id, version, name, email, phone, role
                        from directory.standing join directory.contact on contact.id = contact_id
                        where organisation_id = :organisation and contact_id = :id
                        """)
                .param("organisation", organisation.value())
                .param("id", id.value())
                .query(ContactStore::contact)
                .optional();
    }

    List<Contact> of(OrganisationId organisation) {
        return database.sql("""
                        select contact.id, version, name, email, phone, role
                        from directory.standing join directory.contact on contact.id = contact_id
                        where organisation_id = :organisation order by since, contact.id
                        """)
                .param("organisation", organisation.value())
                .query(ContactStore::contact)
                .list();
    }

    List<OrganisationId> organisationsOf(ContactId id) {
        return database.sql("select organisation_id from directory.standing where contact_id = :id order by since")
                .param("id", id.value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether she is known; if so, nobody else notes what she says before this transaction ends. */
    boolean hold(ContactId id) {
        return database.sql("select id from directory.contact where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** What is known of her, whether or not she stands anywhere. */
    Optional<Details> details(ContactId id) {
        return database.sql("select name, email, phone from directory.contact where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Details(row.getString("name"), row.getString("email"), row.getString("phone")))
                .optional();
    }

    /** The person who has this address and this name, wherever she stands. */
    Optional<ContactId> same(Details details) {
        return database.sql("""
                        select id from directory.contact
                        where email = :email and folded = :folded and name <> '' order by id limit 1
                        """)
                .param("email", details.email())
                .param("folded", details.folded())
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .optional();
    }

    ContactId add(Details details, Instant now) {
        ContactId id = new ContactId(Ids.next());
        addAll(List.of(new Added(id, details)), now);
        return id;
    }

    void change(ContactId id, int version, Details details, Instant now) {
        int changed = database.sql("""
                        update directory.contact set version = version + 1, name = :name, folded = :folded,
                            email = :email, phone = :phone, changed_at = :now
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("name", details.name())
                .param("folded", details.folded())
                .param("email", details.email())
                .param("phone", details.phone())
                .param("now", OrganisationStore.utc(now))
                .update();
        if (changed != 1) {
            throw new Stale("Contact %s is no longer at version %d.".formatted(id, version));
        }
    }

    /** Lets a person stand for an organisation, in this role from now on. */
    void stand(OrganisationId organisation, ContactId contact, @Nullable String role, Instant now) {
        standAll(List.of(new Stood(organisation, contact, role)), now);
    }

    boolean leave(OrganisationId organisation, ContactId contact) {
        return database.sql("""
                        delete from directory.standing
                        where organisation_id = :organisation and contact_id = :contact
                        """)
                        .param("organisation", organisation.value())
                        .param("contact", contact.value())
                        .update()
                == 1;
    }

    /** Hands the people of one organisation to another; who stands for both already keeps her role there. */
    void move(OrganisationId from, OrganisationId to) {
        database.sql("""
                        insert into directory.standing (organisation_id, contact_id, role, since)
                        select :to, contact_id, role, since from directory.standing where organisation_id = :from
                        on conflict do nothing
                        """).param("from", from.value()).param("to", to.value()).update();
        database.sql("delete from directory.standing where organisation_id = :from")
                .param("from", from.value())
                .update();
    }

    void erase(ContactId id, LocalDate today) {
        database.sql("delete from directory.contact where id = :id")
                .param("id", id.value())
                .update();
        database.sql("insert into directory.erasure (id, on_day) values (:id, :day)")
                .param("id", Ids.next())
                .param("day", today)
                .update();
    }

    void consent(ContactId id, Purpose purpose, boolean given, ConsentMeans means, String notedBy, Instant now) {
        database.sql("""
                        insert into directory.consent (id, contact_id, purpose, given, at, means, noted_by)
                        values (:id, :contact, :purpose, :given, :at, :means, :by)
                        """)
                .param("id", Ids.next())
                .param("contact", id.value())
                .param("purpose", purpose.name())
                .param("given", given)
                .param("at", OrganisationStore.utc(now))
                .param("means", means.name())
                .param("by", notedBy)
                .update();
    }

    /** What she said, the newest first. */
    List<Consent> consents(ContactId id) {
        return database.sql("""
                        select purpose, given, at, means, noted_by from directory.consent
                        where contact_id = :id order by at desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Consent(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("given"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ConsentMeans.valueOf(row.getString("means")),
                        row.getString("noted_by")))
                .list();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Details(row.getString("name"), row.getString("email"), row.getString("phone")),
                row.getString("role"));
    }
}
