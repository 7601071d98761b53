package eu.maillage.exchanges.domain.plan;

/**
 * A plan that the room was not told of.
 *
 * @param number of the plan in force
 * @param followed the number of the older plan that the room follows
 */
public record NewerPlan(int number, int followed) {}
