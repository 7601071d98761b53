package eu.maillage.exchanges.domain;

import java.time.Instant;

/** One press that was accepted: the moves of an exchange are numbered from 1 and none is ever changed. */
public record ClockMove(int number, Instant at, Press press) {}
