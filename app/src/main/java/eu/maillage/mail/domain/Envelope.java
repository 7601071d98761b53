package eu.maillage.mail.domain;

import eu.maillage.mail.Attachment;
import eu.maillage.mail.Correspondent;
import eu.maillage.mail.Letter;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.LetterKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Turns a letter into the message that travels. */
record Envelope(SmtpSettings settings, LetterId id, Departure.Now departure) {

    MimeMessage seal(MimeMessage message) throws MessagingException {
        Letter letter = departure.letter();
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        parts.setFrom(internet(new Correspondent(departure.territory(), settings.from())));
        parts.setTo(internet(letter.to()));
        if (letter.replyTo() != null) {
            parts.setReplyTo(internet(letter.replyTo()));
        }
        parts.setSubject(letter.subject());
        parts.setSentDate(Date.from(departure.writtenAt()));
        parts.setText(letter.text(), letter.html());
        for (Attachment file : letter.attachments()) {
            parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
        label(message, letter);
        return message;
    }

    private void label(MimeMessage message, Letter letter) throws MessagingException {
        // The same at each attempt: whoever gets a second copy can tell that it is one.
        message.setHeader("Message-ID", "<%s@%s>".formatted(id, IDN.toASCII(settings.domain())));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.kind() == LetterKind.MAILING) {
            message.setHeader("Precedence", "bulk");
        }
        if (letter.unsubscribe() != null) {
            message.setHeader(
                    "List-Unsubscribe", "<%s>".formatted(letter.unsubscribe().toASCIIString()));
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static InternetAddress internet(Correspondent correspondent) throws MessagingException {
        try {
            String address = correspondent.address();
            int at = address.indexOf('@') + 1;
            return new InternetAddress(
                    address.substring(0, at) + IDN.toASCII(address.substring(at)), correspondent.name(), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("Every Java knows UTF-8.", impossible);
        }
    }
}
