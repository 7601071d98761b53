package eu.maillage.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of a form's error summary.
 *
 * @param field the id of the field it leads to; absent when it concerns the whole form
 * @param label what the field is called; absent when the page does not show it
 */
public record FormProblem(@Nullable String field, @Nullable String label, String text) {}
