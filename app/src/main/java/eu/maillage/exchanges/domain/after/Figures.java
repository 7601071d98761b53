package eu.maillage.exchanges.domain.after;

/**
 * What an exchange comes to in numbers.
 *
 * @param organisations those that were there
 * @param mutual pairs of organisations each of which is interested in a card of the other
 */
public record Figures(int organisations, Count offers, Count needs, int mutual) {

    /**
     * The cards of one kind and the answers to them.
     *
     * @param blank the answers nobody gave, because a card did not reach a table or somebody was not at it
     */
    public record Count(int cards, int yes, int no, int blank) {}

    /** Whether nobody has answered yet: then nothing is unanswered either. */
    public boolean isSilent() {
        return yes() + offers.no() + needs.no() == 0;
    }

    public int cards() {
        return offers.cards() + needs.cards();
    }

    public int yes() {
        return offers.yes() + needs.yes();
    }
}
