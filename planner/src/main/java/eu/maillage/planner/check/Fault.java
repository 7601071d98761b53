package eu.maillage.planner.check;

/**
 * Something wrong in a plan.
 *
 * @param rule the rule or the objective, named as in the formats
 * @param sentence what was expected and what the plan says
 */
public record Fault(String rule, String sentence) {}
