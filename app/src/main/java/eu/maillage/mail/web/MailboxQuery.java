package eu.maillage.mail.web;

import eu.maillage.mail.Attachment;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens letters for everybody: in the demonstration alone. */
@Component
@ConditionalOnBooleanProperty("maillage.demo")
@InTerritory(readOnly = true)
class MailboxQuery {

    private final JdbcClient database;

    MailboxQuery(JdbcClient database) {
        this.database = database;
    }

    public List<LetterRow> newest(Asker asker, int limit) {
        return database.sql(
                        "select *, html <> '' as whole from mail.letter order by written_at desc, id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> OutboxQuery.letter(row))
                .list();
    }

    public OpenedLetter open(Asker asker, LetterId id) {
        return database.sql("select *, html <> '' as whole from mail.letter where id = :id")
                .param("id", id.value())
                .query((row, number) -> new OpenedLetter(
                        asker.territory(),
                        OutboxQuery.letter(row),
                        row.getString("html"),
                        row.getString("plain"),
                        files(id)))
                .optional()
                .orElseThrow(() -> new NotFound("No letter %s.".formatted(id)));
    }

    private List<OpenedLetter.File> files(LetterId id) {
        return database.sql("""
                        select position, name, length(content) as size from mail.attachment
                        where letter_id = :id order by position
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new OpenedLetter.File(row.getInt("position"), row.getString("name"), row.getInt("size")))
                .list();
    }

    public Attachment file(Asker asker, LetterId id, int position) {
        return database.sql("select * from mail.attachment where letter_id = :id and position = :position")
                .param("id", id.value())
                .param("position", position)
                .query((row, number) ->
                        new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound("No file %d of letter %s.".formatted(position, id)));
    }
}
