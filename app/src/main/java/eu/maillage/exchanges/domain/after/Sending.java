package eu.maillage.exchanges.domain.after;

/** What became of sending files. */
public sealed interface Sending {

    /**
     * They are on their way.
     *
     * @param withoutAddress organisations nobody of which has an e-mail address that takes letters
     */
    record Sent(int letters, int withoutAddress) implements Sending {}

    /** They are written and stay here, because no mail leaves from here. */
    record Kept(int letters) implements Sending {}

    /** The event is not over: an answer may still change. */
    record NotOver() implements Sending {}
}
