package eu.maillage;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Knows whether somebody stops the application before it is ready. What breaks then, because all is closed in the middle of
 * the start, is no fault: nothing of it is shown.
 */
final class StartWatch {

    private static final StartWatch THIS_START = new StartWatch(System.err, StartWatch::silence);

    private final PrintStream screen;
    private final Runnable silence;
    private final AtomicBoolean wordTaken = new AtomicBoolean();
    private volatile boolean starting;
    private volatile boolean stopped;

    StartWatch(PrintStream screen, Runnable silence) {
        this.screen = screen;
        this.silence = silence;
    }

    static StartWatch ofThisStart() {
        return THIS_START;
    }

    void begin(SpringApplication application) {
        begin();
        application.addListeners(new Ready(this));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "start-watch"));
    }

    void begin() {
        starting = true;
    }

    /** Whether it may be said that the application is ready: not once it was said that it was stopped before. */
    boolean mayTellReady() {
        return wordTaken.compareAndSet(false, true);
    }

    /** The start is over, well or not. */
    void end() {
        starting = false;
    }

    boolean isBrokenOff() {
        return stopped;
    }

    void stop() {
        if (starting) {
            stopped = true;
            silence.run();
            if (wordTaken.compareAndSet(false, true)) {
                screen.println("Maillage was stopped before it was ready; what had been done by halves is undone.");
            }
        }
    }

    private static void silence() {
        Runnable silence = LoggingSystem.get(StartWatch.class.getClassLoader()).getShutdownHandler();
        if (silence != null) {
            silence.run();
        }
    }

    /** After what there is to do at a start (0), before it is told where the application answers (2 and more). */
    private record Ready(StartWatch watch) implements ApplicationListener<ApplicationReadyEvent>, Ordered {

        @Override
        public int getOrder() {
            return 1;
        }

        @Override
        public void onApplicationEvent(ApplicationReadyEvent event) {
            if (!watch.mayTellReady()) {
                waitForTheEnd();
            }
        }

        /** The program is being ended by another thread, whatever this one does. */
        private static void waitForTheEnd() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
