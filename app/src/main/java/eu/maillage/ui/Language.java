package eu.maillage.ui;

import java.util.Locale;

/**
 * A language of the screens: there is one for each {@code messages/ui_*.properties}.
 *
 * @param tag as in the name of its bundles and in the page's {@code lang}
 * @param name in the language itself
 * @param format the locale whose dates and numbers it uses
 */
public record Language(String tag, String name, Locale format) {

    /** The language that the product speaks first, and falls back to. */
    public static final String FIRST = "fr";

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
