package eu.maillage.e2e;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the companies raised, as those who raised it remember: nothing of the application's own is in it. */
final class Answers {

    private final Map<String, Map<String, String>> byTitle = new HashMap<>();

    /** What a company thinks of a card. */
    String decide(String title, String company) {
        return Math.floorMod((title + "/" + company).hashCode(), 3) == 0 ? "OUI" : "NON";
    }

    /** Whether the secretary first taps the wrong answer. */
    boolean slips(String title, String company) {
        return Math.floorMod((company + "/" + title).hashCode(), 7) == 0;
    }

    void note(String title, String company, String mark) {
        byTitle.computeIfAbsent(title, _ -> new HashMap<>()).put(company, mark);
    }

    /** What a company raised for a card; nothing where the card did not reach it. */
    @Nullable
    String mark(String title, String company) {
        return byTitle.getOrDefault(title, Map.of()).get(company);
    }

    boolean isYes(String title, String company) {
        return "OUI".equals(mark(title, company));
    }
}
