package eu.maillage.directory.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the organisations into the navigation of who may see them. */
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry organisations() {
        return new NavigationEntry(20, "directory.list.title", "/organisations", "building", Asker::coordinates);
    }
}
