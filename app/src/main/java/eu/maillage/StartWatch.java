package eu.maillage;

import org.springframework.boot.logging.LoggingSystem;

/**
 * Knows whether somebody stops the application before it is ready. What breaks then, because all is closed in the middle of
 * the start, is no fault: nothing of it is shown.
 */
final class StartWatch {

    private static volatile boolean starting;
    private static volatile boolean stopped;

    private StartWatch() {}

    static void begin() {
        starting = true;
        Runtime.getRuntime().addShutdownHook(new Thread(StartWatch::stop, "start-watch"));
    }

    /** The application is ready, or has said why it will not be. */
    static void end() {
        starting = false;
    }

    static boolean isBrokenOff() {
        return stopped;
    }

    private static void stop() {
        if (starting) {
            stopped = true;
            Runnable silence =
                    LoggingSystem.get(StartWatch.class.getClassLoader()).getShutdownHandler();
            if (silence != null) {
                silence.run();
            }
            System.err.println("Maillage was stopped before it was ready; what had been done by halves is undone.");
        }
    }
}
