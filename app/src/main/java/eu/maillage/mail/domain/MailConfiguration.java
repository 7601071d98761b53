package eu.maillage.mail.domain;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.maillage.background.BackgroundSteps;
import eu.maillage.mail.LetterId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Territories;
import eu.maillage.tenancy.TerritoryId;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the mail server, and the two rounds of the background: carrying letters and forgetting old ones. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    SmtpSettings smtpSettings(
            @Value("${maillage.smtp.host:}") String host,
            @Value("${maillage.smtp.port:0}") int port,
            @Value("${maillage.smtp.user:}") String user,
            @Value("${maillage.smtp.password:}") String password,
            @Value("${maillage.smtp.from:}") String from,
            @Value("${maillage.smtp.tls:starttls}") String tls,
            @Value("${maillage.demo:false}") boolean demonstration) {
        return new SmtpSettings(host, port, user, password, from, tls, demonstration);
    }

    /** The task knows a letter by its id and territory alone. A failure of our own is tried again like any other. */
    @Bean
    Task<String> carryLetters(Postman postman) {
        return Tasks.custom(LetterRounds.TASK, String.class)
                .onFailureReschedule(FixedDelay.of(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    Asker asker = Asker.application(TerritoryId.of(Objects.requireNonNull(task.getData())));
                    return postman.carry(asker, new LetterId(UUID.fromString(task.getId())))
                            .<CompletionHandler<String>>map(
                                    next -> (done, background) -> background.reschedule(done, next))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    @Bean
    Task<Void> forgetLetters(Dispatch dispatch, Territories territories) {
        return BackgroundSteps.hourly("mail-forget", territories, dispatch::forget);
    }
}
