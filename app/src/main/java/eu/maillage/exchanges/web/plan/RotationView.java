package eu.maillage.exchanges.web.plan;

import eu.maillage.ui.Rotation;
import eu.maillage.ui.Tab;
import java.util.List;

/** Which batch is where, phase by phase. */
public record RotationView(
        String address, String eventName, List<Tab> tabs, int number, boolean behind, List<PhaseView> phases) {

    /**
     * One phase.
     *
     * @param times when it begins and ends, in words
     * @param verdict whether the time is enough, in words
     * @param problems what is missing, one sentence each
     * @param unheard the cards that some table will not hear
     */
    public record PhaseView(
            String id,
            String title,
            String times,
            int cards,
            String secondsPerCard,
            boolean enough,
            String verdict,
            List<String> problems,
            List<RemedyButton> remedies,
            Rotation rotation,
            List<UnheardCard> unheard,
            List<String> leftOut) {}

    /** One thing that would help, and the button that does it. */
    public record RemedyButton(String kind, String text, int value, String action) {}

    /** A card, and the tables that will not hear it. */
    public record UnheardCard(String number, String title, String owner, String tables) {}
}
