package eu.maillage.planner;

/**
 * The same sentence in French and in English.
 *
 * @param fr in French
 * @param en in English
 */
public record Sentence(String fr, String en) {}
