package eu.maillage.cards.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the cards into the navigation of those who run exchanges. */
@Configuration(proxyBeanMethods = false)
class CardsConfiguration {

    @Bean
    NavigationEntry cardsEntry() {
        return new NavigationEntry(30, "cards.navigation", "/cards", "cards", Asker::coordinates);
    }
}
