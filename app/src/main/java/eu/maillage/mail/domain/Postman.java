package eu.maillage.mail.domain;

import eu.maillage.mail.LetterId;
import eu.maillage.mail.domain.Departure.Never;
import eu.maillage.mail.domain.Departure.Now;
import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries one letter: marks it in one transaction, hands it over in none, notes the outcome in another. A crash at any
 * point leaves it marked as waiting or sending, and it is carried again.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Dispatch dispatch;
    private final SmtpTransport transport;

    Postman(Dispatch dispatch, SmtpTransport transport) {
        this.dispatch = dispatch;
        this.transport = transport;
    }

    /** Tries once; returns when to try again, if at all. */
    Optional<Instant> carry(Asker asker, LetterId id) {
        if (!transport.ready()) {
            dispatch.hold(asker, id);
            return Optional.empty();
        }
        return switch (dispatch.depart(asker, id)) {
            case Never _ -> Optional.empty();
            case Now now -> handOver(asker, id, now);
        };
    }

    private Optional<Instant> handOver(Asker asker, LetterId id, Now now) {
        Delivery delivery = transport.deliver(id, now);
        Optional<Instant> next = dispatch.arrive(asker, id, delivery);
        if (delivery instanceof Delivery.Refused refused) {
            log.warn(
                    "Letter {} was not taken: {}{}.",
                    id,
                    refused.obstacle(),
                    next.isPresent() ? "; it will be tried again" : "; given up");
        }
        return next;
    }
}
