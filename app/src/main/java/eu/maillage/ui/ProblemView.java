package eu.maillage.ui;

import org.jspecify.annotations.Nullable;

/**
 * What the page says about something that went wrong.
 *
 * @param status one that has words
 * @param reference under which the log tells more; only for our own mistakes
 */
public record ProblemView(int status, @Nullable String reference) {}
