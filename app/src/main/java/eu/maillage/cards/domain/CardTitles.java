package eu.maillage.cards.domain;

import java.util.regex.Pattern;

/** Compares titles: accents, case and punctuation do not make another card. */
public final class CardTitles {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CardTitles() {}

    public static String folded(String title) {
        return NOT_A_WORD.matcher(Words.fold(title)).replaceAll(" ").strip();
    }
}
