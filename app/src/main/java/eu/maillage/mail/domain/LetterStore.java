package eu.maillage.mail.domain;

import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.LetterKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LetterStore {

    private static final RowMapper<Integer> NUMBER = (row, number) -> row.getInt(1);
    private static final RowMapper<String> TEXT = (row, number) -> row.getString(1);
    private static final RowMapper<LetterId> ID = (row, number) -> new LetterId(row.getObject(1, UUID.class));
    private static final RowMapper<Attachment> ATTACHMENT = (row, number) ->
            new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content"));

    private final JdbcClient database;

    LetterStore(JdbcClient database) {
        this.database = database;
    }

    void add(LetterId id, Letter letter, LetterState state, Instant now) {
        Correspondent replyTo = letter.replyTo();
        database.sql("""
                        insert into mail.letter (id, kind, state, withdrawal_key, language, reader_id, to_name, to_address,
                                                 reply_to_name, reply_to_address, unsubscribe, subject, html, plain,
                                                 useless_after, written_at, next_attempt_at)
                        values (:id, :kind, :state, :key, :language, :reader, :toName, :toAddress, :replyToName,
                                :replyToAddress, :unsubscribe, :subject, :html, :plain, :uselessAfter, :now, :now)
                        """)
                .param("id", id.value())
                .param("kind", letter.kind().name())
                .param("state", state.name())
                .param("key", letter.key())
                .param("language", letter.language())
                .param("reader", letter.reader())
                .param("toName", letter.to().name())
                .param("toAddress", letter.to().address())
                .param("replyToName", replyTo == null ? null : replyTo.name())
                .param("replyToAddress", replyTo == null ? null : replyTo.address())
                .param(
                        "unsubscribe",
                        letter.unsubscribe() == null
                                ? null
                                : letter.unsubscribe().toASCIIString())
                .param("subject", letter.subject())
                .param("html", letter.html())
                .param("plain", letter.text())
                .param("uselessAfter", letter.uselessAfter() == null ? null : utc(letter.uselessAfter()))
                .param("now", utc(now))
                .update();
        for (int position = 0; position < letter.attachments().size(); position++) {
            addAttachment(id, position, letter.attachments().get(position));
        }
    }

    private void addAttachment(LetterId id, int position, Attachment file) {
        database.sql("""
                        insert into mail.attachment (letter_id, position, name, media_type, content)
                        values (:letter, :position, :name, :mediaType, :content)
                        """)
                .param("letter", id.value())
                .param("position", position)
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("content", file.content())
                .update();
    }

    /** The letter if it is to be sent, and nobody else's until the transaction ends. */
    Optional<StoredLetter> lockToSend(LetterId id) {
        return database.sql("""
                        select * from mail.letter
                        where id = :id and state in ('WAITING', 'SENDING') for update
                        """)
                .param("id", id.value())
                .query((row, number) -> letter(row, attachments(id)))
                .optional();
    }

    private List<Attachment> attachments(LetterId id) {
        return database.sql("select * from mail.attachment where letter_id = :id order by position")
                .param("id", id.value())
                .query(ATTACHMENT)
                .list();
    }

    void sending(LetterId id) {
        database.sql("update mail.letter set state = 'SENDING', attempts = attempts + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void end(LetterId id, LetterState state, Instant now) {
        database.sql("""
                        update mail.letter
                        set state = :state, ended_at = :now, next_attempt_at = null, obstacle = null, server_said = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("now", utc(now))
                .update();
    }

    /** What was sent is with its reader: here only that it was sent is kept. */
    void forgetContent(LetterId id) {
        forgetContent("id = :id", Map.of("id", id.value()));
    }

    private void forgetContent(String which, Map<String, ?> values) {
        database.sql("delete from mail.attachment where letter_id in (select id from mail.letter where %s)"
                        .formatted(which))
                .params(values)
                .update();
        database.sql("update mail.letter set html = '', plain = '' where " + which)
                .params(values)
                .update();
    }

    void erase(UUID reader, Optional<Correspondent> known, Instant now) {
        String hers = known.isEmpty()
                ? "reader_id = :reader"
                : "(reader_id = :reader or reader_id is null and to_name = :name and lower(to_address) = lower(:address))";
        Map<String, Object> values = new HashMap<>(Map.of("reader", reader));
        known.ifPresent(one -> values.putAll(Map.of("name", one.name(), "address", one.address())));
        forgetContent(hers, values);
        database.sql("""
                        update mail.letter
                        set state = case state when 'SENT' then state else 'WITHDRAWN' end,
                            ended_at = coalesce(ended_at, :now), next_attempt_at = null, obstacle = null,
                            server_said = null, reader_id = null, to_name = '', to_address = ''
                        where %s
                        """.formatted(hers)).params(values).param("now", utc(now)).update();
    }

    List<String> unsent(String beginning) {
        return database.sql("""
                        select distinct withdrawal_key from mail.letter
                        where state in ('WAITING', 'HELD', 'FAILED') and starts_with(withdrawal_key, :beginning)
                        """).param("beginning", beginning).query(TEXT).list();
    }

    /** Whether the letter is under way: it may have been erased meanwhile. */
    boolean isUnderWay(LetterId id) {
        return database.sql("select count(*) from mail.letter where id = :id and state = 'SENDING'")
                        .param("id", id.value())
                        .query(NUMBER)
                        .single()
                > 0;
    }

    void fail(LetterId id, Delivery.Refused refused, Instant now) {
        refuse(id, LetterState.FAILED, refused, now, null);
    }

    void retry(LetterId id, Delivery.Refused refused, Instant next) {
        refuse(id, LetterState.WAITING, refused, null, next);
    }

    private void refuse(
            LetterId id, LetterState state, Delivery.Refused refused, @Nullable Instant ended, @Nullable Instant next) {
        database.sql("""
                        update mail.letter
                        set state = :state, obstacle = :obstacle, server_said = :serverSaid, ended_at = :ended,
                            next_attempt_at = :next
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("obstacle", refused.obstacle().name())
                .param("serverSaid", refused.serverSaid())
                .param("ended", ended == null ? null : utc(ended))
                .param("next", next == null ? null : utc(next))
                .update();
    }

    int attempts(LetterId id) {
        return database.sql("select attempts from mail.letter where id = :id")
                .param("id", id.value())
                .query(NUMBER)
                .single();
    }

    String address(LetterId id) {
        return database.sql("select to_address from mail.letter where id = :id")
                .param("id", id.value())
                .query(TEXT)
                .single();
    }

    void readdress(LetterId id, String address) {
        database.sql("update mail.letter set to_address = :address where id = :id")
                .param("id", id.value())
                .param("address", address)
                .update();
    }

    void hold(LetterId id) {
        database.sql("update mail.letter set state = 'HELD' where id = :id and state in ('WAITING', 'SENDING')")
                .param("id", id.value())
                .update();
    }

    int withdraw(String key, Instant now) {
        return database.sql("""
                        update mail.letter set state = 'WITHDRAWN', ended_at = :now, next_attempt_at = null
                        where withdrawal_key = :key and state in ('WAITING', 'HELD', 'FAILED')
                        """).param("key", key).param("now", utc(now)).update();
    }

    /** The state of the newest letter of each key. */
    Map<String, LetterState> states(Collection<String> keys) {
        Map<String, LetterState> states = new HashMap<>();
        database.sql("""
                        select distinct on (withdrawal_key) withdrawal_key, state from mail.letter
                        where withdrawal_key = any(:keys) order by withdrawal_key, written_at desc, id desc
                        """).param("keys", keys.toArray(String[]::new)).query(row -> {
            states.put(row.getString("withdrawal_key"), LetterState.valueOf(row.getString("state")));
        });
        return states;
    }

    int requeue(LetterId id, Instant now) {
        return database.sql("""
                        update mail.letter
                        set state = 'WAITING', attempts = 0, next_attempt_at = :now, ended_at = null
                        where id = :id and html <> '' and state in ('FAILED', 'HELD', 'SUPPRESSED')
                        """).param("id", id.value()).param("now", utc(now)).update();
    }

    List<LetterId> releaseHeld(Instant now) {
        return database.sql("""
                        update mail.letter set state = 'WAITING', attempts = 0, next_attempt_at = :now
                        where state = 'HELD' returning id
                        """).param("now", utc(now)).query(ID).list();
    }

    void forgetTexts(Instant now) {
        database.sql("""
                        update mail.letter set html = '', plain = ''
                        where useless_after < :now and html <> '' and state not in ('WAITING', 'SENDING', 'HELD')
                        """).param("now", utc(now)).update();
    }

    void deleteEndedBefore(Instant moment) {
        database.sql("delete from mail.letter where ended_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static StoredLetter letter(ResultSet row, List<Attachment> attachments) throws SQLException {
        String replyTo = row.getString("reply_to_address");
        String unsubscribe = row.getString("unsubscribe");
        OffsetDateTime uselessAfter = row.getObject("useless_after", OffsetDateTime.class);
        Letter letter = new Letter(
                new Correspondent(row.getString("to_name"), row.getString("to_address")),
                row.getObject("reader_id", UUID.class),
                row.getString("language"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("plain"),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("withdrawal_key"),
                replyTo == null ? null : new Correspondent(row.getString("reply_to_name"), replyTo),
                unsubscribe == null ? null : URI.create(unsubscribe),
                uselessAfter == null ? null : uselessAfter.toInstant(),
                attachments);
        return new StoredLetter(
                letter, row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
