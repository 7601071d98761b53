package eu.maillage.accounts.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of what people did to others' data. */
@Component
@InTerritory(readOnly = true)
class AuditQuery {

    private static final int PAGE = 50;

    private final JdbcClient database;

    AuditQuery(JdbcClient database) {
        this.database = database;
    }

    public AuditView entries(Asker asker, int number) {
        asker.requireCoordinator();
        List<AuditView.Entry> found = database.sql("""
                        select at, asker_name, action from accounts.audit_entry
                        order by at desc, id desc limit :limit offset :offset
                        """)
                .param("limit", PAGE + 1)
                .param("offset", (number - 1) * PAGE)
                .query((row, index) -> new AuditView.Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("asker_name"),
                        row.getString("action")))
                .list();
        return new AuditView(found.stream().limit(PAGE).toList(), number, found.size() > PAGE);
    }
}
