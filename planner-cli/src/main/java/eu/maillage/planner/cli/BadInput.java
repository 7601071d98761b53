package eu.maillage.planner.cli;

/** An input that cannot be understood, with the place in it: exit status 65. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message);
    }

    BadInput(String place, String message) {
        super("%s: %s".formatted(place, message));
    }
}
