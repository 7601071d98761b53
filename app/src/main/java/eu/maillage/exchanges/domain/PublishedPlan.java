package eu.maillage.exchanges.domain;

/** A plan as the room follows it, with its place among those published for the event, from 1. */
public record PublishedPlan(int version, RoundPlan plan) {}
