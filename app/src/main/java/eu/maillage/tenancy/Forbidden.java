package eu.maillage.tenancy;

/** The asker holds no role that allows this: 403. */
public class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message);
    }
}
