package eu.maillage.tenancy;

/** What should change is over for good: 423. */
public class Closed extends RuntimeException {

    public Closed(String message) {
        super(message);
    }
}
