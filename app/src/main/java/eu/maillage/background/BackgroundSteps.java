package eu.maillage.background;

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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The two sorts of work that modules leave to the background: a step of one thing, and a round through all territories. */
public final class BackgroundSteps {

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);

    private BackgroundSteps() {}

    /** Takes a step of the thing with this id; a step that failed, or was killed, is taken again: it must bear that. */
    public static Task<String> each(String name, BiConsumer<Asker, UUID> step) {
        return Tasks.custom(name, String.class)
                .onFailureReschedule(FixedDelay.of(BEFORE_ANOTHER_TRY))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    TerritoryId territory = TerritoryId.of(Objects.requireNonNull(task.getData()));
                    step.accept(Asker.application(territory), subject(task.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /** Goes through all territories, again and again. */
    public static Task<Void> hourly(String name, Territories territories, Consumer<Asker> round) {
        return Tasks.recurring(name, FixedDelay.of(BETWEEN_ROUNDS))
                .execute((task, context) ->
                        territories.all().forEach(territory -> round.accept(Asker.application(territory.id()))));
    }

    /** A thing may have several steps waiting, so each has a name of its own. */
    static String name(UUID subject, UUID step) {
        return subject + "/" + step;
    }

    private static UUID subject(String name) {
        return UUID.fromString(name.substring(0, name.indexOf('/')));
    }
}
