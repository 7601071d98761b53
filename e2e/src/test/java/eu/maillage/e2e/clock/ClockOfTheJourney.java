package eu.maillage.e2e.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts a clock in the place of the application's: ahead of the system's by the milliseconds that a file holds. */
@Configuration(proxyBeanMethods = false)
class ClockOfTheJourney {

    @Bean
    @Primary
    Clock movedClock() {
        return new MovedClock(Path.of(System.getProperty("journey.clock")));
    }

    private static final class MovedClock extends Clock {

        private final Path file;

        MovedClock(Path file) {
            this.file = file;
        }

        @Override
        public Instant instant() {
            try {
                long ahead = Files.exists(file)
                        ? Long.parseLong(Files.readString(file).strip())
                        : 0;
                return Clock.systemUTC().instant().plusMillis(ahead);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
