package eu.maillage.cards;

import eu.maillage.tenancy.Asker;
import java.util.Optional;

/** Where ready cards are brought to, which another module knows: a bean of that module. */
public interface CardTaker {

    /** Whether its organisation can still bring a card somewhere. */
    boolean awaits(Asker asker, CardFace card);

    /** Where the card was brought with a text that it no longer has, first of all where that can be renewed; nowhere once it is over. */
    Optional<OlderText> olderText(Asker asker, CardFace card);

    /**
     * A text that stays as it was brought.
     *
     * @param event where everybody reads it
     * @param renewable whether a coordinator can still take the newer one
     */
    record OlderText(String event, boolean renewable) {}
}
