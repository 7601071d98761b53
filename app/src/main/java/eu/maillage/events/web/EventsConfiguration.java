package eu.maillage.events.web;

import eu.maillage.accounts.Landing;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the events into the navigation, and says where the holder of an organisation's link begins. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    NavigationEntry eventsEntry() {
        return new NavigationEntry(10, "events.navigation", "/events", "calendar", Asker::coordinates);
    }

    @Bean
    Landing organisationLanding() {
        return new Landing(Role.MANAGER, "organisation", organisation -> "/participation/" + organisation);
    }
}
