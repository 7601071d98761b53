package eu.maillage.accounts.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.ui.Paging;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of what people did to others' data. */
@Component
@InTerritory(readOnly = true)
class AuditQuery {

    private final JdbcClient database;

    AuditQuery(JdbcClient database) {
        this.database = database;
    }

    public AuditView entries(Asker asker, String asked) {
        asker.requireCoordinator();
        long total = database.sql("select count(*) from accounts.audit_entry")
                .query((row, index) -> row.getLong(1))
                .single();
        Paging paging = Paging.of(asked, total);
        List<AuditView.Entry> found = database.sql("""
                        select at, asker_name, action from accounts.audit_entry
                        order by at desc, id desc limit :limit offset :offset
                        """)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, index) -> new AuditView.Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("asker_name"),
                        row.getString("action")))
                .list();
        return new AuditView(found, paging);
    }
}
