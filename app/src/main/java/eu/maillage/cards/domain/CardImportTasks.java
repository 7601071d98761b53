package eu.maillage.cards.domain;

import com.github.kagkarlsson.scheduler.task.Task;
import eu.maillage.background.BackgroundSteps;
import eu.maillage.tenancy.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two rounds of the background: taking the next step of an import, and deleting files left lying. */
@Configuration(proxyBeanMethods = false)
class CardImportTasks {

    static final String STEP = "cards-import";

    @Bean
    Task<String> advanceCardImports(CardImportWork work) {
        return BackgroundSteps.each(STEP, work::advance);
    }

    @Bean
    Task<Void> forgetCardImports(CardImports imports, Territories territories) {
        return BackgroundSteps.hourly("cards-import-forget", territories, imports::forgetAbandoned);
    }
}
