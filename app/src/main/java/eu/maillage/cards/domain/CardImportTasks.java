package eu.maillage.cards.domain;

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
class CardImportTasks {

    @Bean
    Task<String> advanceCardImports(CardImportWork work) {
        return Tasks.custom(CardImportRounds.TASK, String.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(30)))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    Asker asker = Asker.application(TerritoryId.of(Objects.requireNonNull(task.getData())));
                    String id = task.getId().substring(0, task.getId().indexOf('/'));
                    work.advance(asker, UUID.fromString(id));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Bean
    Task<Void> forgetCardImports(CardImports imports, Territories territories) {
        return Tasks.recurring("cards-import-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> territories
                        .all()
                        .forEach(territory -> imports.forgetAbandoned(Asker.application(territory.id()))));
    }
}
