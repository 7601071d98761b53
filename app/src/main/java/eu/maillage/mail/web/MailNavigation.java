package eu.maillage.mail.web;

import eu.maillage.tenancy.Asker;
import eu.maillage.ui.NavigationEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the outbox among the coordinator's tasks, and in the demonstration everybody's mailbox. */
@Configuration(proxyBeanMethods = false)
class MailNavigation {

    @Bean
    NavigationEntry outboxEntry() {
        return new NavigationEntry(90, "mail.navigation.outbox", "/mail", "mail", Asker::coordinates);
    }

    @Bean
    @ConditionalOnBooleanProperty("maillage.demo")
    NavigationEntry mailboxEntry() {
        return new NavigationEntry(95, "mail.navigation.mailbox", "/demo/mailbox", "inbox", Asker::coordinates);
    }
}
