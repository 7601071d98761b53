package eu.maillage.planner.cli;

import eu.maillage.planner.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into the end of the search: the best plan is still written, and the exit status is that of the answer. */
final class Interruption {

    private static final long PATIENCE_SECONDS = 20;
    private static final int INTERRUPTED = 130;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int status = INTERRUPTED;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::finish, "interruption"));
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void finish() {
        cancellation.cancel();
        boolean saved = false;
        try {
            saved = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(saved ? status : INTERRUPTED);
    }

    /** Ends the virtual machine with the status of a command that has done its work. */
    void end(int exitStatus) {
        status = exitStatus;
        ended.countDown();
        Runtime.getRuntime().exit(exitStatus);
    }
}
