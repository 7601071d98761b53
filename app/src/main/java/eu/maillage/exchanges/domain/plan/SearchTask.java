package eu.maillage.exchanges.domain.plan;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import eu.maillage.events.EventId;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Progress;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work in the background that searches for a seating, tells how far it is and looks whether it is still wanted. */
@Configuration(proxyBeanMethods = false)
class SearchTask {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    /** A stopped search still needs a moment to find a first seating. */
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(200);
    /** So many times the usual is searched for a first seating. */
    private static final int PATIENCE = 10;

    @Bean
    Task<String> seatGuests(SeatingSearches searches) {
        return Tasks.oneTime(SeatingSearches.TASK, String.class).execute((task, context) -> {
            String data = Objects.requireNonNull(task.getData());
            int between = data.indexOf(' ');
            search(
                    searches,
                    Asker.application(TerritoryId.of(data.substring(0, between))),
                    EventId.of(data.substring(between + 1)),
                    UUID.fromString(task.getId()),
                    SeatingQuestion::answer);
        });
    }

    static String data(TerritoryId territory, EventId event) {
        return territory + " " + event;
    }

    /** How a question is answered. */
    interface Answering {
        PlannedSeating answer(
                SeatingQuestion question, Budget budget, Progress.Listener listener, Cancellation cancellation);
    }

    static void search(SeatingSearches searches, Asker asker, EventId event, UUID id, Answering answering) {
        PlanSheet sheet = searches.sheet(asker, event);
        SeatingSearch search = sheet.search();
        if (search == null || !search.id().equals(id) || !search.isRunning()) {
            return;
        }
        Cancellation cancellation = new Cancellation();
        CountDownLatch over = new CountDownLatch(1);
        Thread watch = Thread.ofVirtual().start(() -> watch(searches, asker, event, id, cancellation, over));
        PlannedSeating outcome = new PlannedSeating.Broken();
        try {
            Progress.Listener listener = new Notes(searches, asker, event, id);
            outcome = answering.answer(sheet.question(), Budget.ofTime(search.budget()), listener, cancellation);
            if (outcome instanceof PlannedSeating.Nothing && !cancellation.isCancelled()) {
                // A busy machine may not come to a first seating in the usual time.
                Budget more = Budget.ofTime(search.budget().multipliedBy(PATIENCE));
                outcome = answering.answer(sheet.question(), more, listener, cancellation);
            }
        } finally {
            over.countDown();
            watch.interrupt();
            // One that broke is over as well: nobody is left waiting for it.
            searches.end(asker, event, id, sheet, outcome);
        }
    }

    private static void watch(
            SeatingSearches searches,
            Asker asker,
            EventId event,
            UUID id,
            Cancellation cancellation,
            CountDownLatch over) {
        try {
            while (!over.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!searches.isWanted(asker, event, id)) {
                    cancellation.cancel();
                    return;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes down the best so far, not at every small step. */
    private static final class Notes implements Progress.Listener {

        private final SeatingSearches searches;
        private final Asker asker;
        private final EventId event;
        private final UUID id;
        private double noted = Double.NEGATIVE_INFINITY;

        Notes(SeatingSearches searches, Asker asker, EventId event, UUID id) {
            this.searches = searches;
            this.asker = asker;
            this.event = event;
            this.id = id;
        }

        @Override
        public void improved(Progress progress) {
            Double affinity = progress.objectives().get("affinity");
            if (affinity == null || progress.seconds() < noted + BETWEEN_NOTES.toMillis() / 1000.0) {
                return;
            }
            noted = progress.seconds();
            searches.note(asker, event, id, affinity, progress.bounds().getOrDefault("affinity", affinity));
        }
    }
}
