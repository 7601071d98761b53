package eu.maillage.ui;

import org.jspecify.annotations.Nullable;

/**
 * One of several views of the same thing, each with its own address.
 *
 * @param count how many are there; absent when that says nothing
 */
public record Tab(String label, String href, @Nullable Long count, boolean current) {}
