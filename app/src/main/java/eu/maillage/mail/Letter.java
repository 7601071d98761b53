package eu.maillage.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is handed to the outbox: written already, in one language, to one person.
 *
 * @param reader the id under which its writer knows that person, so that she can be erased from it
 * @param language of its text, as an IETF tag
 * @param html its text as a whole HTML document
 * @param text the same for those who read without HTML
 * @param key by which its writer can withdraw it while it waits; several letters may share one
 * @param replyTo who reads the answer
 * @param unsubscribe an address that spares her further letters by one POST, for the mail program's own button
 * @param uselessAfter when it need not arrive any more, and its text is forgotten
 */
public record Letter(
        Correspondent to,
        @Nullable UUID reader,
        String language,
        String subject,
        String html,
        String text,
        LetterKind kind,
        @Nullable String key,
        @Nullable Correspondent replyTo,
        @Nullable URI unsubscribe,
        @Nullable Instant uselessAfter,
        List<Attachment> attachments) {

    public Letter {
        subject = oneLine(subject);
        attachments = List.copyOf(attachments);
        if (subject.isEmpty() || html.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException(
                    "A letter without subject or text. Maybe its template is empty in «%s».".formatted(language));
        }
    }

    /** A personal letter; the other methods add what it needs more. */
    public static Letter to(Correspondent to, String language, String subject, String html, String text) {
        return new Letter(
                to, null, language, subject, html, text, LetterKind.PERSONAL, null, null, null, null, List.of());
    }

    /** One of many: not sent to whoever wants none, and she can say so by the address given. */
    public Letter asMailing(URI unsubscribedAt) {
        return new Letter(
                to,
                reader,
                language,
                subject,
                html,
                text,
                LetterKind.MAILING,
                key,
                replyTo,
                unsubscribedAt,
                uselessAfter,
                attachments);
    }

    /** The same to another address of its reader. */
    public Letter at(String address) {
        return new Letter(
                new Correspondent(to.name(), address),
                reader,
                language,
                subject,
                html,
                text,
                kind,
                key,
                replyTo,
                unsubscribe,
                uselessAfter,
                attachments);
    }

    public Letter readBy(UUID person) {
        return new Letter(
                to, person, language, subject, html, text, kind, key, replyTo, unsubscribe, uselessAfter, attachments);
    }

    public Letter withKey(String withdrawalKey) {
        return new Letter(
                to,
                reader,
                language,
                subject,
                html,
                text,
                kind,
                withdrawalKey,
                replyTo,
                unsubscribe,
                uselessAfter,
                attachments);
    }

    public Letter withAnswersTo(Correspondent asked) {
        return new Letter(
                to, reader, language, subject, html, text, kind, key, asked, unsubscribe, uselessAfter, attachments);
    }

    public Letter uselessAfter(Instant moment) {
        return new Letter(
                to, reader, language, subject, html, text, kind, key, replyTo, unsubscribe, moment, attachments);
    }

    public Letter with(Attachment attachment) {
        List<Attachment> all =
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
        return new Letter(
                to, reader, language, subject, html, text, kind, key, replyTo, unsubscribe, uselessAfter, all);
    }

    /** What stands in a header is one line: nothing that a visitor typed can begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Neither text nor addresses belong in a log. */
    @Override
    public String toString() {
        return "a letter in %s with %d attachments".formatted(language, attachments.size());
    }
}
