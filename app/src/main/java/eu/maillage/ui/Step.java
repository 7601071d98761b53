package eu.maillage.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of something: an event, an import, a campaign.
 *
 * @param href where it is worked on; absent when it cannot be opened yet
 * @param missing what is still to do there, in one line
 */
public record Step(
        String name,
        State state,
        @Nullable String href,
        @Nullable String missing) {

    /** Where a step stands. */
    public enum State {
        DONE,
        NOW,
        LATER;

        public String css() {
            return "step-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
