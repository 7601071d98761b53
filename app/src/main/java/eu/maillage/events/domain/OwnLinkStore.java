package eu.maillage.events.domain;

import eu.maillage.accounts.LinkId;
import eu.maillage.directory.ContactId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps for whom each organisation's own link was made. */
@Repository
class OwnLinkStore {

    private static final RowMapper<Holder> HOLDER = (row, number) -> {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new Holder(contact == null ? null : new ContactId(contact));
    };

    private static final RowMapper<LinkId> LINK = (row, number) -> new LinkId(row.getObject("link_id", UUID.class));

    private final JdbcClient database;

    OwnLinkStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * For whom a link was made.
     *
     * @param contact absent once she is erased
     */
    record Holder(@Nullable ContactId contact) {}

    void add(LinkId link, ContactId contact, boolean sent) {
        database.sql("insert into events.own_link (link_id, contact_id, sent) values (:link, :contact, :sent)")
                .param("link", link.value())
                .param("contact", contact.value())
                .param("sent", sent)
                .update();
    }

    /** Those that went to her by letter. */
    List<LinkId> sentTo(ContactId contact) {
        return database.sql("select link_id from events.own_link where contact_id = :contact and sent")
                .param("contact", contact.value())
                .query(LINK)
                .list();
    }

    /** Takes out those whose holder is erased. */
    List<LinkId> takeThoseOfTheErased() {
        return database.sql("delete from events.own_link where contact_id is null returning link_id")
                .query(LINK)
                .list();
    }

    /** Nothing where it was made for the organisation alone. */
    Optional<Holder> holder(LinkId link) {
        return database.sql("select contact_id from events.own_link where link_id = :link")
                .param("link", link.value())
                .query(HOLDER)
                .optional();
    }
}
