package eu.maillage.exchanges.domain;

/**
 * A plan as the room follows it.
 *
 * @param version its place among those published for the event, from 1
 * @param mergers of those it seats: some may still be named by ids that it does not name any more
 */
public record PublishedPlan(int version, RoundPlan plan, Mergers mergers) {}
