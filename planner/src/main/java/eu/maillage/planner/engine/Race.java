package eu.maillage.planner.engine;

import eu.maillage.planner.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Searches side by side for one answer: the first that settles it ends the others. */
public final class Race {

    /** One of the searches. */
    @FunctionalInterface
    public interface Search {
        /** Searches within a part of the run; whether the matter is settled, so that nobody need go on. */
        boolean settles(Run part);
    }

    private final Run run;
    private final Cancellation end = new Cancellation();

    private Race(Run run) {
        this.run = run;
    }

    /** Runs the searches, each on a thread of its own; returns when all have ended. */
    public static void run(Run run, List<Search> searches) {
        new Race(run).start(searches);
    }

    private void start(List<Search> searches) {
        List<FutureTask<Boolean>> others = new ArrayList<>();
        for (int number = 1; number < searches.size(); number++) {
            int own = number;
            FutureTask<Boolean> other = new FutureTask<>(() -> search(searches.get(own), own));
            others.add(other);
            Thread.ofPlatform().daemon().name("planner-" + own).start(other);
        }
        try {
            search(searches.getFirst(), 0);
        } finally {
            others.forEach(this::await);
        }
    }

    private boolean search(Search search, int number) {
        boolean settled = false;
        try {
            settled = search.settles(run.branch(number, end));
            return settled;
        } catch (RuntimeException | Error failed) {
            settled = true;
            throw failed;
        } finally {
            if (settled) {
                end.cancel();
            }
        }
    }

    private void await(FutureTask<Boolean> other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.get();
                break;
            } catch (InterruptedException late) {
                interrupted = true;
                end.cancel();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(
                        "A search of several failed: %s.".formatted(failed.getCause()), failed.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
