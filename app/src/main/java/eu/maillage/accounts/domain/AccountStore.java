package eu.maillage.accounts.domain;

import eu.maillage.accounts.Person;
import eu.maillage.accounts.PersonId;
import eu.maillage.tenancy.Grant;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, their grants and their sign-in links. */
@Component
class AccountStore {

    private static final String PERSON = """
            select p.id, p.name, p.email, array_remove(array_agg(g.role), null) as roles
            from accounts.person p
            left join accounts.person_grant g on g.person_id = p.id and g.scope_kind = 'territory'
            where p.closed_at is null
            """;

    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    void add(Person person, Scope scope) {
        database.sql("""
                        insert into accounts.person (id, name, email)
                        values (:id, :name, :email)
                        on conflict (territory_id, lower(email)) do update
                        set name = excluded.name, closed_at = null, id = accounts.person.id
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email())
                .update();
        for (Role role : person.roles()) {
            database.sql("""
                            insert into accounts.person_grant (person_id, role, scope_kind, scope_id)
                            select id, :role, :kind, :scope from accounts.person where lower(email) = lower(:email)
                            on conflict do nothing
                            """)
                    .param("role", role.name())
                    .param("kind", scope.kind())
                    .param("scope", scope.id())
                    .param("email", person.email())
                    .update();
        }
    }

    List<Person> all() {
        return database.sql(PERSON + " group by p.territory_id, p.id order by p.name")
                .query(AccountStore::person)
                .list();
    }

    Optional<Person> byEmail(String email) {
        return database.sql(PERSON + " and lower(p.email) = lower(:email) group by p.territory_id, p.id")
                .param("email", email.strip())
                .query(AccountStore::person)
                .optional();
    }

    Optional<Person> find(UUID id) {
        return database.sql(PERSON + " and p.id = :id group by p.territory_id, p.id")
                .param("id", id)
                .query(AccountStore::person)
                .optional();
    }

    /** Somebody whose account is open, and all that she may do. */
    record Member(UUID id, String name, Set<Grant> grants) {}

    /** Those of them whose account is open, by their ids. */
    Map<UUID, Member> members(Collection<UUID> ids) {
        Map<UUID, Member> members = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("""
                            select p.id, p.name, g.role, g.scope_kind, g.scope_id
                            from accounts.person p left join accounts.person_grant g on g.person_id = p.id
                            where p.closed_at is null and p.id = any(:ids)
                            """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
                UUID id = row.getObject("id", UUID.class);
                String name = row.getString("name");
                Member member = members.computeIfAbsent(id, _ -> new Member(id, name, new HashSet<>()));
                String role = row.getString("role");
                if (role != null) {
                    member.grants()
                            .add(new Grant(
                                    Role.valueOf(role),
                                    new Scope(row.getString("scope_kind"), row.getObject("scope_id", UUID.class))));
                }
            });
        }
        return members;
    }

    void close(PersonId person, Instant now) {
        database.sql("update accounts.person set closed_at = cast(:now as timestamptz) where id = :id")
                .param("now", now.toString())
                .param("id", person.value())
                .update();
        database.sql("delete from accounts.person_grant where person_id = :id")
                .param("id", person.value())
                .update();
    }

    void addSignInLink(byte[] hash, PersonId person, Instant expiresAt) {
        database.sql("""
                        insert into accounts.sign_in_link (hash, person_id, expires_at)
                        values (:hash, :person, cast(:expires as timestamptz))
                        """)
                .param("hash", hash)
                .param("person", person.value())
                .param("expires", expiresAt.toString())
                .update();
    }

    /** Makes the links useless that the person did not use yet. Two that are asked for at once follow one another. */
    void replaceSignInLinks(PersonId person, Instant now) {
        database.sql("select 1 from accounts.person where id = :person for update")
                .param("person", person.value())
                .query()
                .listOfRows();
        database.sql("""
                        update accounts.sign_in_link set replaced_at = cast(:now as timestamptz)
                        where person_id = :person and used_at is null and replaced_at is null
                        """)
                .param("person", person.value())
                .param("now", now.toString())
                .update();
    }

    /** Whether a newer link was sent before this one was used. */
    boolean isReplaced(byte[] hash) {
        return database.sql("""
                        select exists (select 1 from accounts.sign_in_link
                            where hash = :hash and used_at is null and replaced_at is not null)
                        """).param("hash", hash).query(Boolean.class).single();
    }

    /** The person of a link that can still be used. */
    Optional<Person> personOfLink(byte[] hash, Instant now) {
        return database.sql(PERSON + """
                         and p.id = (select person_id from accounts.sign_in_link
                                      where hash = :hash and used_at is null and replaced_at is null
                                        and expires_at > cast(:now as timestamptz))
                         group by p.territory_id, p.id
                         """)
                .param("hash", hash)
                .param("now", now.toString())
                .query(AccountStore::person)
                .optional();
    }

    /** Uses a link up; false when it was used, replaced, or expired, meanwhile. */
    boolean use(byte[] hash, Instant now) {
        return database.sql("""
                                update accounts.sign_in_link set used_at = cast(:now as timestamptz)
                                where hash = :hash and used_at is null and replaced_at is null
                                  and expires_at > cast(:now as timestamptz)
                                """)
                        .param("hash", hash)
                        .param("now", now.toString())
                        .update()
                == 1;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Set<Role> held = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Person(
                new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("email"), held);
    }
}
