package eu.maillage.cards;

import eu.maillage.directory.Sector;
import java.util.List;

/**
 * Why an offer reads like the organisation's own commercial trade, which the method of an exchange excludes.
 *
 * @param words of the card, as they were written there, that belong to the trade
 * @param sector of the organisation
 * @param overruled whether a coordinator let the card pass all the same
 */
public record OwnTrade(List<String> words, Sector sector, boolean overruled) {

    public OwnTrade {
        words = List.copyOf(words);
    }
}
