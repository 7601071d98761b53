package eu.maillage.exchanges.web.plan;

import eu.maillage.events.Event;
import eu.maillage.ui.Rotation;
import eu.maillage.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which batch is where, phase by phase.
 *
 * @param otherInTheRoom the plan that the room follows, where it is another than this one
 */
public record RotationView(
        String address,
        Event event,
        List<Tab> tabs,
        int number,
        @Nullable Integer otherInTheRoom,
        boolean behind,
        List<PhaseView> phases) {

    /**
     * One phase.
     *
     * @param times when it begins and ends, in words
     * @param sameSeconds whether every batch leaves its cards the same time
     * @param verdict whether the time is enough, in words
     * @param problems what is missing, one sentence each
     * @param without who brings no card, one sentence each
     * @param unheard the cards that some table will not hear
     */
    public record PhaseView(
            String id,
            String title,
            String times,
            int cards,
            String secondsPerCard,
            boolean sameSeconds,
            boolean enough,
            String verdict,
            List<String> problems,
            List<String> without,
            List<RemedyButton> remedies,
            Rotation rotation,
            List<UnheardCard> unheard,
            List<String> leftOut) {}

    /** One thing that would help, and the button that does it. */
    public record RemedyButton(String kind, String text, int value, String action) {}

    /** A card, and the tables that will not hear it. */
    public record UnheardCard(String number, String title, String owner, String tables) {}
}
