package eu.maillage.database;

/** The database cannot be had, for a reason that the operator can mend: said in one sentence, with the remedy. */
class CannotStart extends RuntimeException {

    private final String remedy;

    CannotStart(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
