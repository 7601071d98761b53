package eu.maillage.accounts.domain;

import eu.maillage.accounts.CapabilityLink;
import eu.maillage.accounts.LinkId;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Capability links, each under the hash of its secret. */
@Component
class LinkStore {

    private static final String LINK = """
            select id, role, scope_kind, scope_id, place, label, created_at, expires_at,
                   case when revoked_at is not null then 'REVOKED'
                        when expires_at > cast(:now as timestamptz) then 'ACTIVE' else 'EXPIRED' end as state
            from accounts.capability_link
            """;

    private final JdbcClient database;

    LinkStore(JdbcClient database) {
        this.database = database;
    }

    void add(CapabilityLink link, byte[] hash) {
        database.sql("""
                        insert into accounts.capability_link
                            (id, hash, role, scope_kind, scope_id, place, label, created_at, expires_at)
                        values (:id, :hash, :role, :kind, :scope, :place, :label,
                                cast(:created as timestamptz), cast(:expires as timestamptz))
                        """)
                .param("id", link.id().value())
                .param("hash", hash)
                .param("role", link.role().name())
                .param("kind", link.scope().kind())
                .param("scope", link.scope().id())
                .param("place", link.place())
                .param("label", link.label())
                .param("created", link.createdAt().toString())
                .param("expires", link.expiresAt().toString())
                .update();
    }

    List<CapabilityLink> of(Scope scope, Instant now) {
        return database.sql(LINK + " where scope_kind = :kind and scope_id = :scope order by created_at desc, id desc")
                .param("now", now.toString())
                .param("kind", scope.kind())
                .param("scope", scope.id())
                .query(LinkStore::link)
                .list();
    }

    Optional<CapabilityLink> byHash(byte[] hash, Instant now) {
        return database.sql(LINK + " where hash = :hash")
                .param("now", now.toString())
                .param("hash", hash)
                .query(LinkStore::link)
                .optional();
    }

    List<CapabilityLink> active(Collection<UUID> ids, Instant now) {
        return database.sql(LINK
                        + " where id = any(:ids) and revoked_at is null and expires_at > cast(:now as timestamptz)")
                .param("now", now.toString())
                .param("ids", ids.toArray(UUID[]::new))
                .query(LinkStore::link)
                .list();
    }

    /** The scope of the link that was revoked, or nothing where there is no such link. */
    Optional<Scope> revoke(LinkId link, Instant now) {
        return database.sql("""
                        update accounts.capability_link
                        set revoked_at = coalesce(revoked_at, cast(:now as timestamptz))
                        where id = :id returning scope_kind, scope_id
                        """)
                .param("now", now.toString())
                .param("id", link.value())
                .query((row, number) -> new Scope(row.getString("scope_kind"), row.getObject("scope_id", UUID.class)))
                .optional();
    }

    private static CapabilityLink link(ResultSet row, int number) throws SQLException {
        return new CapabilityLink(
                new LinkId(row.getObject("id", UUID.class)),
                Role.valueOf(row.getString("role")),
                new Scope(row.getString("scope_kind"), row.getObject("scope_id", UUID.class)),
                row.getObject("place", Integer.class),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                CapabilityLink.State.valueOf(row.getString("state")));
    }
}
