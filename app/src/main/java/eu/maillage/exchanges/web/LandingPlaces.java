package eu.maillage.exchanges.web;

import eu.maillage.accounts.Landing;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.tenancy.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the helpers of the day begin. */
@Configuration(proxyBeanMethods = false)
class LandingPlaces {

    @Bean
    Landing secretaryLanding() {
        return new Landing(Role.SECRETARY, Crew.EVENT, event -> "/events/" + event + "/exchange/secretary");
    }

    @Bean
    Landing facilitatorLanding() {
        return new Landing(Role.FACILITATOR, Crew.EVENT, event -> "/events/" + event + "/exchange/facilitator");
    }

    @Bean
    Landing screenLanding() {
        return new Landing(Role.SCREEN, Crew.EVENT, event -> "/events/" + event + "/exchange/screen");
    }
}
