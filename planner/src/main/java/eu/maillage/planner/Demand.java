package eu.maillage.planner;

import java.util.List;

/**
 * One demand of a problem that a coordinator may give up, with a sentence that she understands.
 *
 * @param rule the rule behind it, named as in the problem: {@code "apart"}, {@code "fixedSlot"} and so on
 * @param about the ids that it concerns
 * @param sentence what is demanded, in her language
 */
public record Demand(String rule, List<String> about, Sentence sentence) {

    public Demand {
        about = List.copyOf(about);
    }
}
