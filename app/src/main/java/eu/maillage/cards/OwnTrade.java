package eu.maillage.cards;

import java.util.List;

/**
 * Why an offer reads like the organisation's own commercial trade, which the method of an exchange excludes.
 *
 * @param words of the card, as they were written there, that belong to the trade
 * @param sectorCode of the organisation, such as 49.41A
 * @param sector its label in French, the classification's own language
 * @param overruled whether a coordinator let the card pass all the same
 */
public record OwnTrade(List<String> words, String sectorCode, String sector, boolean overruled) {

    public OwnTrade {
        words = List.copyOf(words);
    }
}
