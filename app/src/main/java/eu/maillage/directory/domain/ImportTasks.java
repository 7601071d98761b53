package eu.maillage.directory.domain;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.TerritoryId;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two rounds of the background: taking the next step of an import, and deleting files left lying. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    @Bean
    Task<String> advanceImports(ImportWork work) {
        return Tasks.custom(ImportRounds.TASK, String.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(30)))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    Asker asker = Asker.application(TerritoryId.of(Objects.requireNonNull(task.getData())));
                    String id = task.getId().substring(0, task.getId().indexOf('/'));
                    work.advance(asker, new ImportId(UUID.fromString(id)));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Bean
    Task<Void> forgetImports(Imports imports, Territories territories) {
        return Tasks.recurring("directory-import-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> territories
                        .all()
                        .forEach(territory -> imports.forgetAbandoned(Asker.application(territory.id()))));
    }
}
