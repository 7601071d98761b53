package eu.maillage.accounts.web;

import eu.maillage.accounts.AuditSubject;
import eu.maillage.accounts.AuditSubjects;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Scope;
import eu.maillage.ui.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of what people did to others' data. */
@Component
@InTerritory(readOnly = true)
class AuditQuery {

    private record Row(
            Instant at,
            String who,
            String action,
            int many,
            Scope about,
            @Nullable Scope within) {}

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
                        select at, asker_name, action, many, scope_kind, scope_id, within_kind, within_id
                        from accounts.audit_entry
                        order by at desc, id desc limit :limit offset :offset
                        """)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(AuditQuery::row)
                .list();
        Map<Scope, AuditSubject> named = named(asker, found);
        return new AuditView(
                found.stream()
                        .map(row -> new AuditView.Entry(
                                row.at(),
                                row.who(),
                                row.action(),
                                row.many(),
                                Stream.of(row.about(), row.within())
                                        .map(named::get)
                                        .flatMap(Stream::ofNullable)
                                        .toList()))
                        .toList(),
                paging);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String within = row.getString("within_kind");
        return new Row(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("asker_name"),
                row.getString("action"),
                row.getInt("many"),
                new Scope(row.getString("scope_kind"), row.getObject("scope_id", UUID.class)),
                within == null ? null : new Scope(within, row.getObject("within_id", UUID.class)));
    }

    private Map<Scope, AuditSubject> named(Asker asker, List<Row> rows) {
        Set<Scope> scopes = rows.stream()
                .flatMap(row -> Stream.of(row.about(), row.within()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Map<Scope, AuditSubject> named = new HashMap<>();
        subjects.forEach(known -> named.putAll(known.named(asker, scopes)));
        return named;
    }
}
