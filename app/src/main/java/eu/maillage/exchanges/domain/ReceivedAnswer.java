package eu.maillage.exchanges.domain;

/** An answer that is kept, with its place in the order of arrival; its refused marks are gone. */
public record ReceivedAnswer(long arrival, Answer answer) {}
