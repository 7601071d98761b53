package eu.maillage.cards;

import eu.maillage.tenancy.Asker;

/** Where ready cards are brought to, which another module knows: a bean of that module. */
public interface CardTaker {

    /** Whether its organisation can still bring a card somewhere. */
    boolean awaits(Asker asker, CardFace card);
}
