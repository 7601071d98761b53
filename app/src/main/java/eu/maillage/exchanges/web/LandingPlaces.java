package eu.maillage.exchanges.web;

import eu.maillage.accounts.Landing;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the helpers of the day begin, and those who see figures. */
@Configuration(proxyBeanMethods = false)
class LandingPlaces {

    private static final String TABLE = "table";

    @Bean
    Landing secretaryLanding() {
        return new Landing(Role.SECRETARY, Crew.EVENT, event -> "/events/" + event + "/exchange/secretary", TABLE);
    }

    @Bean
    Landing facilitatorLanding() {
        return new Landing(Role.FACILITATOR, Crew.EVENT, event -> "/events/" + event + "/exchange/facilitator", TABLE);
    }

    @Bean
    Landing observerLanding() {
        return new Landing(Role.OBSERVER, Scope.TERRITORY, territory -> "/exchanges");
    }

    @Bean
    NavigationEntry figures() {
        return new NavigationEntry(
                20,
                "exchanges.after.figures.navigation",
                "/exchanges",
                "chart",
                asker -> asker.holds(Role.OBSERVER, Scope.of(asker.territory())));
    }

    @Bean
    Landing screenLanding() {
        return new Landing(Role.SCREEN, Crew.EVENT, event -> "/events/" + event + "/exchange/screen");
    }
}
