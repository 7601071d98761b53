package eu.maillage.database;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Background work follows the same clock as everything else. */
@Configuration(proxyBeanMethods = false)
class BackgroundConfiguration {

    @Bean
    com.github.kagkarlsson.scheduler.Clock backgroundClock(Clock clock) {
        return clock::instant;
    }
}
