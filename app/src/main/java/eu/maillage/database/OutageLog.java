package eu.maillage.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * While the database does not answer, each part that finds it out says so in one line a few seconds apart, whosever code it
 * is; where it stood when it did is for debugging.
 */
final class OutageLog extends TurboFilter implements InitializingBean, DisposableBean {

    private static final Duration APART = Duration.ofSeconds(10);
    private static final int LONGEST = 160;
    private static final String POOL = "com.zaxxer.hikari.";

    private final Map<String, Instant> lastSaid = new ConcurrentHashMap<>();
    private final Clock clock;

    OutageLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            ch.qos.logback.classic.Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        boolean heard = level.isGreaterOrEqual(Level.WARN) && level.isGreaterOrEqual(logger.getEffectiveLevel());
        if (format == null || !heard) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = thrown == null ? MessageFormatter.getThrowableCandidate(arguments) : thrown;
        if (failure == null) {
            return logger.getName().startsWith(POOL) && !isTimeFor(logger.getName() + format)
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }
        if (!Outage.isIn(failure)) {
            return FilterReply.NEUTRAL;
        }
        String message =
                firstLine(MessageFormatter.arrayFormat(format, arguments).getMessage());
        logger.debug(message, failure);
        if (isTimeFor(logger.getName())) {
            logger.warn("{} The database does not answer: {}", message, firstLine(root(failure)));
        }
        return FilterReply.DENY;
    }

    /** Whether nothing of this kind was said lately. */
    private boolean isTimeFor(String kind) {
        Instant now = clock.instant();
        Instant last = lastSaid.get(kind);
        return last == null
                ? lastSaid.putIfAbsent(kind, now) == null
                : !last.plus(APART).isAfter(now) && lastSaid.replace(kind, last, now);
    }

    private static @Nullable String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static String firstLine(@Nullable String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
