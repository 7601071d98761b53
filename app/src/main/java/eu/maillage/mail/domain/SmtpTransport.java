package eu.maillage.mail.domain;

import eu.maillage.mail.LetterId;
import eu.maillage.mail.domain.Delivery.Accepted;
import eu.maillage.mail.domain.Delivery.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server and understands its answer. */
@Component
class SmtpTransport {

    private static final Pattern UNKNOWN_ADDRESS = Pattern.compile("\\b5\\.1\\.(1|2|3|6|10)\\b");
    private static final Pattern REPLY = Pattern.compile("^([45])\\d\\d\\b");
    private static final int LONGEST_ANSWER = 500;

    private final SmtpSettings settings;
    private final JavaMailSenderImpl sender;

    SmtpTransport(SmtpSettings settings) {
        this.settings = settings;
        this.sender = sender(settings);
    }

    boolean ready() {
        return settings.complete();
    }

    Delivery deliver(LetterId id, Departure.Now departure) {
        if (settings.staysHere()) {
            return new Accepted();
        }
        try {
            sender.send(new Envelope(settings, id, departure).seal(sender.createMimeMessage()));
            return new Accepted();
        } catch (MailAuthenticationException refused) {
            return new Refused(Obstacle.SIGN_IN_REFUSED, words(refused));
        } catch (MailSendException refused) {
            Exception[] causes = refused.getMessageExceptions();
            return understood(causes.length == 0 ? refused : causes[0]);
        } catch (MailException | MessagingException refused) {
            return understood(refused);
        }
    }

    private static Refused understood(Exception refused) {
        Throwable deepest = NestedExceptionUtils.getMostSpecificCause(refused);
        return new Refused(obstacle(refused, deepest), words(deepest));
    }

    private static Obstacle obstacle(Exception refused, Throwable deepest) {
        int reply = reply(deepest);
        if (UNKNOWN_ADDRESS.matcher(words(deepest)).find()) {
            return Obstacle.ADDRESS_UNKNOWN;
        } else if (reply == 5) {
            return Obstacle.REFUSED;
        } else if (reply == 4) {
            return Obstacle.LATER;
        } else if (refused instanceof AuthenticationFailedException) {
            return Obstacle.SIGN_IN_REFUSED;
        } else if (deepest instanceof SSLException || words(deepest).contains("STARTTLS")) {
            return Obstacle.NOT_SECURE;
        }
        return Obstacle.NO_ANSWER;
    }

    /** The first digit of the server's reply: 4 for later, 5 for never, 0 when it gave none. */
    private static int reply(Throwable thrown) {
        Matcher reply = REPLY.matcher(words(thrown));
        return thrown instanceof MessagingException && reply.find() ? Integer.parseInt(reply.group(1)) : 0;
    }

    private static String words(Throwable thrown) {
        String words = Stream.of(thrown.getMessage(), thrown.getClass().getSimpleName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .strip();
        return words.substring(0, Math.min(LONGEST_ANSWER, words.length()));
    }

    private static JavaMailSenderImpl sender(SmtpSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding("UTF-8");
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        Properties mail = sender.getJavaMailProperties();
        mail.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        mail.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.tls().equals("starttls")));
        mail.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.tls().equals("starttls")));
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls().equals("tls")));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.connectiontimeout", "10000");
        mail.setProperty("mail.smtp.timeout", "30000");
        mail.setProperty("mail.smtp.writetimeout", "30000");
        mail.setProperty("mail.smtp.localhost", "localhost");
        return sender;
    }
}
