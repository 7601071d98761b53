package eu.maillage.tenancy;

/** Somebody else changed it since it was read: 409. */
public class Stale extends RuntimeException {

    public Stale(String message) {
        super(message);
    }
}
