package eu.maillage.spreadsheets;

/** Carries a refusal out of the depths of a file up to where it was opened; never seen outside. */
final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    static Refused damaged(String part) {
        return new Refused(new Refusal.Corrupt(Refusal.Damage.CUT_OR_DAMAGED, part, 0));
    }

    Refusal refusal() {
        return refusal;
    }
}
