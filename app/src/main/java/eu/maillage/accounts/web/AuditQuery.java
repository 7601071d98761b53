package eu.maillage.accounts.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import eu.maillage.ui.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of what people did to others' data. */
@Component
@InTerritory(readOnly = true)
class AuditQuery {

    private record Row(Instant at, String who, String action, Scope scope) {}

    private final JdbcClient database;
    private final List<AuditSubjects> subjects;

    AuditQuery(JdbcClient database, List<AuditSubjects> subjects) {
        this.database = database;
        this.subjects = List.copyOf(subjects);
    }

    public AuditView entries(Asker asker, String asked) {
        asker.requireCoordinator();
        long total = database.sql("select count(*) from accounts.audit_entry")
                .query((row, index) -> row.getLong(1))
                .single();
        Paging paging = Paging.of(asked, total);
        List<Row> found = database.sql("""
                        select at, asker_name, action, scope_kind, scope_id from accounts.audit_entry
                        order by at desc, id desc limit :limit offset :offset
                        """)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, index) -> new Row(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("asker_name"),
                        row.getString("action"),
                        new Scope(row.getString("scope_kind"), row.getObject("scope_id", UUID.class))))
                .list();
        Map<Scope, AuditSubject> named = named(asker, found);
        return new AuditView(
                found.stream()
                        .map(row -> new AuditView.Entry(row.at(), row.who(), row.action(), named.get(row.scope())))
                        .toList(),
                paging);
    }

    private Map<Scope, AuditSubject> named(Asker asker, List<Row> rows) {
        Set<Scope> scopes = rows.stream().map(Row::scope).collect(Collectors.toSet());
        Map<Scope, AuditSubject> named = new HashMap<>();
        subjects.forEach(known -> named.putAll(known.named(asker, scopes)));
        return named;
    }
}
