package eu.maillage.mail;

import eu.maillage.ui.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What every letter's template is given beside its own view.
 *
 * @param wording the reader's language, and the territory's time
 * @param territory who writes
 * @param to the reader's name; may be empty
 * @param subject in words
 */
public record Letterhead(Wording wording, String territory, String to, String subject) {

    /** The sentence of a key, in the reader's language. */
    public String t(String key, @Nullable Object... arguments) {
        return wording.t(key, arguments);
    }

    public String lang() {
        return wording.language().tag();
    }
}
