package eu.maillage.accounts.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log, in a table that the application can only add to. */
@Component
@InTerritory
class AuditStore implements AuditLog {

    /** What somebody does to one thing within this time is one act. */
    private static final Duration ONE_ACT = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    AuditStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(Asker asker, String action, Scope about) {
        add(asker, action, about, null, 1);
    }

    @Override
    public void record(Asker asker, String action, Scope about, Scope within) {
        add(asker, action, about, within, 1);
    }

    @Override
    public void recordMany(Asker asker, String action, int many, Scope about) {
        add(asker, action, about, null, many);
    }

    @Override
    public void recordNumbered(Asker asker, String action, int number, Scope within) {
        add(asker, action, within, null, number);
    }

    @Override
    public void recordOnce(Asker asker, String action, Scope about, Scope within) {
        if (!isKnown(asker, action, about)) {
            add(asker, action, about, within, 1);
        }
    }

    private boolean isKnown(Asker asker, String action, Scope about) {
        return database.sql("""
                        select exists (select 1 from accounts.audit_entry
                            where at > cast(:since as timestamptz) and asker_id is not distinct from :asker
                              and action = :action and scope_kind = :scopeKind and scope_id = :scope)
                        """)
                .param("since", clock.instant().minus(ONE_ACT).toString())
                .param("asker", asker.id())
                .param("action", action)
                .param("scopeKind", about.kind())
                .param("scope", about.id())
                .query(Boolean.class)
                .single();
    }

    private void add(Asker asker, String action, Scope about, @Nullable Scope within, int many) {
        if (asker.kind() == Asker.Kind.APPLICATION) {
            return;
        }
        database.sql("""
                        insert into accounts.audit_entry (id, at, asker_kind, asker_id, asker_name, action, scope_kind,
                                                          scope_id, within_kind, within_id, many)
                        values (:id, cast(:at as timestamptz), :kind, :asker, :name, :action, :scopeKind,
                                :scope, :withinKind, :within, :many)
                        """)
                .param("id", Ids.next())
                .param("at", clock.instant().toString())
                .param("kind", asker.kind().name())
                .param("asker", asker.id())
                .param("name", asker.name())
                .param("action", action)
                .param("scopeKind", about.kind())
                .param("scope", about.id())
                .param("withinKind", within == null ? null : within.kind())
                .param("within", within == null ? null : within.id())
                .param("many", many)
                .update();
    }
}
