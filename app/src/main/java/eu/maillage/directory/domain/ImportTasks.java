package eu.maillage.directory.domain;

import com.github.kagkarlsson.scheduler.task.Task;
import eu.maillage.background.BackgroundSteps;
import eu.maillage.tenancy.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two rounds of the background: taking the next step of an import, and deleting files left lying. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    static final String STEP = "directory-import";

    @Bean
    Task<String> advanceImports(ImportWork work) {
        return BackgroundSteps.each(STEP, (asker, id) -> work.advance(asker, new ImportId(id)));
    }

    @Bean
    Task<Void> forgetImports(Imports imports, Territories territories) {
        return BackgroundSteps.hourly("directory-import-forget", territories, imports::forgetAbandoned);
    }
}
