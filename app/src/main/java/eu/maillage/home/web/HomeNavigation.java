package eu.maillage.home.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk in the navigation. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    NavigationEntry desk() {
        return new NavigationEntry(0, "home.desk.navigation", "/", "home", Asker::coordinates);
    }
}
