package eu.maillage.tenancy;

/** What was asked for does not exist, or not in the asker's territory: 404. */
public class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
