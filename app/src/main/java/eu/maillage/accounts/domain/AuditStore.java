package eu.maillage.accounts.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log, in a table that the application can only add to. */
@Component
@InTerritory
class AuditStore implements AuditLog {

    private final JdbcClient database;
    private final Clock clock;

    AuditStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(Asker asker, String action, Scope about) {
        database.sql("""
                        insert into accounts.audit_entry
                            (id, at, asker_kind, asker_id, asker_name, action, scope_kind, scope_id)
                        values (:id, cast(:at as timestamptz), :kind, :asker, :name, :action, :scopeKind, :scope)
                        """)
                .param("id", Ids.next())
                .param("at", clock.instant().toString())
                .param("kind", asker.kind().name())
                .param("asker", asker.id())
                .param("name", asker.name())
                .param("action", action)
                .param("scopeKind", about.kind())
                .param("scope", about.id())
                .update();
    }
}
