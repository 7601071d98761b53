package eu.maillage.planner.cli;

/** A command that cannot be understood: exit status 64. */
final class BadUsage extends RuntimeException {
    BadUsage(String message) {
        super(message);
    }
}
