package eu.maillage.exchanges.web.paper;

import eu.maillage.ui.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What every paper of one event has in common: its language, and what the foot of each page says.
 *
 * @param logo whether the territory has one: the style sheet holds it, since a background is no part of what is read
 */
public record PaperHead(
        Wording words,
        String territory,
        String event,
        String day,
        @Nullable String venue,
        String title,
        boolean logo) {

    public String t(String key, @Nullable Object... arguments) {
        return words.t(key, arguments);
    }

    public String lang() {
        return words.language().tag();
    }
}
