package eu.maillage.accounts.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The team in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    NavigationEntry team() {
        return new NavigationEntry(80, "accounts.people.navigation", "/people", "people", Asker::coordinates);
    }
}
