package eu.maillage.mail.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuppressionStore {

    private static final RowMapper<Boolean> FOUND = (row, number) -> row.getBoolean(1);

    private final JdbcClient database;

    SuppressionStore(JdbcClient database) {
        this.database = database;
    }

    void unsubscribed(String address, Instant since) {
        add(address, "UNSUBSCRIBED", since);
    }

    void bounced(String address, Instant since) {
        add(address, "BOUNCED", since);
    }

    private void add(String address, String reason, Instant since) {
        database.sql("""
                        insert into mail.suppression (address, reason, since) values (:address, :reason, :since)
                        on conflict do nothing
                        """)
                .param("address", folded(address))
                .param("reason", reason)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(String address) {
        database.sql("delete from mail.suppression where address = :address")
                .param("address", folded(address))
                .update();
    }

    /** An address that nobody has any more; that somebody wants no mailing is kept for the day when she is found again. */
    void forgetBounce(String address) {
        database.sql("delete from mail.suppression where address = :address and reason = 'BOUNCED'")
                .param("address", folded(address))
                .update();
    }

    boolean holdsBack(String address, boolean mailing) {
        return database.sql("""
                        select exists (select from mail.suppression
                                       where address = :address and (reason = 'BOUNCED' or :mailing))
                        """)
                .param("address", folded(address))
                .param("mailing", mailing)
                .query(FOUND)
                .single();
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
